import { pdfReply } from "@/lib/edge/notice-files";
import { noticeRoute } from "@/lib/edge/notice-route";
import { refusalReply } from "@/lib/edge/problem";
import { openNoticePage } from "@/lib/screens/notice-page";

/** The notice, and what came of its appeals, to keep. */
export const GET = noticeRoute({
  why: "the same as the page, behind the same cookie",
  async run(here, { notice }, _form, request) {
    const opened = await openNoticePage(here.ctx, notice.id);
    return opened.ok ? pdfReply(opened.value, request) : refusalReply({ kind: "not_found" });
  },
});
