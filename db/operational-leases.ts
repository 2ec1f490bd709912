import { and, eq, gt, sql } from "drizzle-orm";
import type { CaseId, NoticeId, PersonId } from "@/lib/domain/ids";
import { done, rows, type Steps } from "./steps";
import type { Db, Store } from "./store";
import type { Tables } from "./tables/tables";

export type Lease = {
  caseId: CaseId;
  holderId: PersonId;
  fence: number;
  grantedAt: number;
  expiresAt: number;
};
export type Claim =
  | { granted: true; lease: Lease }
  | { granted: false; holderId: PersonId; expiresAt: number };

/**
 * Grants the lease of a case to a person when it is free, run out, or theirs already. Each new grant raises the
 * fence; prolonging one's own does not. One statement decides the race. Times in epoch ms.
 */
export async function claimLease(
  store: Store,
  claim: { caseId: CaseId; holderId: PersonId; now: number; msMax: number },
): Promise<Claim> {
  const row = await store.transact((db, t) => claimSteps(db, t, claim));
  if (row) return { granted: true, lease: leaseOf(row) };
  const held = await readLease(store, claim.caseId, claim.now);
  // Run out between the two statements: whoever asks again gets it.
  if (!held) return claimLease(store, claim);
  return { granted: false, holderId: held.holderId, expiresAt: held.expiresAt };
}

function* claimSteps(
  db: Db,
  t: Tables,
  claim: { caseId: CaseId; holderId: PersonId; now: number; msMax: number },
): Steps<Tables["lease"]["$inferSelect"] | undefined> {
  const expiresAt = claim.now + claim.msMax;
  const isLive = sql`${t.lease.expiresAt} > ${claim.now}`;
  const isMine = sql`${t.lease.holderId} = ${claim.holderId}`;
  const [row] = yield* rows(
    db
      .insert(t.lease)
      .values({ id: claim.caseId, holderId: claim.holderId, fence: 1, grantedAt: claim.now, expiresAt })
      .onConflictDoUpdate({
        target: t.lease.id,
        set: {
          holderId: claim.holderId,
          fence: sql`case when ${isLive} then ${t.lease.fence} else ${t.lease.fence} + 1 end`,
          grantedAt: sql`case when ${isLive} then ${t.lease.grantedAt} else ${claim.now} end`,
          expiresAt,
        },
        setWhere: sql`not (${isLive}) or ${isMine}`,
      })
      .returning(),
  );
  // Prolonging one's own changes nothing for the others.
  if (row && row.grantedAt === claim.now) yield* markChanged(db, t, claim.caseId);
  return row;
}

/** The series that numbers what the watching desks must hear of leases. */
export const LEASE_CHANGES = "lease_changes";

/** Takes the next turn; its row is locked until the commit, so that turns are seen in order. */
function* markChanged(db: Db, t: Tables, caseId: CaseId): Steps<void> {
  const [turn] = yield* rows(
    db
      .insert(t.number)
      .values({ id: LEASE_CHANGES, next: 1 })
      .onConflictDoUpdate({ target: t.number.id, set: { next: sql`${t.number.next} + 1` } })
      .returning({ next: t.number.next }),
  );
  yield* done(
    db
      .update(t.lease)
      .set({ changedSeq: turn?.next ?? 0 })
      .where(eq(t.lease.id, caseId)),
  );
}

/** Prolongs a lease that is still held with this fence. Null: it is not. */
export async function renewLease(
  store: Store,
  renew: { caseId: CaseId; holderId: PersonId; fence: number; now: number; msMax: number },
): Promise<Lease | null> {
  const { db, t } = store;
  const [row] = await db
    .update(t.lease)
    .set({ expiresAt: renew.now + renew.msMax })
    .where(heldWith(store, renew))
    .returning();
  return row ? leaseOf(row) : null;
}

/** Gives a lease back; the row stays, so that the next fence is higher. True when it was held. */
export async function releaseLease(
  store: Store,
  release: { caseId: CaseId; holderId: PersonId; fence: number; now: number },
): Promise<boolean> {
  return store.transact(function* (db, t) {
    const gone = yield* rows(
      db.update(t.lease).set({ expiresAt: 0 }).where(heldWith(store, release)).returning({ id: t.lease.id }),
    );
    if (gone.length > 0) yield* markChanged(db, t, release.caseId);
    return gone.length > 0;
  });
}

function heldWith(store: Store, held: { caseId: CaseId; holderId: PersonId; fence: number; now: number }) {
  const { t } = store;
  return and(
    eq(t.lease.id, held.caseId),
    eq(t.lease.holderId, held.holderId),
    eq(t.lease.fence, held.fence),
    gt(t.lease.expiresAt, held.now),
  );
}

/** The lease of a case that holds at `now`, or null. */
export async function readLease(store: Store, caseId: CaseId, now: number): Promise<Lease | null> {
  const { db, t } = store;
  const [row] = await db
    .select()
    .from(t.lease)
    .where(and(eq(t.lease.id, caseId), gt(t.lease.expiresAt, now)));
  return row ? leaseOf(row) : null;
}

const leaseOf = (row: Store["t"]["lease"]["$inferSelect"]): Lease => ({
  caseId: row.id,
  holderId: row.holderId,
  fence: row.fence,
  grantedAt: row.grantedAt,
  expiresAt: row.expiresAt,
});

/** Puts a case aside for one person until a time; it stays in everybody else's queue. */
export async function skipCase(
  store: Store,
  skip: { caseId: CaseId; personId: PersonId; until: number },
): Promise<void> {
  const { db, t } = store;
  const row = { id: `${skip.caseId}:${skip.personId}`, ...skip };
  await db
    .insert(t.skip)
    .values(row)
    .onConflictDoUpdate({ target: t.skip.id, set: { until: skip.until } });
}

/** Who types: a person of the desk, or the merchant by the notice that is open. */
type Drafter = PersonId | NoticeId;

/** Keeps what a person has typed on a case (sealed), so that reload and expiry lose nothing. */
export async function keepDraft(
  store: Store,
  draft: { caseId: CaseId; personId: Drafter; sealed: string; at: number },
): Promise<void> {
  const { db, t } = store;
  const row = { id: `${draft.caseId}:${draft.personId}`, ...draft };
  await db
    .insert(t.draft)
    .values(row)
    .onConflictDoUpdate({ target: t.draft.id, set: { sealed: draft.sealed, at: draft.at } });
}

export async function readDraft(store: Store, caseId: CaseId, personId: Drafter): Promise<string | null> {
  const { db, t } = store;
  const [row] = await db
    .select()
    .from(t.draft)
    .where(eq(t.draft.id, `${caseId}:${personId}`));
  return row?.sealed ?? null;
}

/** Forgets what was typed: it has been sent. */
export async function dropDraft(store: Store, caseId: CaseId, personId: Drafter): Promise<void> {
  const { db, t } = store;
  await db.delete(t.draft).where(eq(t.draft.id, `${caseId}:${personId}`));
}

/** Takes `count` numbers of a series (case, notice, journal, appeal); gaps are allowed, repeats are not. */
export async function takeNumbers(
  store: Store,
  series: string,
  count: number,
  first: number,
): Promise<number> {
  const { db, t } = store;
  const [row] = await db
    .insert(t.number)
    .values({ id: series, next: first + count })
    .onConflictDoUpdate({ target: t.number.id, set: { next: sql`${t.number.next} + ${count}` } })
    .returning({ next: t.number.next });
  if (!row) throw new Error(`no numbers for ${series}`);
  return row.next - count;
}

/** Where a series stands; null before its first. */
export async function readNumber(store: Store, series: string): Promise<number | null> {
  const { db, t } = store;
  const [row] = await db.select({ next: t.number.next }).from(t.number).where(eq(t.number.id, series));
  return row?.next ?? null;
}

export async function setNumber(store: Store, series: string, next: number): Promise<void> {
  const { db, t } = store;
  await db
    .insert(t.number)
    .values({ id: series, next })
    .onConflictDoUpdate({ target: t.number.id, set: { next } });
}
