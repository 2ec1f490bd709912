import { noticeForm, seeOther } from "@/lib/edge/notice-route";
import { PAGE_FORM_BYTES_MAX, pageFormOf, pageLanguage } from "@/lib/edge/page-form";
import { sendAppeal } from "@/lib/usecases/notices/send-from-page";

/** The appeal's form, with and without scripts: always answered by a page that has what was typed. */
export const POST = noticeForm({
  why: "files an appeal for whoever holds the notice's link",
  limitBytes: PAGE_FORM_BYTES_MAX,
  async run(here, found, form) {
    const given = pageFormOf(form, await pageLanguage());
    const problem = await sendAppeal(here.ctx, found, given);
    const page = `/notice/n/${found.notice.number}`;
    if (problem === null) return seeOther(`${page}?told=filed#appeals`);
    const why = form.cut ? "files_cut" : problem;
    return seeOther(why === "kept" ? `${page}/appeal#files` : `${page}/appeal?problem=${why}`);
  },
});
