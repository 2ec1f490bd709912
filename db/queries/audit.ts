import { and, desc, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { AccountId, CaseId, StoreId } from "@/lib/domain/ids";
import type { LogOutcome } from "@/lib/domain/log/facets";
import type { RuleId, Surface, Tier } from "@/lib/domain/words";
import type { Store } from "../store";

/** What an auditor asks for; null asks for nothing. Times are epoch ms, `from` included and `to` not. */
export type AuditFilter = {
  accountId: AccountId | null;
  storeId: StoreId | null;
  caseId: CaseId | null;
  actor: string | null;
  /** A verb, or a group as `decision.`. */
  action: string | null;
  surface: Surface | null;
  rule: RuleId | null;
  ruleVersion: number | null;
  tier: Tier | null;
  outcome: LogOutcome | null;
  from: number | null;
  to: number | null;
  /** Only these entries: what a search of texts found. */
  seqs: readonly number[] | null;
};

export const NO_FILTER: AuditFilter = {
  accountId: null,
  storeId: null,
  caseId: null,
  actor: null,
  action: null,
  surface: null,
  rule: null,
  ruleVersion: null,
  tier: null,
  outcome: null,
  from: null,
  to: null,
  seqs: null,
};

export type AuditRecord = Store["t"]["logEntry"]["$inferSelect"];
type Facet = Store["t"]["logFacet"];
type Column = "caseId" | "storeId" | "accountId" | "actorId" | "action" | "rule" | "outcome" | "tier";
type Wanted = { column: Column | "actionGroup" | "surface" | "ruleVersion"; value: string | number };

/** What is asked for, the most selective first: that one's index is walked, the others are looked at on the way. */
function wantedOf(filter: AuditFilter): Wanted[] {
  const group = filter.action?.endsWith(".") ? filter.action.slice(0, -1) : null;
  const all: [Wanted["column"], string | number | null][] = [
    ["caseId", filter.caseId],
    ["storeId", filter.storeId],
    ["accountId", filter.accountId],
    ["outcome", filter.outcome],
    ["action", group === null ? filter.action : null],
    ["actorId", filter.actor],
    ["tier", filter.tier],
    ["rule", filter.rule],
    ["ruleVersion", filter.ruleVersion],
    ["surface", filter.surface],
    ["actionGroup", group],
  ];
  return all.flatMap(([column, value]) => (value === null ? [] : [{ column, value }]));
}

/** Clocks of several nodes may differ by this much: entries a little out of order are still found. */
const SKEW_MS = 5 * 60_000;
/** Rows of the first filter's index that one call looks through for the others: no filter costs more. */
export const WINDOW_ROWS = 4_000;

export type AuditPlace = { before: number | null; asOfSize: number | null };
/** `next`: where to go on below; null at the end. A page may be short, or empty, and still have a next. */
export type AuditPage = { rows: AuditRecord[]; next: number | null };

/**
 * Entries newest first, below `before`; `asOfSize` shows the log as it stood with that many entries. Reads at most
 * WINDOW_ROWS of one index, whatever the log's size: what lies deeper is for the next call.
 */
export async function auditPage(
  store: Store,
  query: AuditPlace & { filter: AuditFilter; limit: number },
): Promise<AuditPage> {
  const bounds = await boundsOf(store, query);
  if (bounds.below <= bounds.from) return { rows: [], next: null };
  const { db, t } = store;
  const { seqs, seenTo } = await seqsOf(store, query.filter, bounds, query.limit);
  const rows =
    seqs.length === 0 ? [] : await db.select().from(t.logEntry).where(inArray(t.logEntry.seq, seqs));
  return {
    rows: rows.filter((row) => isWithin(row.at, query.filter)).sort((a, b) => b.seq - a.seq),
    next: seenTo !== null && seenTo > bounds.from ? seenTo : null,
  };
}

const isWithin = (at: number, { from, to }: AuditFilter): boolean =>
  (from === null || at >= from) && (to === null || at < to);

type Bounds = { from: number; below: number };

/** The period and the place as numbers of entries; time only rises along the log, but for the clocks' difference. */
async function boundsOf(store: Store, query: AuditPlace & { filter: AuditFilter }): Promise<Bounds> {
  const { filter, before, asOfSize } = query;
  const [from, to] = await Promise.all([
    filter.from === null ? 0 : sizeAt(store, filter.from - SKEW_MS),
    filter.to === null ? null : sizeAt(store, filter.to + SKEW_MS),
  ]);
  const belows = [before, asOfSize, to].filter((each) => each !== null);
  return { from, below: belows.length === 0 ? Number.MAX_SAFE_INTEGER : Math.min(...belows) };
}

/** Numbers of the entries wanted, and the lowest number looked at; null where nothing is left below. */
async function seqsOf(
  store: Store,
  filter: AuditFilter,
  bounds: Bounds,
  limit: number,
): Promise<{ seqs: number[]; seenTo: number | null }> {
  const { db, t } = store;
  const [first, ...others] = wantedOf(filter);
  const range = rangeOf(t.logFacet, bounds, filter);
  const walk = first ? and(is(t.logFacet, first), range) : range;
  if (others.length === 0) {
    const found = await db
      .select({ seq: t.logFacet.seq })
      .from(t.logFacet)
      .where(walk)
      .orderBy(desc(t.logFacet.seq))
      .limit(limit);
    const seqs = found.map((row) => row.seq);
    return { seqs, seenTo: seqs.length < limit ? null : (seqs.at(-1) ?? null) };
  }
  const window = db
    .select({ seq: t.logFacet.seq, fits: sql<number>`${fitting(t.logFacet, others)}`.as("fits") })
    .from(t.logFacet)
    .where(walk)
    .orderBy(desc(t.logFacet.seq))
    .limit(WINDOW_ROWS)
    .as("walked");
  const [found, [walked]] = await Promise.all([
    db
      .select({ seq: window.seq })
      .from(window)
      .where(eq(window.fits, 1))
      .orderBy(desc(window.seq))
      .limit(limit),
    db.select({ n: sql<number>`count(*)`, low: sql<number>`min(${window.seq})` }).from(window),
  ]);
  const seqs = found.map((row) => row.seq);
  if (seqs.length === limit) return { seqs, seenTo: seqs.at(-1) ?? null };
  return { seqs, seenTo: Number(walked?.n ?? 0) < WINDOW_ROWS ? null : Number(walked?.low) };
}

function rangeOf(facet: Facet, bounds: Bounds, { seqs }: AuditFilter): SQL | undefined {
  const named = seqs === null ? undefined : inArray(facet.seq, [...seqs]);
  return and(lt(facet.seq, bounds.below), gte(facet.seq, bounds.from), named);
}

function is(facet: Facet, { column, value }: Wanted): SQL {
  return eq(facet[column], value as never);
}

const fitting = (facet: Facet, others: Wanted[]): SQL =>
  sql`case when ${and(...others.map((each) => is(facet, each)))} then 1 else 0 end`;

export const COUNT_MAX = 10_000;

/** How many entries match: exact up to COUNT_MAX, `capped` beyond it and where the filters would take a longer walk. */
export async function auditCount(
  store: Store,
  filter: AuditFilter,
  asOfSize: number | null,
): Promise<{ n: number; capped: boolean }> {
  const { db, t } = store;
  const bounds = await boundsOf(store, { filter, before: null, asOfSize });
  const [first, ...others] = wantedOf(filter);
  const range = rangeOf(t.logFacet, bounds, filter);
  const walked = db
    .select({
      fits: sql<number>`${others.length > 0 ? fitting(t.logFacet, others) : sql`1`}`.as("fits"),
      seq: t.logFacet.seq,
    })
    .from(t.logFacet)
    .where(first ? and(is(t.logFacet, first), range) : range)
    .orderBy(desc(t.logFacet.seq))
    .limit(COUNT_MAX + 1)
    .as("walked");
  // The period's edges are looked at by time: its bounds allow for clocks that differ.
  const within = and(
    eq(walked.fits, 1),
    filter.from === null ? undefined : gte(t.logEntry.at, filter.from),
    filter.to === null ? undefined : lt(t.logEntry.at, filter.to),
  );
  const [[all], [matching]] = await Promise.all([
    db.select({ n: sql<number>`count(*)` }).from(walked),
    filter.from === null && filter.to === null
      ? db.select({ n: sql<number>`count(*)` }).from(walked).where(eq(walked.fits, 1))
      : db
          .select({ n: sql<number>`count(*)` })
          .from(walked)
          .innerJoin(t.logEntry, eq(t.logEntry.seq, walked.seq))
          .where(within),
  ]);
  return { n: Math.min(Number(matching?.n ?? 0), COUNT_MAX), capped: Number(all?.n ?? 0) > COUNT_MAX };
}

export async function entryAt(store: Store, seq: number): Promise<AuditRecord | null> {
  const { db, t } = store;
  const [row] = await db.select().from(t.logEntry).where(eq(t.logEntry.seq, seq));
  return row ?? null;
}

/** The tier each of these entries is filed under. */
export async function tiersOfEntries(store: Store, seqs: number[]): Promise<Map<number, Tier | null>> {
  if (seqs.length === 0) return new Map();
  const { db, t } = store;
  const rows = await db
    .select({ seq: t.logFacet.seq, tier: t.logFacet.tier })
    .from(t.logFacet)
    .where(inArray(t.logFacet.seq, seqs));
  return new Map(rows.map((row) => [row.seq, row.tier]));
}

/** How many entries the log had at a moment: its size then. */
export async function sizeAt(store: Store, at: number): Promise<number> {
  const { db, t } = store;
  const [row] = await db
    .select({ seq: t.logEntry.seq })
    .from(t.logEntry)
    .where(sql`${t.logEntry.at} <= ${at}`)
    .orderBy(desc(t.logEntry.at), desc(t.logEntry.seq))
    .limit(1);
  return row ? row.seq + 1 : 0;
}
