import { and, asc, count, desc, eq, gt, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import type { AccountId, StoreId } from "@/lib/domain/ids";
import type * as R from "@/lib/domain/records";
import type { Tier } from "@/lib/domain/words";
import type { Store } from "../store";

const MEASURES_MAX = 500;
const CONTACTS_MAX = 50;
const OTHERS_MAX = 40;
const SHARED_MAX = 2_000;

export type MeasureRecord = {
  measure: R.Measure;
  caseNumber: number;
  endedAt: number | null;
  endCause: R.MeasureEnd["cause"] | null;
};

/** Measures on one account or store, newest first, each with what ended it early. */
export async function measuresOn(
  store: Store,
  targets: { kind: R.Measure["targetKind"]; id: string }[],
): Promise<MeasureRecord[]> {
  const { db, t } = store;
  if (targets.length === 0) return [];
  const here = or(
    ...targets.map(({ kind, id }) => and(eq(t.measure.targetKind, kind), eq(t.measure.targetId, id))),
  ) as SQL;
  return db
    .select({
      measure: t.measure,
      caseNumber: t.case.number,
      endedAt: t.measureEnd.at,
      endCause: t.measureEnd.cause,
    })
    .from(t.measure)
    .innerJoin(t.case, eq(t.case.id, t.measure.caseId))
    .leftJoin(t.measureEnd, eq(t.measureEnd.id, t.measure.id))
    .where(here)
    .orderBy(desc(t.measure.startAt), t.measure.id)
    .limit(MEASURES_MAX);
}

export type LinkedStore = {
  store: R.Store;
  balance: R.Balance | null;
  relation: "owner" | "staff" | "operator";
};

/** Stores an account owns or works for, and further ones of its operator. */
export async function storesOf(store: Store, account: R.Account): Promise<LinkedStore[]> {
  const { db, t } = store;
  const [linked, sameOperator] = await Promise.all([
    db
      .select({ store: t.store, balance: t.balance, relation: t.storeStaff.relation })
      .from(t.storeStaff)
      .innerJoin(t.store, eq(t.store.id, t.storeStaff.storeId))
      .leftJoin(t.balance, eq(t.balance.id, t.store.id))
      .where(eq(t.storeStaff.accountId, account.id))
      .orderBy(asc(t.storeStaff.relation), t.store.id),
    db
      .select({ store: t.store, balance: t.balance })
      .from(t.store)
      .leftJoin(t.balance, eq(t.balance.id, t.store.id))
      .where(eq(t.store.operatorId, account.operatorId)),
  ]);
  const known = new Set(linked.map((row) => row.store.id));
  const others = sameOperator.filter((row) => !known.has(row.store.id));
  return [...linked, ...others.map((row) => ({ ...row, relation: "operator" as const }))];
}

export async function staffOf(
  store: Store,
  storeId: StoreId,
): Promise<{ account: R.Account; relation: "owner" | "staff" }[]> {
  const { db, t } = store;
  return db
    .select({ account: t.account, relation: t.storeStaff.relation })
    .from(t.storeStaff)
    .innerJoin(t.account, eq(t.account.id, t.storeStaff.accountId))
    .where(eq(t.storeStaff.storeId, storeId))
    .orderBy(asc(t.storeStaff.relation), t.account.id);
}

export type SharedContact = {
  digest: string;
  kind: R.Sighting["kind"];
  evidenceId: R.EvidenceRow["id"];
  others: { id: AccountId; name: string }[];
  more: number;
};

/** The contacts of an account with the other accounts that show them too, most shared first. */
export async function sharedContacts(store: Store, accountId: AccountId): Promise<SharedContact[]> {
  const { db, t } = store;
  const own = await db
    .select({ digest: t.sighting.digest, kind: t.sighting.kind, id: sql<string>`max(${t.sighting.id})` })
    .from(t.sighting)
    .where(eq(t.sighting.accountId, accountId))
    .groupBy(t.sighting.digest, t.sighting.kind)
    .orderBy(sql`max(${t.sighting.at}) desc`)
    .limit(CONTACTS_MAX);
  if (own.length === 0) return [];
  const elsewhere = await db
    .selectDistinct({ digest: t.sighting.digest, accountId: t.account.id, name: t.account.name })
    .from(t.sighting)
    .innerJoin(t.account, eq(t.account.id, t.sighting.accountId))
    .where(
      and(
        inArray(
          t.sighting.digest,
          own.map((each) => each.digest),
        ),
        ne(t.sighting.accountId, accountId),
      ),
    )
    .orderBy(t.account.name, t.account.id)
    .limit(SHARED_MAX);
  return own
    .map((each): SharedContact => {
      const others = elsewhere.filter((row) => row.digest === each.digest);
      return {
        digest: each.digest,
        kind: each.kind,
        evidenceId: each.id as R.EvidenceRow["id"],
        others: others.slice(0, OTHERS_MAX).map((row) => ({ id: row.accountId, name: row.name })),
        more: Math.max(0, others.length - OTHERS_MAX),
      };
    })
    .sort((a, b) => b.others.length + b.more - a.others.length - a.more);
}

/** The highest tier in force at `now` for each of these accounts or stores. */
export async function tiersOf(
  store: Store,
  ids: readonly string[],
  now: number,
  of: "account" | "store" = "account",
): Promise<Map<string, Tier>> {
  if (ids.length === 0) return new Map();
  const { db, t } = store;
  const rows = await db
    .select({ id: t.measure.targetId, tier: sql<number>`max(${t.measure.tier})` })
    .from(t.measure)
    .leftJoin(t.measureEnd, eq(t.measureEnd.id, t.measure.id))
    .where(
      and(
        eq(t.measure.targetKind, of),
        inArray(t.measure.targetId, [...ids]),
        sql`${t.measure.startAt} <= ${now}`,
        or(sql`${t.measure.endAt} is null`, gt(t.measure.endAt, now)),
        or(sql`${t.measureEnd.at} is null`, gt(t.measureEnd.at, now)),
        sql`${t.measure.kind} not in ('warn', 'damages')`,
      ),
    )
    .groupBy(t.measure.targetId);
  return new Map(rows.map((row) => [row.id, Number(row.tier) as Tier]));
}

export async function casesOf(
  store: Store,
  of: { accountId: AccountId } | { storeId: StoreId },
  page: { limit: number; before: number | null },
): Promise<{ rows: R.Case[]; total: number }> {
  const { db, t } = store;
  const where = "accountId" in of ? eq(t.case.accountId, of.accountId) : eq(t.case.storeId, of.storeId);
  const [rows, [total]] = await Promise.all([
    db
      .select()
      .from(t.case)
      .where(page.before === null ? where : and(where, sql`${t.case.number} < ${page.before}`))
      .orderBy(desc(t.case.number))
      .limit(page.limit),
    db.select({ n: count() }).from(t.case).where(where),
  ]);
  return { rows, total: total?.n ?? 0 };
}

/** The last decision of each of these cases that was not undone. */
export async function lastDecisions(store: Store, ids: R.Case["id"][]) {
  if (ids.length === 0) return [];
  const { db, t } = store;
  return db
    .select({ decision: t.decision, by: t.person.name, undoneAt: t.decisionUndo.at })
    .from(t.decision)
    .innerJoin(t.person, eq(t.person.id, t.decision.decidedBy))
    .leftJoin(t.decisionUndo, eq(t.decisionUndo.id, t.decision.id))
    .where(inArray(t.decision.caseId, ids))
    .orderBy(t.decision.number);
}

export async function journalsOf(store: Store, storeId: StoreId) {
  const { db, t } = store;
  return db
    .select({ journal: t.journal, posting: t.posting, caseNumber: t.case.number })
    .from(t.journal)
    .innerJoin(t.posting, eq(t.posting.journalId, t.journal.id))
    .leftJoin(t.case, eq(t.case.id, t.journal.caseId))
    .where(eq(t.journal.storeId, storeId))
    .orderBy(t.journal.at, t.journal.number, t.posting.id)
    .limit(2_000);
}

const PRODUCTS_SHOWN_MAX = 200;

export async function productsOf(store: Store, storeId: StoreId): Promise<R.Product[]> {
  const { db, t } = store;
  return db
    .select()
    .from(t.product)
    .where(eq(t.product.storeId, storeId))
    .orderBy(desc(t.product.sold), t.product.id)
    .limit(PRODUCTS_SHOWN_MAX);
}

export async function accountById(store: Store, id: AccountId): Promise<R.Account | null> {
  const { db, t } = store;
  const [row] = await db.select().from(t.account).where(eq(t.account.id, id));
  return row ?? null;
}

export async function storeById(
  store: Store,
  id: StoreId,
): Promise<{ store: R.Store; balance: R.Balance | null } | null> {
  const { db, t } = store;
  const [row] = await db
    .select({ store: t.store, balance: t.balance })
    .from(t.store)
    .leftJoin(t.balance, eq(t.balance.id, t.store.id))
    .where(eq(t.store.id, id));
  return row ?? null;
}

/** Accounts by name, newest id first; `after` is the last id of the page before. */
type ListPage = { after: string | null; limit: number; ids: readonly string[] | null };

/** Accounts newest first, or those of `ids`. */
export async function accountList(store: Store, { after, limit, ids }: ListPage): Promise<R.Account[]> {
  const { db, t } = store;
  const where = [
    after ? sql`${t.account.id} < ${after}` : undefined,
    ids ? inArray(t.account.id, ids as AccountId[]) : undefined,
  ];
  return db
    .select()
    .from(t.account)
    .where(and(...where))
    .orderBy(desc(t.account.id))
    .limit(limit);
}

/** Stores newest first, or those of `ids`, each with its deposit. */
export async function storeList(store: Store, { after, limit, ids }: ListPage) {
  const { db, t } = store;
  const where = [
    after ? sql`${t.store.id} < ${after}` : undefined,
    ids ? inArray(t.store.id, ids as StoreId[]) : undefined,
  ];
  return db
    .select({ store: t.store, balance: t.balance })
    .from(t.store)
    .leftJoin(t.balance, eq(t.balance.id, t.store.id))
    .where(and(...where))
    .orderBy(desc(t.store.id))
    .limit(limit);
}

const SEEN_MAX = 200;

/** Accounts and stores on which one of these contacts was seen, latest first. */
export async function seenWith(
  store: Store,
  digests: readonly string[],
): Promise<{ accountId: AccountId; storeId: StoreId | null }[]> {
  if (digests.length === 0) return [];
  const { db, t } = store;
  return db
    .select({ accountId: t.sighting.accountId, storeId: t.sighting.storeId })
    .from(t.sighting)
    .where(inArray(t.sighting.digest, [...digests]))
    .orderBy(desc(t.sighting.at), desc(t.sighting.id))
    .limit(SEEN_MAX);
}

/** How many cases each of these accounts or stores has. */
export async function caseCounts(
  store: Store,
  column: "accountId" | "storeId",
  ids: string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const { db, t } = store;
  const key = t.case[column];
  const rows = await db
    .select({ id: key, n: count() })
    .from(t.case)
    .where(inArray(key, ids as never[]))
    .groupBy(key);
  return new Map(rows.map((row) => [String(row.id), row.n]));
}
