import { and, count, desc, eq, gt, inArray, isNull, or, type SQL } from "drizzle-orm";
import type { AccountId } from "@/lib/domain/ids";
import type * as R from "@/lib/domain/records";
import { OPEN_CASE_STATES } from "@/lib/domain/records";
import type { Store } from "../store";
import { erasuresOf } from "./erasure-facts";

/** What a batch of items meets in the record. */
export type IntakeFacts = {
  accounts: Map<string, R.Account>;
  stores: Map<string, R.Store>;
  operators: Map<string, R.Operator>;
  /** The latest version of each item known, by platform id. */
  items: Map<string, R.Item>;
  /** The open case of an item, by the item's platform id. */
  openCases: Map<string, R.Case>;
  /** Confirmed offences by account within the last year. */
  strikes: Map<string, number>;
  /** Digests that an account may show: `known_good` in force. */
  shields: Map<string, Set<string>>;
  /** `hash author` of the pictures held. */
  files: Set<string>;
  /** Authors whose key is destroyed: nothing new of theirs can be kept. */
  erased: ReadonlySet<AccountId>;
};

const YEAR_MS = 365 * 86_400_000;

export type IntakeKeys = {
  accounts: string[];
  stores: string[];
  operators: string[];
  items: string[];
  hashes: string[];
};

/** Loads in a handful of queries whatever the batch's ids refer to. */
export async function loadIntakeFacts(store: Store, keys: IntakeKeys, now: number): Promise<IntakeFacts> {
  const { db, t } = store;
  const [accounts, stores, operators, items, openCases, files] = await Promise.all([
    some(keys.accounts, (ids) => db.select().from(t.account).where(inArray(t.account.platformId, ids))),
    some(keys.stores, (ids) => db.select().from(t.store).where(inArray(t.store.platformId, ids))),
    some(keys.operators, (ids) => db.select().from(t.operator).where(inArray(t.operator.platformId, ids))),
    some(keys.items, (ids) =>
      db.select().from(t.item).where(inArray(t.item.platformId, ids)).orderBy(desc(t.item.version)),
    ),
    some(keys.items, (ids) =>
      db
        .select()
        .from(t.case)
        .where(and(inArray(t.case.itemPlatformId, ids), inArray(t.case.state, [...OPEN_CASE_STATES]))),
    ),
    some(keys.hashes, (hashes) =>
      db
        .select({ hash: t.file.hash, authorId: t.file.authorId })
        .from(t.file)
        .where(inArray(t.file.hash, hashes)),
    ),
  ]);
  const accountIds = accounts.map((account) => account.id);
  const [strikes, shields, erasures] = await Promise.all([
    strikesOf(store, accountIds, now),
    shieldsOf(store, accountIds, now),
    erasuresOf(store, accountIds),
  ]);
  const latest = new Map<string, R.Item>();
  for (const item of items) if (!latest.has(item.platformId)) latest.set(item.platformId, item);
  return {
    accounts: new Map(accounts.map((row) => [row.platformId, row])),
    stores: new Map(stores.map((row) => [row.platformId, row])),
    operators: new Map(operators.map((row) => [row.platformId, row])),
    items: latest,
    openCases: new Map(openCases.map((row) => [row.itemPlatformId, row])),
    strikes,
    shields,
    erased: new Set(erasures.keys()),
    files: new Set(files.map((file) => `${file.hash} ${file.authorId}`)),
  };
}

const IDS_PER_QUERY_MAX = 500;

async function some<T>(ids: string[], query: (ids: string[]) => PromiseLike<T[]>): Promise<T[]> {
  const all: T[] = [];
  for (let from = 0; from < ids.length; from += IDS_PER_QUERY_MAX) {
    all.push(...(await query(ids.slice(from, from + IDS_PER_QUERY_MAX))));
  }
  return all;
}

/** Confirmed offences of each account within the last year. */
export async function strikesOf(store: Store, ids: AccountId[], now: number): Promise<Map<string, number>> {
  const { db, t } = store;
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: t.decision.accountId, n: count() })
    .from(t.decision)
    .leftJoin(t.decisionUndo, eq(t.decisionUndo.id, t.decision.id))
    .where(
      and(
        inArray(t.decision.accountId, ids),
        eq(t.decision.verdict, "confirm"),
        gt(t.decision.decidedAt, now - YEAR_MS),
        isNull(t.decisionUndo.id),
      ),
    )
    .groupBy(t.decision.accountId);
  return new Map(rows.map((row) => [row.id, row.n]));
}

/** Known-good contacts in force, by account: they shield, and the case says so (policy.md, S4). */
export async function shieldsOf(
  store: Store,
  ids: AccountId[],
  now: number,
): Promise<Map<string, Set<string>>> {
  const { db, t } = store;
  const shields = new Map<string, Set<string>>();
  if (ids.length === 0) return shields;
  const rows = await db
    .select({ accountId: t.exemption.accountId, digest: t.exemption.digest })
    .from(t.exemption)
    .leftJoin(t.exemptionWithdrawal, eq(t.exemptionWithdrawal.id, t.exemption.id))
    .where(
      and(
        inArray(t.exemption.accountId, ids),
        inArray(t.exemption.kind, ["known_good", "official_tool"]),
        or(isNull(t.exemption.endsAt), gt(t.exemption.endsAt, now)) as SQL,
        isNull(t.exemptionWithdrawal.id),
      ),
    );
  for (const row of rows) {
    if (!row.digest) continue;
    const digests = shields.get(row.accountId) ?? new Set<string>();
    shields.set(row.accountId, digests.add(row.digest));
  }
  return shields;
}

/** The rules that each of these cases was flagged for. */
export async function rulesOfCases(store: Store, ids: string[]): Promise<R.Case["rules"][]> {
  const { db, t } = store;
  const rows = await some(ids, (part) =>
    db
      .select({ rules: t.case.rules })
      .from(t.case)
      .where(inArray(t.case.id, part as R.Case["id"][])),
  );
  return rows.map(({ rules }) => rules);
}
