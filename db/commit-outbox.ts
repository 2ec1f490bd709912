import { and, eq, inArray, sql } from "drizzle-orm";
import type { Settle } from "../lib/domain/plan";
import type * as R from "../lib/domain/records";
import { noteHealth } from "./operational-outbox";
import { done, rows, type Steps } from "./steps";
import type { Db } from "./store";
import type { Tables } from "./tables/tables";

/** Gives every standing its version: the next of its subject, whose row is locked until commit. */
export function* withVersions(db: Db, { standing }: Tables, messages: R.Message[]): Steps<R.Message[]> {
  const keyOf = (message: R.Message) => `${message.subjectKind}:${message.subjectId}`;
  const sorted = [...messages].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const versioned: R.Message[] = [];
  for (const message of sorted) {
    if (message.kind !== "standing" || message.subjectKind === "none") {
      versioned.push(message);
      continue;
    }
    const fresh = {
      id: keyOf(message),
      kind: message.subjectKind,
      subjectId: message.subjectId,
      version: 1,
      commandedVersion: 0,
      appliedVersion: 0,
      refusedVersion: 0,
    };
    const [row] = yield* rows(
      db
        .insert(standing)
        .values(fresh)
        .onConflictDoUpdate({ target: standing.id, set: { version: sql`${standing.version} + 1` } })
        .returning({ version: standing.version }),
    );
    versioned.push({ ...message, subjectVersion: row?.version ?? 1 });
  }
  return versioned;
}

type Done = Extract<Settle, { kind: "delivery_done" }>;

/**
 * Ends a delivery; its message stands as the latest of its deliveries ended, as the log says. False when the lease is
 * another worker's by now.
 */
export function* deliveryDone(db: Db, t: Tables, { delivery, attempt, state }: Done): Steps<boolean> {
  const mine = yield* rows(
    db
      .update(t.delivery)
      .set({
        state,
        attempts: attempt.number,
        leasedUntil: 0,
        leasedBy: null,
        lastOutcome: attempt.outcome,
        lastStatus: attempt.status,
        doneAt: attempt.at,
      })
      .where(
        and(
          eq(t.delivery.id, delivery.id),
          eq(t.delivery.state, "due"),
          eq(t.delivery.leasedBy, delivery.leasedBy ?? ""),
        ),
      )
      .returning({ id: t.delivery.id }),
  );
  if (mine.length === 0) return false;
  yield* done(db.insert(t.deliveryAttempt).values(attempt));
  yield* noteHealth(db, t, attempt);
  yield* done(db.update(t.message).set({ state }).where(eq(t.message.id, delivery.messageId)));
  return true;
}

/** Sends again what was sent or has failed for good; what waits for its next attempt is tried now. */
export function* resend(
  db: Db,
  t: Tables,
  { deliveryId, now }: Extract<Settle, { kind: "resend" }>,
): Steps<void> {
  const again = yield* rows(
    db
      .update(t.delivery)
      .set({ state: "due", nextAt: now, attempts: 0, doneAt: null })
      .where(eq(t.delivery.id, deliveryId))
      .returning({ messageId: t.delivery.messageId }),
  );
  const ids = again.map((row) => row.messageId);
  yield* done(db.update(t.message).set({ state: "taken" }).where(inArray(t.message.id, ids)));
}

/** What the platform says of a standing; an older version than the one known changes nothing. */
export function* heard(db: Db, { standing }: Tables, said: Extract<Settle, { kind: "heard" }>): Steps<void> {
  const isApplied = said.outcome === "applied";
  const known = isApplied ? standing.appliedVersion : standing.refusedVersion;
  yield* done(
    db
      .update(standing)
      .set(
        isApplied
          ? { appliedVersion: said.version, appliedAt: said.at }
          : { refusedVersion: said.version, refusedAt: said.at },
      )
      .where(and(eq(standing.id, said.id), sql`${known} < ${said.version}`)),
  );
}
