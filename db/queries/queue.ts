import {
  and,
  asc,
  count,
  eq,
  gt,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { CaseId, PersonId, StoreId } from "@/lib/domain/ids";
import type { Case } from "@/lib/domain/records";
import type { RuleId, Surface } from "@/lib/domain/words";
import type { Store } from "../store";

export const QUEUE_TABS = ["mine", "open", "escalated"] as const;
export type QueueTab = (typeof QUEUE_TABS)[number];
export const QUEUE_SORTS = ["priority", "due", "oldest"] as const;
export type QueueSort = (typeof QUEUE_SORTS)[number];

export type QueueFilter = {
  tab: QueueTab;
  surface: Surface | null;
  rule: RuleId | null;
  band: 1 | 2 | 3 | null;
  /** Opened within (`hour`, `day`) or before a day ago (`older`). */
  age: "hour" | "day" | "older" | null;
  store: StoreId | null;
  sort: QueueSort;
};

/** Where the last row of a page stood: the next page seeks behind it, at the cost of the first. */
export type QueueCursor = { key: number; id: string };

export type QueueRecord = Pick<
  Case,
  | "id"
  | "number"
  | "surface"
  | "state"
  | "version"
  | "topRule"
  | "topKind"
  | "band"
  | "dueAt"
  | "openedAt"
  | "snippet"
  | "picturesWaiting"
  | "priorityKey"
> & { holderId: PersonId | null; holderName: string | null };

const HOUR = 3_600_000;
/** Counts under a free filter stop here and are shown as "10,000+". */
export const COUNT_MAX = 10_000;
const SKIPS_MAX = 200;

function sortColumn(store: Store, sort: QueueSort) {
  const { t } = store;
  return { priority: t.case.priorityKey, due: t.case.dueAt, oldest: t.case.openedAt }[sort];
}

function conditions(store: Store, filter: QueueFilter, personId: PersonId, now: number): SQL[] {
  const { t } = store;
  const all: (SQL | undefined)[] = [
    filter.tab === "mine"
      ? and(
          inArray(t.case.state, ["open", "escalated"]),
          or(
            eq(t.case.assignedTo, personId),
            sql`${t.case.id} in (select id from leases where holder_id = ${personId} and expires_at > ${now})`,
          ),
        )
      : eq(t.case.state, filter.tab),
    filter.surface ? eq(t.case.surface, filter.surface) : undefined,
    filter.rule ? eq(t.case.topRule, filter.rule) : undefined,
    filter.band ? eq(t.case.band, filter.band) : undefined,
    filter.store ? eq(t.case.storeId, filter.store) : undefined,
    filter.age === "hour" ? gte(t.case.openedAt, now - HOUR) : undefined,
    filter.age === "day" ? gte(t.case.openedAt, now - 24 * HOUR) : undefined,
    filter.age === "older" ? lt(t.case.openedAt, now - 24 * HOUR) : undefined,
  ];
  return all.filter((each) => each !== undefined);
}

async function skippedBy(store: Store, personId: PersonId, now: number): Promise<CaseId[]> {
  const { db, t } = store;
  const rows = await db
    .select({ id: t.skip.caseId })
    .from(t.skip)
    .where(and(eq(t.skip.personId, personId), gt(t.skip.until, now)))
    .limit(SKIPS_MAX);
  return rows.map((row) => row.id);
}

/** One page of the queue in its order, behind `after`; cases this person skipped are left out until they return. */
export async function queuePage(
  store: Store,
  query: { filter: QueueFilter; personId: PersonId; now: number; after: QueueCursor | null; limit: number },
): Promise<QueueRecord[]> {
  const { db, t } = store;
  const { filter, personId, now, after } = query;
  const column = sortColumn(store, filter.sort);
  const where = conditions(store, filter, personId, now);
  if (after) {
    // Both parts, so that the index can seek: `column >= key` bounds it, the rest settles ties.
    where.push(gte(column, after.key), or(gt(column, after.key), gt(t.case.id, after.id as CaseId)) as SQL);
  }
  const skipped = filter.tab === "mine" ? [] : await skippedBy(store, personId, now);
  if (skipped.length > 0) where.push(notInArray(t.case.id, skipped));
  return db
    .select({
      id: t.case.id,
      number: t.case.number,
      surface: t.case.surface,
      state: t.case.state,
      version: t.case.version,
      topRule: t.case.topRule,
      topKind: t.case.topKind,
      band: t.case.band,
      dueAt: t.case.dueAt,
      openedAt: t.case.openedAt,
      snippet: t.case.snippet,
      picturesWaiting: t.case.picturesWaiting,
      priorityKey: t.case.priorityKey,
      holderId: t.lease.holderId,
      holderName: t.person.name,
    })
    .from(t.case)
    .leftJoin(t.lease, and(eq(t.lease.id, t.case.id), gt(t.lease.expiresAt, now)))
    .leftJoin(t.person, eq(t.person.id, t.lease.holderId))
    .where(and(...where))
    .orderBy(asc(column), asc(t.case.id))
    .limit(query.limit);
}

export const cursorOf = (row: QueueRecord, sort: QueueSort): QueueCursor => ({
  key: { priority: row.priorityKey, due: row.dueAt, oldest: row.openedAt }[sort],
  id: row.id,
});

export type QueueCounts = { mine: number; open: number; escalated: number; proposed: number };

/** The tabs' counts: maintained counters, so their cost does not grow with the queue. */
export async function queueCounts(store: Store, personId: PersonId, now: number): Promise<QueueCounts> {
  const { db, t } = store;
  const [counters, mine] = await Promise.all([
    db.select().from(t.queueCount),
    db
      .select({ n: count() })
      .from(t.lease)
      .innerJoin(t.case, eq(t.case.id, t.lease.id))
      .where(
        and(
          eq(t.lease.holderId, personId),
          gt(t.lease.expiresAt, now),
          inArray(t.case.state, ["open", "escalated"]),
        ),
      ),
  ]);
  const of = (state: string) => counters.find((row) => row.id === state)?.n ?? 0;
  return { mine: mine[0]?.n ?? 0, open: of("open"), escalated: of("escalated"), proposed: of("proposed") };
}

/** How many cases match a filter, counted up to COUNT_MAX and one. */
export async function filteredCount(
  store: Store,
  filter: QueueFilter,
  personId: PersonId,
  now: number,
): Promise<{ n: number; capped: boolean }> {
  const { db, t } = store;
  const some = db
    .select({ id: t.case.id })
    .from(t.case)
    .where(and(...conditions(store, filter, personId, now)))
    .limit(COUNT_MAX + 1)
    .as("some");
  const [row] = await db.select({ n: count() }).from(some);
  const n = row?.n ?? 0;
  return { n: Math.min(n, COUNT_MAX), capped: n > COUNT_MAX };
}

/** The first case nobody holds, in the queue's order: what "next" takes. */
export async function nextFree(
  store: Store,
  query: { filter: QueueFilter; personId: PersonId; now: number; exclude: CaseId[] },
): Promise<CaseId | null> {
  const { db, t } = store;
  const { filter, personId, now } = query;
  const left = [...query.exclude, ...(await skippedBy(store, personId, now))];
  const where = [
    ...conditions(store, filter, personId, now),
    or(isNull(t.lease.id), lte(t.lease.expiresAt, now), eq(t.lease.holderId, personId)) as SQL,
  ];
  if (left.length > 0) where.push(notInArray(t.case.id, left));
  const [row] = await db
    .select({ id: t.case.id })
    .from(t.case)
    .leftJoin(t.lease, eq(t.lease.id, t.case.id))
    .where(and(...where))
    .orderBy(asc(sortColumn(store, filter.sort)), asc(t.case.id))
    .limit(1);
  return row?.id ?? null;
}
