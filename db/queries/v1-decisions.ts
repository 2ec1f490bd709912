import { and, desc, eq, lt, lte } from "drizzle-orm";
import type { DecisionId } from "@/lib/domain/ids";
import type * as R from "@/lib/domain/records";
import type { Store } from "../store";

export type DecisionFacts = {
  decision: R.Decision;
  account: string;
  store: string | null;
  item: string;
  undoneAt: number | null;
};

/** Decisions that can no longer be undone by `now`, newest id first: until then nothing of them leaves. */
export async function settledDecisions(
  { db, t }: Store,
  { now, after, id, limit }: { now: number; after?: string | undefined; id?: string; limit: number },
): Promise<DecisionFacts[]> {
  const { decision } = t;
  return db
    .select({
      decision,
      account: t.account.platformId,
      store: t.store.platformId,
      item: t.item.platformId,
      undoneAt: t.decisionUndo.at,
    })
    .from(decision)
    .innerJoin(t.account, eq(t.account.id, decision.accountId))
    .innerJoin(t.item, eq(t.item.id, decision.itemId))
    .leftJoin(t.store, eq(t.store.id, decision.storeId))
    .leftJoin(t.decisionUndo, eq(t.decisionUndo.id, decision.id))
    .where(
      and(
        lte(decision.undoUntil, now),
        after === undefined ? undefined : lt(decision.id, after as DecisionId),
        id === undefined ? undefined : eq(decision.id, id as DecisionId),
      ),
    )
    .orderBy(desc(decision.id))
    .limit(limit);
}
