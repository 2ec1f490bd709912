import { and, eq, isNull, ne, notExists } from "drizzle-orm";
import type { CorrectFacts } from "@/lib/domain/appeals/correct";
import type { DecisionId } from "@/lib/domain/ids";
import type * as R from "@/lib/domain/records";
import type { RuleId } from "@/lib/domain/words";
import type { Store } from "../store";
import { tookPartIn } from "./appeal-people";

/** What a correction is judged from, or null where there is no such decision. */
export async function loadCorrectFacts(store: Store, id: DecisionId): Promise<CorrectFacts | null> {
  const { db, t } = store;
  const [found] = await db
    .select({ decision: t.decision, account: t.account })
    .from(t.decision)
    .innerJoin(t.account, eq(t.account.id, t.decision.accountId))
    .where(eq(t.decision.id, id));
  if (!found) return null;
  const [open] = await db
    .select({ id: t.appeal.id })
    .from(t.appeal)
    .where(and(eq(t.appeal.decisionId, id), ne(t.appeal.state, "decided")));
  return { ...found, tookPart: await tookPartIn(store, found.decision), openAppeal: open?.id ?? null };
}

export type RuleDecision = { decision: R.Decision; caseNumber: number; accountName: string };

/**
 * The standing decisions that cite one version of a rule, latest first: so that no later one is stepped down only to
 * be reversed after. At most `limit`.
 */
export async function decisionsOfRule(
  store: Store,
  { rule, ruleVersion, limit }: { rule: RuleId; ruleVersion: number; limit: number },
): Promise<RuleDecision[]> {
  const { db, t } = store;
  const reversed = db
    .select({ id: t.reversal.id })
    .from(t.reversal)
    .where(and(eq(t.reversal.decisionId, t.decision.id), eq(t.reversal.kind, "reverse")));
  const found = await db
    .select({ decision: t.decision, caseNumber: t.case.number, accountName: t.account.name })
    .from(t.decision)
    .innerJoin(t.case, eq(t.case.id, t.decision.caseId))
    .innerJoin(t.account, eq(t.account.id, t.decision.accountId))
    .leftJoin(t.decisionUndo, eq(t.decisionUndo.id, t.decision.id))
    .where(
      and(
        eq(t.decision.rule, rule),
        eq(t.decision.ruleVersion, ruleVersion),
        eq(t.decision.verdict, "confirm"),
        isNull(t.decisionUndo.id),
        notExists(reversed),
      ),
    )
    .orderBy(t.decision.decidedAt, t.decision.id)
    .limit(limit);
  return found.reverse();
}

/** Whether an entry of this kind was written for a subject already. */
export async function isLogged(
  store: Store,
  action: "correction.started" | "correction.finished",
  correctionId: string,
): Promise<boolean> {
  const { db, t } = store;
  const found = await db
    .select({ seq: t.logEntry.seq })
    .from(t.logEntry)
    .where(
      and(
        eq(t.logEntry.subjectKind, "correction"),
        eq(t.logEntry.subjectId, correctionId),
        eq(t.logEntry.action, action),
      ),
    )
    .limit(1);
  return found.length > 0;
}
