import { and, eq, inArray, or, type SQL } from "drizzle-orm";
import type { RestitutionFacts } from "@/lib/domain/appeals/restitution";
import type { Restoring } from "@/lib/domain/appeals/restitution-plan";
import type { DecisionId } from "@/lib/domain/ids";
import type { PolicyPack } from "@/lib/domain/policy/pack";
import type { HeldMeasure } from "@/lib/domain/policy/standing";
import type * as R from "@/lib/domain/records";
import type { Store } from "../store";
import { countedDecisions } from "./appeal-count";
import { packOf } from "./appeal-filing";

type CauseOf = ReadonlyMap<string, { decisionId: DecisionId; caseNumber: number }>;

/** What restitution is computed and written from, and which decision stands behind each measure. */
export type LoadedRestitution = Restoring["facts"] & { causeOf: CauseOf };

const HISTORY_MAX = 500;
const TARGETS_PER_QUERY = 500;

/** The count of a confirmed decision with everything that hangs on it; null where it counts nowhere. */
export async function loadRestitutionFacts(
  store: Store,
  packs: readonly PolicyPack[],
  decision: R.Decision,
  now: number,
): Promise<LoadedRestitution | null> {
  if (decision.verdict !== "confirm" || !decision.countKey || !decision.ladder) return null;
  const { db, t } = store;
  const sameCount = and(
    eq(t.decision.verdict, "confirm"),
    eq(t.decision.countKey, decision.countKey),
    eq(t.decision.ladder, decision.ladder),
  );
  const { accounts, stores } = await subjectsOf(store, sameCount);
  const decisions = await db
    .select()
    .from(t.decision)
    .where(sameCount)
    .orderBy(t.decision.decidedAt, t.decision.id)
    .limit(HISTORY_MAX);
  const count = await countedDecisions(store, packs, decisions, now);
  const [balance] = decision.storeId
    ? await db.select().from(t.balance).where(eq(t.balance.id, decision.storeId))
    : [];
  const { held, causeOf } = await measuresOn(store, count);
  return {
    target: decision.id,
    count,
    balances: balance ?? null,
    held,
    accounts,
    stores,
    pack: packOf(packs, decision),
    causeOf,
  };
}

/**
 * Accounts and stores of a count, read before all that hangs on them: whatever changes after has moved one of these
 * versions, and the writer refuses the plan as stale.
 */
async function subjectsOf(store: Store, sameCount: SQL | undefined) {
  const { db, t } = store;
  const [accounts, stores] = await Promise.all([
    db
      .selectDistinct({ row: t.account })
      .from(t.account)
      .innerJoin(t.decision, eq(t.decision.accountId, t.account.id))
      .where(sameCount),
    db
      .selectDistinct({ row: t.store })
      .from(t.store)
      .innerJoin(t.decision, eq(t.decision.storeId, t.store.id))
      .where(sameCount),
  ]);
  return { accounts: accounts.map(({ row }) => row), stores: stores.map(({ row }) => row) };
}

/** Every measure on what the count's measures are on: they say what another decision still justifies. */
async function measuresOn(
  store: Store,
  count: RestitutionFacts["count"],
): Promise<{ held: HeldMeasure[]; causeOf: CauseOf }> {
  const { db, t } = store;
  const rows = count.flatMap((each) => each.measures.map(({ row }) => row));
  const targets = [...new Set(rows.map((row) => row.targetId))];
  const held: HeldMeasure[] = [];
  const causeOf = new Map<string, { decisionId: DecisionId; caseNumber: number }>();
  for (let from = 0; from < targets.length; from += TARGETS_PER_QUERY) {
    const part = targets.slice(from, from + TARGETS_PER_QUERY);
    const found = await db
      .select({ measure: t.measure, endedAt: t.measureEnd.at, caseNumber: t.case.number })
      .from(t.measure)
      .innerJoin(t.case, eq(t.case.id, t.measure.caseId))
      .leftJoin(t.measureEnd, eq(t.measureEnd.id, t.measure.id))
      .where(
        or(
          ...(["account", "store", "item", "product"] as const).map((kind) =>
            and(eq(t.measure.targetKind, kind), inArray(t.measure.targetId, part)),
          ),
        ),
      );
    for (const { measure, endedAt, caseNumber } of found) {
      held.push({ ...measure, endedAt });
      if (measure.decisionId) causeOf.set(measure.id, { decisionId: measure.decisionId, caseNumber });
    }
  }
  return { held, causeOf };
}
