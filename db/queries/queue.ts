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
> & {
  holderId: PersonId | null;
  holderName: string | null;
  assignedTo: PersonId | null;
  assignedName: string | null;
};

const QUEUE_STATES = ["open", "escalated"] as const;
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
      ? and(inArray(t.case.state, [...QUEUE_STATES]), inArray(t.case.id, mine(store, personId, now)))
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

/** Held now or assigned: two index ranges joined before any case is read. */
function mine(store: Store, personId: PersonId, now: number) {
  const { db, t } = store;
  const held = db
    .select({ id: t.lease.id })
    .from(t.lease)
    .where(and(eq(t.lease.holderId, personId), gt(t.lease.expiresAt, now)));
  const assigned = db.select({ id: t.case.id }).from(t.case).where(eq(t.case.assignedTo, personId));
  return held.unionAll(assigned);
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
      assignedTo: t.case.assignedTo,
      // Not a second join of people: SQLite would then read the pages in another order than the index has.
      assignedName: sql<string | null>`(select a.name from ${t.person} a where a.id = ${t.case.assignedTo})`,
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

/**
 * The tabs' counts: maintained counters, so their cost does not grow with the queue. What this person skipped is
 * taken off, as it is left out of their rows.
 */
export async function queueCounts(store: Store, personId: PersonId, now: number): Promise<QueueCounts> {
  const { db, t } = store;
  const [counters, skipped, own] = await Promise.all([
    db.select().from(t.queueCount),
    skippedStates(store, personId, now),
    filteredCount(store, { ...EVERYTHING, tab: "mine" }, personId, now),
  ]);
  const of = (state: string) =>
    (counters.find((row) => row.id === state)?.n ?? 0) - skipped.filter((each) => each === state).length;
  return { mine: own.n, open: of("open"), escalated: of("escalated"), proposed: of("proposed") };
}

const EVERYTHING = {
  surface: null,
  rule: null,
  band: null,
  age: null,
  store: null,
  sort: "priority",
} as const;

async function skippedStates(store: Store, personId: PersonId, now: number): Promise<string[]> {
  const { db, t } = store;
  const ids = await skippedBy(store, personId, now);
  if (ids.length === 0) return [];
  const rows = await db
    .select({ state: t.case.state })
    .from(t.case)
    .where(and(inArray(t.case.id, ids), inArray(t.case.state, [...QUEUE_STATES])));
  return rows.map((row) => row.state);
}

/** Then the order of age keeps the count within its range of the index, whatever the planner expects to find. */
const isOnlyByAge = ({ age, surface, rule, band, store }: QueueFilter): boolean =>
  age !== null && !surface && !rule && !band && !store;

/** How many rows a filter gives this person, counted up to COUNT_MAX and one. */
export async function filteredCount(
  store: Store,
  filter: QueueFilter,
  personId: PersonId,
  now: number,
): Promise<{ n: number; capped: boolean }> {
  const { db, t } = store;
  const where = conditions(store, filter, personId, now);
  const skipped = filter.tab === "mine" ? [] : await skippedBy(store, personId, now);
  if (skipped.length > 0) where.push(notInArray(t.case.id, skipped));
  const some = db
    .select({ id: t.case.id })
    .from(t.case)
    .where(and(...where))
    .orderBy(...(isOnlyByAge(filter) ? [asc(t.case.openedAt)] : []))
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
