import { and, eq, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { UndoFacts } from "@/lib/domain/cases/undo";
import type { DecisionId } from "@/lib/domain/ids";
import type { Store } from "../store";
import { reservationsOf } from "./reservations";

/** What undoing a decision is judged from, or null where there is no such decision. */
export async function loadUndoFacts(store: Store, decisionId: DecisionId): Promise<UndoFacts | null> {
  const { db, t } = store;
  const [found] = await db
    .select({
      decision: t.decision,
      case: t.case,
      account: t.account,
      store: t.store,
      undoneAt: t.decisionUndo.at,
    })
    .from(t.decision)
    .innerJoin(t.case, eq(t.case.id, t.decision.caseId))
    .innerJoin(t.account, eq(t.account.id, t.decision.accountId))
    .leftJoin(t.store, eq(t.store.id, t.decision.storeId))
    .leftJoin(t.decisionUndo, eq(t.decisionUndo.id, t.decision.id))
    .where(eq(t.decision.id, decisionId));
  if (!found) return null;
  const { decision } = found;
  const sameSubject = or(
    eq(t.decision.accountId, decision.accountId),
    decision.storeId ? eq(t.decision.storeId, decision.storeId) : undefined,
  ) as SQL;
  const later = await db
    .select({ id: t.decision.id })
    .from(t.decision)
    .leftJoin(t.decisionUndo, eq(t.decisionUndo.id, t.decision.id))
    .where(
      and(
        sameSubject,
        ne(t.decision.id, decision.id),
        isNull(t.decisionUndo.id),
        sql`(${t.decision.decidedAt} > ${decision.decidedAt} or (${t.decision.decidedAt} = ${decision.decidedAt} and ${t.decision.id} > ${decision.id}))`,
      ),
    )
    .limit(1);
  // What a reversal of an earlier decision has ended meanwhile has its one end.
  const measures = await db
    .select({ measure: t.measure })
    .from(t.measure)
    .leftJoin(t.measureEnd, eq(t.measureEnd.id, t.measure.id))
    .where(and(eq(t.measure.decisionId, decision.id), isNull(t.measureEnd.id)));
  return {
    decision,
    case: found.case,
    account: found.account,
    store: found.store,
    measures: measures.map((row) => row.measure),
    reservations: await reservationsOf(store, decision.id),
    undone: found.undoneAt !== null,
    laterDecision: later.length > 0,
  };
}
