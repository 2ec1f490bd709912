import { exemptionRows } from "@/db/queries/exemptions";
import { type DecisionFacts, settledDecisions } from "@/db/queries/v1-decisions";
import type { Ctx } from "@/lib/usecases/context";

/** No person's name and no content: who decided is for the desk and the auditor. */
const decisionReply = ({ decision, account, store, item, undoneAt }: DecisionFacts) => ({
  id: decision.id,
  caseId: decision.caseId,
  number: decision.number,
  verdict: decision.verdict,
  decidedAt: decision.decidedAt,
  undoneAt,
  itemId: item,
  account,
  store,
  rule: decision.rule,
  ruleVersion: decision.ruleVersion,
  category: decision.category,
  severity: decision.severity,
  tier: decision.tier,
  damagesFen: decision.damagesFen,
});

/** A page of decisions for machines, newest first. */
export async function decisionPage(ctx: Ctx, page: { after?: string | undefined; limit: number }) {
  const rows = await settledDecisions(ctx.store, { now: ctx.now(), ...page });
  return {
    decisions: rows.map(decisionReply),
    next: rows.length < page.limit ? null : (rows.at(-1)?.decision.id ?? null),
  };
}

/** One decision; null: no such one, or one that can still be undone. */
export async function oneDecision(ctx: Ctx, id: string) {
  const [row] = await settledDecisions(ctx.store, { now: ctx.now(), id, limit: 1 });
  return row ? decisionReply(row) : null;
}

type ExemptionQuery = { account?: string | undefined; after?: string | undefined; limit: number };

/** A page of the register of exemptions for machines, newest first. */
export async function exemptionPage(ctx: Ctx, { account, after, limit }: ExemptionQuery) {
  const filter = { account: account ?? null, kind: null, state: null };
  const rows = await exemptionRows(ctx.store, filter, { now: ctx.now(), after: after ?? null, limit });
  return {
    exemptions: rows.map(({ exemption, account: of, withdrawnAt }) => ({
      id: exemption.id,
      account: of.platformId,
      kind: exemption.kind,
      grantedAt: exemption.grantedAt,
      endsAt: exemption.endsAt,
      withdrawnAt,
    })),
    next: rows.length < limit ? null : (rows.at(-1)?.exemption.id ?? null),
  };
}
