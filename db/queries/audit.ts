import { and, desc, eq, gte, inArray, lt, lte, type SQL, sql } from "drizzle-orm";
import type { AccountId, CaseId, PersonId, StoreId } from "@/lib/domain/ids";
import type { RuleId, Surface, Tier } from "@/lib/domain/words";
import type { Store } from "../store";

export type AuditFilter = {
  /** Subject, case (id or number), or a part of a leaf hash is resolved before; here it is exact. */
  subject: { kind: "account" | "store"; id: string } | null;
  caseId: CaseId | null;
  actor: string | null;
  /** Dotted verbs, or a group as `decision.`. */
  action: string | null;
  surface: Surface | null;
  rule: RuleId | null;
  tier: Tier | null;
  /** Epoch ms, inclusive and exclusive. */
  from: number | null;
  to: number | null;
  /** False: asking for an actor leaves out cases with an open appeal, where that name may be hidden. */
  openAppeals?: boolean;
};

export type AuditRecord = Store["t"]["logEntry"]["$inferSelect"];

function conditions(store: Store, filter: AuditFilter): SQL[] {
  const { t } = store;
  const entry = t.logEntry;
  const all: (SQL | undefined)[] = [
    filter.subject
      ? and(eq(entry.subjectKind, filter.subject.kind), eq(entry.subjectId, filter.subject.id))
      : undefined,
    filter.caseId ? eq(entry.caseId, filter.caseId) : undefined,
    filter.actor ? eq(entry.actorId, filter.actor) : undefined,
    filter.actor && filter.openAppeals === false
      ? sql`(${entry.caseId} is null or ${entry.caseId} not in (select case_id from appeals where state <> 'decided'))`
      : undefined,
    filter.action ? actionIs(store, filter.action) : undefined,
    filter.from === null ? undefined : gte(entry.at, filter.from),
    filter.to === null ? undefined : lt(entry.at, filter.to),
    filter.surface
      ? sql`${entry.caseId} in (select id from cases where surface = ${filter.surface})`
      : undefined,
    filter.rule
      ? sql`${entry.caseId} in (select case_id from decisions where rule = ${filter.rule})`
      : undefined,
    filter.tier === null
      ? undefined
      : sql`${entry.caseId} in (select case_id from decisions where tier = ${filter.tier})`,
  ];
  return all.filter((each) => each !== undefined);
}

/** `decision.` means every verb of that group: a range, so that the index serves it. */
function actionIs(store: Store, action: string): SQL | undefined {
  const { action: column } = store.t.logEntry;
  if (!action.endsWith(".")) return eq(column, action);
  return and(gte(column, action), lt(column, `${action.slice(0, -1)}/`));
}

/** Entries newest first, below `before`; `asOfSize` shows the log as it stood with that many entries. */
export async function auditPage(
  store: Store,
  query: { filter: AuditFilter; before: number | null; asOfSize: number | null; limit: number },
): Promise<AuditRecord[]> {
  const { db, t } = store;
  const where = conditions(store, query.filter);
  if (query.before !== null) where.push(lt(t.logEntry.seq, query.before));
  if (query.asOfSize !== null) where.push(lt(t.logEntry.seq, query.asOfSize));
  return db
    .select()
    .from(t.logEntry)
    .where(and(...where))
    .orderBy(desc(t.logEntry.seq))
    .limit(query.limit);
}

const COUNT_MAX = 10_000;

/** How many entries match, counted up to COUNT_MAX and one. */
export async function auditCount(
  store: Store,
  filter: AuditFilter,
  asOfSize: number | null,
): Promise<{ n: number; capped: boolean }> {
  const { db, t } = store;
  const where = conditions(store, filter);
  if (asOfSize !== null) where.push(lt(t.logEntry.seq, asOfSize));
  const some = db
    .select({ seq: t.logEntry.seq })
    .from(t.logEntry)
    .where(and(...where))
    .limit(COUNT_MAX + 1)
    .as("some");
  const [row] = await db.select({ n: sql<number>`count(*)` }).from(some);
  const n = Number(row?.n ?? 0);
  return { n: Math.min(n, COUNT_MAX), capped: n > COUNT_MAX };
}

export async function entryAt(store: Store, seq: number): Promise<AuditRecord | null> {
  const { db, t } = store;
  const [row] = await db.select().from(t.logEntry).where(eq(t.logEntry.seq, seq));
  return row ?? null;
}

/** How many entries the log had at a moment: its size then. */
export async function sizeAt(store: Store, at: number): Promise<number> {
  const { db, t } = store;
  const [row] = await db
    .select({ seq: t.logEntry.seq })
    .from(t.logEntry)
    .where(lte(t.logEntry.at, at))
    .orderBy(desc(t.logEntry.at), desc(t.logEntry.seq))
    .limit(1);
  return row ? row.seq + 1 : 0;
}

/** The other entries of the same transaction, in order. */
export async function siblingsOf(
  store: Store,
  entry: AuditRecord,
): Promise<{ seq: number; action: string }[]> {
  const { db, t } = store;
  const NEAR = 300;
  return db
    .select({ seq: t.logEntry.seq, action: t.logEntry.action })
    .from(t.logEntry)
    .where(
      and(
        gte(t.logEntry.seq, entry.seq - NEAR),
        lte(t.logEntry.seq, entry.seq + NEAR),
        eq(t.logEntry.txId, entry.txId),
      ),
    )
    .orderBy(t.logEntry.seq);
}

export type AuditNames = {
  people: Map<string, { name: string; role: string }>;
  accounts: Map<string, { name: string; platformId: string }>;
  stores: Map<string, { name: string; platformId: string }>;
  cases: Map<string, number>;
};

/** Names for the ids of a page of entries, a query a kind. */
export async function auditNames(store: Store, entries: readonly AuditRecord[]): Promise<AuditNames> {
  const { db, t } = store;
  const idsOf = (kind: string) => [
    ...new Set(entries.filter((e) => e.subjectKind === kind).map((e) => e.subjectId)),
  ];
  const people = [
    ...new Set(entries.filter((e) => e.actorKind === "person").map((e) => e.actorId)),
    ...idsOf("person"),
  ];
  const cases = [...new Set(entries.flatMap((e) => (e.caseId ? [e.caseId] : [])))];
  const [foundPeople, accounts, stores, numbers] = await Promise.all([
    people.length === 0
      ? []
      : db
          .select({ id: t.person.id, name: t.person.name, role: t.person.role })
          .from(t.person)
          .where(inArray(t.person.id, people as PersonId[])),
    idsOf("account").length === 0
      ? []
      : db
          .select({ id: t.account.id, name: t.account.name, platformId: t.account.platformId })
          .from(t.account)
          .where(inArray(t.account.id, idsOf("account") as AccountId[])),
    idsOf("store").length === 0
      ? []
      : db
          .select({ id: t.store.id, name: t.store.name, platformId: t.store.platformId })
          .from(t.store)
          .where(inArray(t.store.id, idsOf("store") as StoreId[])),
    cases.length === 0
      ? []
      : db.select({ id: t.case.id, number: t.case.number }).from(t.case).where(inArray(t.case.id, cases)),
  ]);
  return {
    people: new Map(foundPeople.map((row) => [row.id, row])),
    accounts: new Map(accounts.map((row) => [row.id, row])),
    stores: new Map(stores.map((row) => [row.id, row])),
    cases: new Map(numbers.map((row) => [row.id, row.number])),
  };
}

/** What a search word means: a case number, an account or store by platform id, or nothing known. */
export async function resolveSearch(
  store: Store,
  text: string,
): Promise<Pick<AuditFilter, "subject" | "caseId"> | { hash: string } | null> {
  const { db, t } = store;
  const number = /^(?:WR-)?(\d{4,12})$/i.exec(text)?.[1];
  if (number) {
    const [found] = await db
      .select({ id: t.case.id })
      .from(t.case)
      .where(eq(t.case.number, Number(number)));
    if (found) return { subject: null, caseId: found.id };
  }
  const [account] = await db
    .select({ id: t.account.id })
    .from(t.account)
    .where(eq(t.account.platformId, text));
  if (account) return { subject: { kind: "account", id: account.id }, caseId: null };
  const [shop] = await db.select({ id: t.store.id }).from(t.store).where(eq(t.store.platformId, text));
  if (shop) return { subject: { kind: "store", id: shop.id }, caseId: null };
  if (/^(case|account|store)_[0-9A-Z]{26}$/.test(text)) {
    if (text.startsWith("case_")) return { subject: null, caseId: text as CaseId };
    return { subject: { kind: text.startsWith("store_") ? "store" : "account", id: text }, caseId: null };
  }
  return null;
}
