import type { FileId } from "@/lib/domain/ids";
import { storedFileReply } from "@/lib/edge/notice-files";
import { noticeRoute } from "@/lib/edge/notice-route";
import { refusalReply } from "@/lib/edge/problem";
import { openNoticeFile } from "@/lib/screens/notice-pictures";

/** What the merchant added, as it was kept. */
export const GET = noticeRoute({
  why: "only files of this notice's appeals and draft, behind the same cookie",
  async run(here, { notice }, _form, request) {
    const id = decodeURIComponent(new URL(request.url).pathname.split("/").at(-1) ?? "") as FileId;
    const file = await openNoticeFile(here.ctx, notice, id);
    return file ? storedFileReply(file) : refusalReply({ kind: "not_found" });
  },
});
