import { and, asc, count, desc, eq, inArray, isNotNull, min, type SQL, sql } from "drizzle-orm";
import type { AccountId, CaseId, PersonId } from "@/lib/domain/ids";
import type { Case, ClusterKind } from "@/lib/domain/records";
import type { RuleId } from "@/lib/domain/words";
import type { Store } from "../store";

/** What cases have in common: rule and contact, rule and words, or the account. */
export type ClusterRef = { kind: ClusterKind; rule: RuleId | null; key: string };
export type ClusterRow = ClusterRef & { cases: number; firstKey: number };

export const CLUSTERS_MAX = 60;
/** Cases of one bulk; a larger cluster is worked off in parts. */
export const BULK_ITEMS_MAX = 200;

const waiting = (t: Store["t"]): SQL => sql`${t.case.state} in ('open', 'escalated')`;

/** The largest clusters of cases that wait for a person, counted from the partial index of each kind alone. */
export async function clusterRows(store: Store): Promise<ClusterRow[]> {
  const { db, t } = store;
  const n = count();
  const first = min(t.case.priorityKey);
  const several = sql`count(*) > 1`;
  const [contact, text, account] = await Promise.all([
    db
      .select({ rule: t.case.topRule, key: t.case.fingerprint, n, first })
      .from(t.case)
      .where(and(waiting(t), isNotNull(t.case.fingerprint)))
      .groupBy(t.case.topRule, t.case.fingerprint)
      .having(several)
      .orderBy(desc(n), asc(t.case.fingerprint))
      .limit(CLUSTERS_MAX),
    db
      .select({ rule: t.case.topRule, key: t.case.textKey, n, first })
      .from(t.case)
      .where(and(waiting(t), isNotNull(t.case.textKey)))
      .groupBy(t.case.topRule, t.case.textKey)
      .having(several)
      .orderBy(desc(n), asc(t.case.textKey))
      .limit(CLUSTERS_MAX),
    db
      .select({ key: t.case.accountId, n, first })
      .from(t.case)
      .where(waiting(t))
      .groupBy(t.case.accountId)
      .having(several)
      .orderBy(desc(n), asc(t.case.accountId))
      .limit(CLUSTERS_MAX),
  ]);
  const row = (
    kind: ClusterKind,
    rule: RuleId | null,
    of: { key: string | null; n: number; first: unknown },
  ) => ({
    kind,
    rule,
    key: of.key ?? "",
    cases: of.n,
    firstKey: Number(of.first ?? 0),
  });
  return [
    ...contact.map((of) => row("contact", of.rule, of)),
    ...text.map((of) => row("text", of.rule, of)),
    ...account.map((of) => row("account", null, of)),
  ]
    .sort((a, b) => b.cases - a.cases || a.firstKey - b.firstKey)
    .slice(0, CLUSTERS_MAX);
}

/** The cases of a cluster that wait, in the queue's order. */
export async function clusterCases(store: Store, ref: ClusterRef, limit = BULK_ITEMS_MAX): Promise<Case[]> {
  const { db, t } = store;
  const same = {
    contact: and(eq(t.case.topRule, ref.rule as RuleId), eq(t.case.fingerprint, ref.key)),
    text: and(eq(t.case.topRule, ref.rule as RuleId), eq(t.case.textKey, ref.key)),
    account: eq(t.case.accountId, ref.key as AccountId),
  }[ref.kind];
  return db
    .select()
    .from(t.case)
    .where(and(waiting(t), same))
    .orderBy(asc(t.case.priorityKey), asc(t.case.id))
    .limit(limit);
}

export async function casesByIds(store: Store, ids: CaseId[]): Promise<Case[]> {
  if (ids.length === 0) return [];
  const { db, t } = store;
  return db.select().from(t.case).where(inArray(t.case.id, ids));
}

export async function findBulk(store: Store, id: string) {
  const { db, t } = store;
  const [bulk] = await db
    .select()
    .from(t.bulk)
    .where(eq(t.bulk.id, id as never));
  return bulk ?? null;
}

/** What became of each case of a bulk, in the order given. */
export async function bulkItems(store: Store, id: string) {
  const { db, t } = store;
  return db
    .select({ item: t.bulkItem, number: t.case.number })
    .from(t.bulkItem)
    .innerJoin(t.case, eq(t.case.id, t.bulkItem.caseId))
    .where(eq(t.bulkItem.bulkId, id as never))
    .orderBy(asc(t.bulkItem.position));
}

/** Items listed so far of a person's latest bulk. */
export async function bulkProgress(store: Store, personId: PersonId): Promise<number> {
  const { db, t } = store;
  const [latest] = await db
    .select({ id: t.bulk.id })
    .from(t.bulk)
    .where(eq(t.bulk.by, personId))
    .orderBy(desc(t.bulk.at))
    .limit(1);
  if (!latest) return 0;
  const [row] = await db.select({ n: count() }).from(t.bulkItem).where(eq(t.bulkItem.bulkId, latest.id));
  return row?.n ?? 0;
}
