import { reversalsOf, type StrikeRecord } from "@/db/queries/case-screen";
import type { PersonActor } from "@/lib/domain/actor";
import type { CountedOffence } from "@/lib/domain/policy/offence";
import type * as R from "@/lib/domain/records";
import type { Ctx } from "@/lib/usecases/context";
import { erasedOver } from "./erased";
import { openSnippet } from "./open";
import { sightOver } from "./sight";
import { veilOver } from "./veil";
import type { AccountView, StoreView, StrikeView } from "./views";

export const accountView = (account: R.Account): AccountView => ({
  id: account.id,
  platformId: account.platformId,
  name: account.name,
  kind: account.kind,
  version: account.version,
  followers: account.followers,
  joinedAt: account.joinedAt,
  city: account.city,
  company: account.company,
});

export const storeView = (store: R.Store, balance: R.Balance | null, products: number): StoreView => ({
  id: store.id,
  platformId: store.platformId,
  name: store.name,
  version: store.version,
  category: store.category,
  openedAt: store.openedAt,
  deposit: {
    requiredFen: store.depositRequiredFen,
    availableFen: balance?.availableFen ?? 0,
    heldFen: balance?.heldFen ?? 0,
    receivedFen: balance?.receivedFen ?? 0,
    dueFen: balance?.dueFen ?? 0,
  },
  products,
});

/** Earlier decisions as ladder and history draw them; `counted` says how each counts for the case at hand. */
export async function strikeViews(
  ctx: Ctx,
  actor: PersonActor,
  records: readonly StrikeRecord[],
  counted: readonly CountedOffence[],
): Promise<StrikeView[]> {
  const reversals = await reversalsOf(
    ctx.store,
    records.map((record) => record.decision.id),
  );
  const last = new Map(reversals.map((reversal) => [reversal.decisionId, reversal]));
  const veil = await veilOver(
    ctx,
    actor,
    records.map((record) => record.case.id),
  );
  const sight = await sightOver(
    ctx,
    actor,
    records.map((record) => record.case.id),
  );
  const erased = await erasedOver(
    ctx,
    records.map((record) => record.decision.accountId),
  );
  const count = new Map(counted.map((each) => [each.id, each]));
  return Promise.all(
    records.map(async ({ decision, case: found, by, undoneAt }): Promise<StrikeView> => {
      const reversal = last.get(decision.id);
      const isReversed = reversal?.kind === "reverse";
      return {
        decisionId: decision.id,
        accountId: decision.accountId,
        caseId: found.id,
        caseNumber: found.number,
        surface: found.surface,
        snippet: await openSnippet(ctx, sight.clear(found.id), found.snippet),
        erasedAt: erased(decision.accountId),
        conductAt: decision.conductAt,
        decidedAt: decision.decidedAt,
        verdict: decision.verdict,
        ladder: decision.ladder,
        step: reversal?.step ?? decision.step,
        tier: decision.tier,
        counts: count.get(decision.id)?.verdict ?? null,
        countsUntil: count.get(decision.id)?.countsUntil ?? null,
        undone: undoneAt !== null,
        reversed: isReversed,
        reversedAt: isReversed ? reversal.at : null,
        rule: decision.rule,
        decidedBy: veil.name(found.id, decision.decidedBy, by),
      };
    }),
  );
}
