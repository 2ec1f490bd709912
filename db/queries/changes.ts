import { and, asc, eq, gt, gte, inArray, lte, ne } from "drizzle-orm";
import type { AccountId, CaseId, PersonId, StoreId } from "@/lib/domain/ids";
import type { CaseState } from "@/lib/domain/records";
import { LEASE_CHANGES } from "../operational-leases";
import type { Store } from "../store";

/** How far a watcher has seen: entries of the log, turns of the leases, and the moment (epoch ms) of leases run out. */
export type Seen = { log: number; leases: number; at: number };

export type ChangedCase = {
  id: CaseId;
  state: CaseState;
  version: number;
  holder: { id: PersonId; name: string } | null;
  /** As they stand now: cases of the same subjects were previewed against these versions. */
  account: Versioned<AccountId>;
  store: Versioned<StoreId> | null;
};

type Versioned<Id> = { id: Id; version: number };

export type Changes = {
  seen: Seen;
  cases: ChangedCase[];
  /** Something of record changed: queues and counts may differ. */
  record: boolean;
  /** More than is told one by one: whoever watches reads everything anew. */
  lost: boolean;
};

const CHANGES_MAX = 400;

/** Where a watcher that comes now begins. */
export async function seenNow(store: Store, now: number): Promise<Seen> {
  const { db, t } = store;
  const [[head], [turn]] = await Promise.all([
    db.select({ size: t.logHead.size }).from(t.logHead).where(eq(t.logHead.id, 1)),
    db.select({ next: t.number.next }).from(t.number).where(eq(t.number.id, LEASE_CHANGES)),
  ]);
  return { log: head?.size ?? 0, leases: turn?.next ?? 0, at: now };
}

/**
 * What has changed since: the log itself is the sequence for everything of record, leases have one of their own.
 * Both are written in commit order, so nothing appears behind what was seen. Opening a case changes nothing.
 */
export async function changesSince(store: Store, seen: Seen, now: number): Promise<Changes> {
  const { db, t } = store;
  const to = await seenNow(store, now);
  const [entries, leases, expired] = await Promise.all([
    to.log > seen.log
      ? db
          .select({ caseId: t.logEntry.caseId })
          .from(t.logEntry)
          .where(and(gte(t.logEntry.seq, seen.log), ne(t.logEntry.action, "case.viewed")))
          .orderBy(asc(t.logEntry.seq))
          .limit(CHANGES_MAX + 1)
      : [],
    to.leases > seen.leases
      ? db
          .select({ id: t.lease.id })
          .from(t.lease)
          .where(gt(t.lease.changedSeq, seen.leases))
          .limit(CHANGES_MAX + 1)
      : [],
    db
      .select({ id: t.lease.id })
      .from(t.lease)
      .where(and(gt(t.lease.expiresAt, seen.at), lte(t.lease.expiresAt, now)))
      .limit(CHANGES_MAX + 1),
  ]);
  const ids = [
    ...entries.flatMap(({ caseId }) => (caseId === null ? [] : [caseId as CaseId])),
    ...[...leases, ...expired].map(({ id }) => id),
  ];
  const lost = [entries, leases, expired].some((part) => part.length > CHANGES_MAX);
  const cases = lost ? [] : await casesNow(store, [...new Set(ids)], now);
  return { seen: to, cases, record: entries.length > 0, lost };
}

async function casesNow(store: Store, ids: CaseId[], now: number): Promise<ChangedCase[]> {
  if (ids.length === 0) return [];
  const { db, t } = store;
  const found = await db
    .select({
      id: t.case.id,
      state: t.case.state,
      version: t.case.version,
      holderId: t.person.id,
      holderName: t.person.name,
      account: { id: t.account.id, version: t.account.version },
      store: { id: t.store.id, version: t.store.version },
    })
    .from(t.case)
    .innerJoin(t.account, eq(t.account.id, t.case.accountId))
    .leftJoin(t.store, eq(t.store.id, t.case.storeId))
    .leftJoin(t.lease, and(eq(t.lease.id, t.case.id), gt(t.lease.expiresAt, now)))
    .leftJoin(t.person, eq(t.person.id, t.lease.holderId))
    .where(inArray(t.case.id, ids));
  return found.map(({ holderId, holderName, ...each }) => ({
    ...each,
    holder: holderId === null ? null : { id: holderId, name: holderName ?? "" },
  }));
}
