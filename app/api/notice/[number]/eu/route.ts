import { euReply } from "@/lib/edge/notice-files";
import { noticeRoute } from "@/lib/edge/notice-route";
import { refusalReply } from "@/lib/edge/problem";
import { openNoticePage } from "@/lib/screens/notice-page";

/** The statement of reasons in the fields of the EU's database. */
export const GET = noticeRoute({
  why: "the same as the page, behind the same cookie",
  async run(here, { notice }) {
    const opened = await openNoticePage(here.ctx, notice.id);
    return opened.ok ? euReply(opened.value) : refusalReply({ kind: "not_found" });
  },
});
