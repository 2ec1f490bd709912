import type { AppealId } from "@/lib/domain/ids";
import { noticeForm, seeOther } from "@/lib/edge/notice-route";
import { PAGE_FORM_BYTES_MAX, pageFormOf, pageLanguage } from "@/lib/edge/page-form";
import { sendAnswer } from "@/lib/usecases/notices/send-from-page";

/** What staff asked for is answered here, with files. */
export const POST = noticeForm({
  why: "answers a question for whoever holds the notice's link",
  limitBytes: PAGE_FORM_BYTES_MAX,
  async run(here, found, form) {
    const given = pageFormOf(form, await pageLanguage());
    const problem = await sendAnswer(here.ctx, found, form.text("appeal") as AppealId, given);
    const page = `/notice/n/${found.notice.number}`;
    if (problem === null) return seeOther(`${page}?told=answered#appeals`);
    const why = form.cut ? "files_cut" : problem;
    return seeOther(why === "kept" ? `${page}#answer` : `${page}?problem=${why}#answer`);
  },
});
