import type { StrikeRecord } from "@/db/queries/case-screen";
import { reservationsOf } from "@/db/queries/reservations";
import type { Ctx } from "@/lib/usecases/context";
import type { AccountPageView } from "./views";

/** What each decision charged and where the money stands, from the journals. */
export async function damagesViews(
  ctx: Ctx,
  strikes: readonly StrikeRecord[],
): Promise<AccountPageView["damages"]> {
  const views: AccountPageView["damages"] = [];
  for (const { decision, case: found } of strikes) {
    if (decision.damagesFen === 0) continue;
    for (const { state } of await reservationsOf(ctx.store, decision.id)) {
      const ended = state.end === "taken" && state.refundedFen > 0 ? "refunded" : state.end;
      views.push({
        decisionId: decision.id,
        caseNumber: found.number,
        at: decision.decidedAt,
        amountFen: decision.damagesFen,
        state: ended ?? "reserved",
      });
    }
  }
  return views;
}
