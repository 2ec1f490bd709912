import { and, eq, gt, isNull, ne, or, sql } from "drizzle-orm";
import type { LogActor } from "../lib/domain/log/entry";
import type { Add, Change, Move, Plan, Settle, VersionedName } from "../lib/domain/plan";
import { UNBOUND } from "../lib/domain/records";
import { never, ok, type Result, refuse } from "../lib/domain/result";
import { appendEntries, type Hash } from "./append";
import { accessChange, hasAdmin } from "./commit-access";
import { deliveryDone, heard, resend, withVersions } from "./commit-outbox";
import { done, Rollback, rows, type Steps } from "./steps";
import type { Db, Store } from "./store";
import type { Tables } from "./tables/tables";

export type CommitMeta = { actor: LogActor; now: number; txId: string; sha256: Hash };

export type CommitRefusal =
  /** Somebody changed it first: who and what is for the use case to tell from the fresh rows. */
  | { kind: "stale"; record: VersionedName; id: string }
  /** The lease is gone or newer: this writer no longer holds the case. */
  | { kind: "fenced"; caseId: string }
  /** The same idempotency key was committed meanwhile; its reply is stored. */
  | { kind: "replayed" }
  /** Nobody who can administer would be left. */
  | { kind: "last_admin" }
  /** A message of this decision was taken for delivery: it is too late to undo. */
  | { kind: "left_already" };

export type Committed = { firstSeq: number; size: number };

/** Rows of one insert: engines bound the parameters of a statement. */
const ROWS_PER_INSERT_MAX = 400;

/** Order in which rows are locked, on every path: case, then subjects (architecture.md, section 3). */
const LOCK_ORDER: VersionedName[] = [
  "case",
  "appeal",
  "account",
  "store",
  "person",
  "setting",
  "cannedNote",
  "endpoint",
];

/**
 * The only writer of record. Applies the plan, its log entries and its idempotency key in one transaction,
 * or nothing (P1, P2). Refuses `stale`, `fenced`, `replayed`, `left_already`; throws on broken I/O.
 */
export async function commit(
  store: Store,
  plan: Plan,
  meta: CommitMeta,
): Promise<Result<Committed, CommitRefusal>> {
  try {
    return ok(await store.transact((db, t) => commitSteps(db, t, plan, meta)));
  } catch (error) {
    if (error instanceof Rollback) return refuse(error.refusal as CommitRefusal);
    throw error;
  }
}

function* commitSteps(db: Db, t: Tables, plan: Plan, meta: CommitMeta): Steps<Committed> {
  if (plan.idempotency) yield* keepReply(db, t, plan.idempotency, meta);
  for (const settle of plan.changes.filter(isSettle)) yield* settleSteps(db, t, settle);
  for (const change of inLockOrder(plan.changes)) yield* moveSteps(db, t, change);
  for (const change of plan.changes.filter(isAdd)) yield* addSteps(db, t, change);
  const committed = yield* appendEntries(db, t, plan, meta);
  if (plan.changes.some((change) => change.kind === "keep_admin")) yield* keepAdmin(db, t);
  return committed;
}

/** The series that counts the charges of one operator. */
export const chargesOf = (operatorId: string): string => `charges:${operatorId}`;

const isAdd = (change: Change): change is Add => change.kind === "add";
const isMove = (change: Change): change is Move => change.kind === "move";
const isSettle = (change: Change): change is Settle => change.kind !== "add" && change.kind !== "move";

function inLockOrder(changes: Change[]): Move[] {
  const place = (move: Move) => LOCK_ORDER.indexOf(move.record);
  return changes.filter(isMove).sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
}

function* keepReply(
  db: Db,
  t: Tables,
  kept: NonNullable<Plan["idempotency"]>,
  meta: CommitMeta,
): Steps<void> {
  const row = {
    id: `${meta.actor.id}:${kept.key}`,
    inputHash: kept.inputHash,
    reply: kept.reply,
    at: meta.now,
  };
  const mine = yield* rows(
    db.insert(t.idempotency).values(row).onConflictDoNothing().returning({ id: t.idempotency.id }),
  );
  if (mine.length === 0) throw new Rollback<CommitRefusal>({ kind: "replayed" });
}

function* moveSteps(db: Db, t: Tables, change: Move): Steps<void> {
  const table = t[change.record] as Tables["case"];
  const moved = yield* rows(
    db
      .update(table)
      .set({ ...(change.set as Partial<Tables["case"]["$inferSelect"]>), version: change.version + 1 })
      .where(and(eq(table.id, change.id as never), eq(table.version, change.version)))
      .returning({ id: table.id }),
  );
  if (moved.length === 0) {
    throw new Rollback<CommitRefusal>({ kind: "stale", record: change.record, id: change.id });
  }
}

function* addSteps(db: Db, t: Tables, change: Add): Steps<void> {
  const given = change.record === "message" ? yield* withVersions(db, t, change.rows) : change.rows;
  const all = given as Tables["case"]["$inferInsert"][];
  const table = t[change.record] as Tables["case"];
  for (let from = 0; from < all.length; from += ROWS_PER_INSERT_MAX) {
    yield* done(db.insert(table).values(all.slice(from, from + ROWS_PER_INSERT_MAX)));
  }
}

function* settleSteps(db: Db, t: Tables, change: Settle): Steps<void> {
  switch (change.kind) {
    case "fence":
      return yield* checkFence(db, t, change);
    case "charge_operator":
      return yield* chargeOperator(db, t, change);
    case "cancel_messages":
      return yield* cancelMessages(db, t, change.decisionId);
    case "release_lease":
      return yield* done(db.update(t.lease).set({ expiresAt: 0 }).where(eq(t.lease.id, change.caseId)));
    case "assign":
      return yield* assign(db, t, change);
    case "grant_lease":
      return yield* grantLease(db, t, change);
    case "nothing":
      return;
    case "image_read":
      return yield* imageRead(db, t, change);
    case "unbind_file":
      return yield* done(
        db.delete(t.file).where(and(eq(t.file.hash, change.hash), eq(t.file.authorId, UNBOUND))),
      );
    case "item_verdict":
      return yield* done(db.update(t.item).set({ verdict: change.verdict }).where(eq(t.item.id, change.id)));
    case "product":
      return yield* done(db.update(t.product).set(change.set).where(eq(t.product.id, change.id)));
    case "erase_author":
      yield* done(db.delete(t.file).where(eq(t.file.authorId, change.accountId)));
      return yield* done(db.delete(t.searchDoc).where(eq(t.searchDoc.authorId, change.accountId)));
    case "revoke_key":
      // An end comes only nearer: a rotation read before a revocation does not put it off.
      return yield* done(
        db
          .update(t.apiKey)
          .set({ revokedAt: change.at })
          .where(
            and(
              eq(t.apiKey.id, change.id),
              or(isNull(t.apiKey.revokedAt), gt(t.apiKey.revokedAt, change.at)),
            ),
          ),
      );
    case "revoke_sessions":
      return yield* done(
        db
          .update(t.session)
          .set({ revokedAt: change.at })
          .where(
            and(
              eq(t.session.personId, change.personId),
              isNull(t.session.revokedAt),
              change.except === undefined ? undefined : ne(t.session.id, change.except),
            ),
          ),
      );
    case "open_session":
      return yield* done(db.insert(t.session).values(change.row));
    case "revoke_session":
      return yield* done(
        db
          .update(t.session)
          .set({ revokedAt: change.at })
          .where(and(eq(t.session.id, change.id), isNull(t.session.revokedAt))),
      );
    case "give_link":
    case "end_links":
    case "use_link":
    case "recovery_codes":
    case "use_recovery_code":
      if (yield* accessChange(db, t, change)) return;
      throw new Rollback<CommitRefusal>({ kind: "replayed" });
    case "keep_admin":
      return;
    case "delivery_done":
      if (yield* deliveryDone(db, t, change)) return;
      throw new Rollback<CommitRefusal>({ kind: "replayed" });
    case "resend":
      return yield* resend(db, t, change);
    case "heard":
      return yield* heard(db, t, change);
    case "clear_counter":
      return yield* clearCounter(db, t, change.id);
    default:
      return never(change);
  }
}

/**
 * Two administrators who put each other out touch different rows: only behind the log's lock does the second one
 * see what the first has done.
 */
function* keepAdmin(db: Db, t: Tables): Steps<void> {
  if (!(yield* hasAdmin(db, t))) throw new Rollback<CommitRefusal>({ kind: "last_admin" });
}

/** A picture is read once: whoever comes second gives everything back. */
function* imageRead(db: Db, t: Tables, change: Extract<Settle, { kind: "image_read" }>): Steps<void> {
  const read = yield* rows(
    db
      .update(t.itemImage)
      .set({ state: change.state, sealed: change.sealed, readAt: change.at })
      .where(and(eq(t.itemImage.id, change.id), eq(t.itemImage.state, "waiting")))
      .returning({ id: t.itemImage.id }),
  );
  if (read.length === 0) throw new Rollback<CommitRefusal>({ kind: "replayed" });
}

function* clearCounter(db: Db, t: Tables, id: string): Steps<void> {
  const gone = yield* rows(
    db.delete(t.rateLimit).where(eq(t.rateLimit.id, id)).returning({ id: t.rateLimit.id }),
  );
  if (gone.length === 0) throw new Rollback<CommitRefusal>({ kind: "replayed" });
}

/** The lease must still be this holder's, with this fence and time left. The update locks the row until commit. */
function* checkFence(db: Db, t: Tables, change: Extract<Settle, { kind: "fence" }>): Steps<void> {
  const held = yield* rows(
    db
      .update(t.lease)
      .set({ fence: sql`${t.lease.fence}` })
      .where(
        and(
          eq(t.lease.id, change.caseId),
          eq(t.lease.holderId, change.holderId),
          eq(t.lease.fence, change.fence),
          gt(t.lease.expiresAt, change.now),
        ),
      )
      .returning({ id: t.lease.id }),
  );
  if (held.length === 0) throw new Rollback<CommitRefusal>({ kind: "fenced", caseId: change.caseId });
}

/** Takes the operator's next turn; the row is locked until commit, so that two sums are never of the same facts. */
function* chargeOperator(
  db: Db,
  t: Tables,
  charge: Extract<Settle, { kind: "charge_operator" }>,
): Steps<void> {
  const taken = yield* rows(
    db
      .insert(t.number)
      .values({ id: chargesOf(charge.operatorId), next: charge.turn + 1 })
      .onConflictDoUpdate({
        target: t.number.id,
        set: { next: charge.turn + 1 },
        setWhere: eq(t.number.next, charge.turn),
      })
      .returning({ id: t.number.id }),
  );
  if (taken.length === 0) {
    throw new Rollback<CommitRefusal>({ kind: "stale", record: "store", id: charge.storeId });
  }
}

/** Cancels all of a decision's messages, or refuses when one of them has left. */
function* cancelMessages(
  db: Db,
  t: Tables,
  decisionId: Extract<Settle, { kind: "cancel_messages" }>["decisionId"],
): Steps<void> {
  const cancelled = yield* rows(
    db
      .update(t.message)
      .set({ state: "cancelled" })
      .where(and(eq(t.message.decisionId, decisionId), eq(t.message.state, "waiting")))
      .returning({ id: t.message.id }),
  );
  const all = yield* rows(
    db
      .select({ id: t.message.id, state: t.message.state })
      .from(t.message)
      .where(eq(t.message.decisionId, decisionId)),
  );
  if (all.some((message) => message.state !== "cancelled") || cancelled.length > all.length) {
    throw new Rollback<CommitRefusal>({ kind: "left_already" });
  }
}

/** Gives a waiting case to another; refused as stale when somebody else did so first, or decided it. */
function* assign(db: Db, t: Tables, change: Extract<Settle, { kind: "assign" }>): Steps<void> {
  const { caseId, from, to } = change;
  const moved = yield* rows(
    db
      .update(t.case)
      .set({ assignedTo: to })
      .where(
        and(
          eq(t.case.id, caseId),
          from === null ? isNull(t.case.assignedTo) : eq(t.case.assignedTo, from),
          sql`${t.case.state} in ('open', 'escalated')`,
        ),
      )
      .returning({ id: t.case.id }),
  );
  if (moved.length === 0) throw new Rollback<CommitRefusal>({ kind: "stale", record: "case", id: caseId });
}

/** Gives the lease to a person whoever holds it, with a higher fence. */
function* grantLease(db: Db, t: Tables, grant: Extract<Settle, { kind: "grant_lease" }>): Steps<void> {
  const { holderId, now, expiresAt } = grant;
  yield* done(
    db
      .insert(t.lease)
      .values({ id: grant.caseId, holderId, fence: 1, grantedAt: now, expiresAt })
      .onConflictDoUpdate({
        target: t.lease.id,
        set: { holderId, fence: sql`${t.lease.fence} + 1`, grantedAt: now, expiresAt },
      }),
  );
}
