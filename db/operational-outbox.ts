import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { EndpointId } from "../lib/domain/ids";
import type * as R from "../lib/domain/records";
import { done, rows, type Steps } from "./steps";
import type { Db, Store } from "./store";
import type { Tables } from "./tables/tables";

const SECOND = 1000;
/** Longer than an attempt can take with everything around it. */
const LEASE_MS = 60 * SECOND;
/** Letters of one endpoint in one second, over all processes: also the pace at which a held backlog is let out. */
export const LETTERS_PER_SECOND_MAX = 20;

/** A hold that nothing has released. Asked inside the transactions that hand out work. */
function* isHeld(db: Db, t: Tables): Steps<boolean> {
  const open = yield* rows(
    db
      .select({ id: t.outboundHold.id })
      .from(t.outboundHold)
      .leftJoin(t.outboundRelease, eq(t.outboundRelease.id, t.outboundHold.id))
      .where(isNull(t.outboundRelease.id))
      .limit(1),
  );
  return open.length > 0;
}

/**
 * Takes what may leave by `now` and gives each message a delivery per endpoint that asks for its kind: one step, so
 * that a message is either still cancellable or on its way. Answers how many were taken; none while outbound is held.
 */
export function takeMessages(
  store: Store,
  to: { endpoints: readonly Asking[]; now: number; limit: number },
): Promise<number> {
  return store.transact(function* (db, t) {
    if (to.endpoints.length === 0 || (yield* isHeld(db, t))) return 0;
    const asked = or(
      ...[...firstAsked(to.endpoints)].map(([kind, from]) =>
        and(eq(t.message.kind, kind), gte(t.message.notBefore, from)),
      ),
    );
    const due = db
      .select({ id: t.message.id })
      .from(t.message)
      .where(and(eq(t.message.state, "waiting"), lte(t.message.notBefore, to.now), asked))
      .orderBy(asc(t.message.notBefore), asc(t.message.id))
      .limit(to.limit);
    const taken = yield* rows(
      db
        .update(t.message)
        .set({ state: "taken" })
        .where(and(inArray(t.message.id, due), eq(t.message.state, "waiting")))
        .returning(),
    );
    const fresh = taken.flatMap((message) =>
      to.endpoints
        .filter((each) => each.kinds.includes(message.kind) && message.notBefore >= (each.startsAt ?? 0))
        .map((each) => deliveryOf(message, each.id, to.now)),
    );
    if (fresh.length > 0) yield* done(db.insert(t.delivery).values(fresh).onConflictDoNothing());
    for (const message of taken) yield* commanded(db, t, message, to.now);
    return taken.length;
  });
}

type Asking = Pick<R.Endpoint, "id" | "kinds" | "startsAt">;

/** Each kind that somebody asks for, and from when on; what nobody asks for goes on waiting. */
function firstAsked(endpoints: readonly Asking[]): Map<R.MessageKind, number> {
  const first = new Map<R.MessageKind, number>();
  for (const { kinds, startsAt } of endpoints) {
    for (const kind of kinds) first.set(kind, Math.min(first.get(kind) ?? Infinity, startsAt ?? 0));
  }
  return first;
}

const deliveryOf = (message: R.Message, endpointId: EndpointId, now: number): R.Delivery => ({
  id: `${message.id}:${endpointId}`,
  messageId: message.id,
  endpointId,
  kind: message.kind,
  subjectKey: `${message.subjectKind}:${message.subjectId}`,
  dueAt: message.notBefore,
  createdAt: now,
  state: "due",
  attempts: 0,
  nextAt: now,
  leasedUntil: 0,
  leasedBy: null,
  lastOutcome: null,
  lastStatus: null,
  doneAt: null,
});

/** From here on the platform is told this version: until it says "applied", the subject is in the drift list. */
function* commanded(db: Db, { standing }: Tables, message: R.Message, now: number): Steps<void> {
  if (message.kind !== "standing") return;
  const version = message.subjectVersion;
  yield* done(
    db
      .update(standing)
      .set({ commandedVersion: version, commandedAt: now })
      .where(
        and(
          eq(standing.id, `${message.subjectKind}:${message.subjectId}`),
          sql`${standing.commandedVersion} < ${version}`,
        ),
      ),
  );
}

/**
 * Leases an endpoint's due deliveries to one worker, the earliest first and never one whose subject has an earlier
 * one due. The endpoint's row of health is the lock of all its workers and counts the letters of this second.
 */
export function claimDeliveries(
  store: Store,
  want: { endpointId: EndpointId; worker: string; now: number; batch: (failures: number) => number },
): Promise<R.Delivery[]> {
  const { endpointId, worker, now } = want;
  return store.transact(function* (db, t) {
    if (yield* isHeld(db, t)) return [];
    const room = yield* roomOf(db, t, want);
    if (room <= 0) return [];
    const earlier = alias(t.delivery, "earlier");
    const free = db
      .select({ id: t.delivery.id })
      .from(t.delivery)
      .where(
        and(
          eq(t.delivery.state, "due"),
          eq(t.delivery.endpointId, endpointId),
          lte(t.delivery.nextAt, now),
          lte(t.delivery.leasedUntil, now),
          sql`not exists (select 1 from deliveries as earlier where ${earlier.endpointId} = ${t.delivery.endpointId} and ${earlier.subjectKey} = ${t.delivery.subjectKey} and ${earlier.state} = 'due' and ${earlier.nextAt} <= ${now} and (${earlier.dueAt} < ${t.delivery.dueAt} or (${earlier.dueAt} = ${t.delivery.dueAt} and ${earlier.id} < ${t.delivery.id})))`,
        ),
      )
      .orderBy(asc(t.delivery.nextAt), asc(t.delivery.id))
      .limit(room);
    const ids = (yield* rows(free)).map((row) => row.id);
    if (ids.length === 0) return [];
    const claimed = yield* rows(
      db
        .update(t.delivery)
        .set({ leasedUntil: now + LEASE_MS, leasedBy: worker })
        .where(
          and(inArray(t.delivery.id, ids), eq(t.delivery.state, "due"), lte(t.delivery.leasedUntil, now)),
        )
        .returning(),
    );
    yield* done(
      db
        .update(t.endpointHealth)
        .set({ windowSent: sql`${t.endpointHealth.windowSent} + ${claimed.length}` })
        .where(eq(t.endpointHealth.id, endpointId)),
    );
    return claimed;
  });
}

function* roomOf(
  db: Db,
  { endpointHealth: health }: Tables,
  { endpointId, now, batch }: { endpointId: EndpointId; now: number; batch: (failures: number) => number },
): Steps<number> {
  const second = Math.floor(now / SECOND) * SECOND;
  const isNew = sql`${health.windowAt} <> ${second}`;
  const [row] = yield* rows(
    db
      .insert(health)
      .values({ id: endpointId, failures: 0, windowAt: second, windowSent: 0 })
      .onConflictDoUpdate({
        target: health.id,
        set: {
          windowSent: sql`case when ${isNew} then 0 else ${health.windowSent} end`,
          windowAt: second,
        },
      })
      .returning(),
  );
  return Math.min(batch(row?.failures ?? 0), LETTERS_PER_SECOND_MAX - (row?.windowSent ?? 0));
}

/** Keeps an attempt that failed and when to try again. False when the lease ran out and is another worker's. */
export function keepFailure(
  store: Store,
  delivery: R.Delivery,
  attempt: R.DeliveryAttempt,
  nextAt: number,
): Promise<boolean> {
  return store.transact(function* (db, t) {
    const mine = yield* rows(
      db
        .update(t.delivery)
        .set({
          attempts: attempt.number,
          nextAt,
          leasedUntil: 0,
          leasedBy: null,
          lastOutcome: attempt.outcome,
          lastStatus: attempt.status,
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
    yield* done(db.insert(t.deliveryAttempt).values(attempt));
    yield* noteHealth(db, t, attempt);
    return mine.length > 0;
  });
}

/** Keeps a test beside the deliveries; a test that came through says nothing of the backlog, so health is not touched. */
export const noteTest = (store: Store, attempt: R.DeliveryAttempt): Promise<void> =>
  store.transact(function* (db, t) {
    yield* done(db.insert(t.deliveryAttempt).values(attempt));
  });

/** How an endpoint does: failures since its last success. */
export function* noteHealth(
  db: Db,
  { endpointHealth: health }: Tables,
  attempt: R.DeliveryAttempt,
): Steps<void> {
  const { endpointId: id, at } = attempt;
  const isGood = attempt.outcome === "delivered";
  const base = { id, windowAt: 0, windowSent: 0 };
  yield* done(
    isGood
      ? db
          .insert(health)
          .values({ ...base, failures: 0, lastSuccessAt: at })
          .onConflictDoUpdate({
            target: health.id,
            set: { failures: 0, failingSince: null, lastSuccessAt: at },
          })
      : db
          .insert(health)
          .values({ ...base, failures: 1, failingSince: at, lastFailureAt: at })
          .onConflictDoUpdate({
            target: health.id,
            set: {
              failures: sql`${health.failures} + 1`,
              failingSince: sql`coalesce(${health.failingSince}, ${at})`,
              lastFailureAt: at,
            },
          }),
  );
}
