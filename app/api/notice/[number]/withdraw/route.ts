import type { AppealId } from "@/lib/domain/ids";
import { noticeForm, seeOther } from "@/lib/edge/notice-route";
import { withdrawAppeal } from "@/lib/usecases/appeals/withdraw-appeal";

/** Takes an open appeal back. */
export const POST = noticeForm({
  why: "withdraws an appeal for whoever holds the notice's link",
  limitBytes: 64 * 1024,
  async run(here, { notice }, form) {
    const actor = { kind: "merchant", id: notice.id } as const;
    const command = { appealId: form.text("appeal") as AppealId };
    const done = await withdrawAppeal(here.ctx, actor, command, form.text("key") || "none-given");
    const told = done.ok ? "told=withdrawn" : `problem=${done.refusal.kind}`;
    return seeOther(`/notice/n/${notice.number}?${told}#appeals`);
  },
});
