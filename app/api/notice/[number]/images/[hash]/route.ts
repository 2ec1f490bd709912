import { storedFileReply } from "@/lib/edge/notice-files";
import { noticeRoute } from "@/lib/edge/notice-route";
import { refusalReply } from "@/lib/edge/problem";
import { openCaseImage } from "@/lib/screens/case-image";

/** A picture of the content that was judged: the merchant's own. */
export const GET = noticeRoute({
  why: "only pictures of this notice's case, behind the same cookie",
  async run(here, { notice }, _form, request) {
    const hash = new URL(request.url).pathname.split("/").at(-1) ?? "";
    const image = await openCaseImage(here.ctx, notice.caseId, hash);
    return image ? storedFileReply(image) : refusalReply({ kind: "not_found" });
  },
});
