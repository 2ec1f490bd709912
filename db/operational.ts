import { and, eq, like, lt, lte, sql } from "drizzle-orm";
import type { KeyId, SessionId } from "../lib/domain/ids";
import type { ApiKey, Person, Session } from "../lib/domain/records";
import { done, rows } from "./steps";
import type { Store } from "./store";
import type { TableName } from "./tables/tables";

/**
 * What is not of record and therefore not logged (architecture.md, section 2). The list is closed: a write to
 * any other table goes through `commit`.
 */
export const OPERATIONAL_TABLES = [
  "session",
  "accessLink",
  "recoveryCode",
  "factorState",
  "keyUse",
  "preference",
  "rateLimit",
  "lease",
  "skip",
  "draft",
  "savedView",
  "proposalOpening",
  "readMark",
  "searchDoc",
  "number",
  "witnessPost",
  "logCheck",
  "standing",
  "delivery",
  "deliveryAttempt",
  "endpointHealth",
  "apiReply",
] as const satisfies readonly TableName[];

export type SessionOfPerson = { session: Session; person: Person };

/** A session and whose it is, in whatever state; null when there is none of this id. */
export async function findSession(store: Store, id: SessionId): Promise<SessionOfPerson | null> {
  const { session, person } = store.t;
  const [found] = await store.db
    .select({ session, person })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .where(eq(session.id, id));
  return found ?? null;
}

/** Moves `lastSeenAt` forward, never back; `now` in epoch ms. */
export async function touchSession(store: Store, id: SessionId, now: number): Promise<void> {
  await store.transact(function* (db, { session }) {
    yield* done(
      db
        .update(session)
        .set({ lastSeenAt: now })
        .where(and(eq(session.id, id), lt(session.lastSeenAt, now))),
    );
  });
}

export type FoundKey = { key: ApiKey; lastUsedAt: number | null };

/** The key stored under this hash, revoked ones too, with its last use. */
export async function findKey(store: Store, hash: string): Promise<FoundKey | null> {
  const { apiKey, keyUse } = store.t;
  const [found] = await store.db
    .select({ key: apiKey, lastUsedAt: keyUse.lastUsedAt })
    .from(apiKey)
    .leftJoin(keyUse, eq(keyUse.id, apiKey.id))
    .where(eq(apiKey.hash, hash));
  return found ?? null;
}

export async function touchKey(store: Store, id: KeyId, now: number): Promise<void> {
  await store.transact(function* (db, { keyUse }) {
    yield* done(
      db
        .insert(keyUse)
        .values({ id, lastUsedAt: now })
        .onConflictDoUpdate({ target: keyUse.id, set: { lastUsedAt: now } }),
    );
  });
}

/**
 * Counts one more hit in a fixed window of `windowMs` and returns the hits so far, this one included. Exact
 * over all processes of a database.
 */
export async function countHit(store: Store, id: string, now: number, windowMs: number): Promise<number> {
  return store.transact(function* (db, { rateLimit }) {
    const isOver = sql`${rateLimit.windowStart} <= ${now - windowMs}`;
    const [counted] = yield* rows(
      db
        .insert(rateLimit)
        .values({ id, windowStart: now, hits: 1 })
        .onConflictDoUpdate({
          target: rateLimit.id,
          set: {
            hits: sql`case when ${isOver} then 1 else ${rateLimit.hits} + 1 end`,
            windowStart: sql`case when ${isOver} then ${now} else ${rateLimit.windowStart} end`,
          },
        })
        .returning({ hits: rateLimit.hits }),
    );
    return counted?.hits ?? 0;
  });
}

/** Takes one hit back: what succeeded does not count as a try. */
export async function giveBackHit(store: Store, id: string): Promise<void> {
  await store.transact(function* (db, { rateLimit }) {
    yield* done(
      db
        .update(rateLimit)
        .set({ hits: sql`${rateLimit.hits} - 1` })
        .where(and(eq(rateLimit.id, id), sql`${rateLimit.hits} > 0`)),
    );
  });
}

export type Counter = { id: string; windowStart: number; hits: number };

/** Counters whose id begins so and whose window began at or before `until`, at most 100. */
export async function closedCounters(store: Store, prefix: string, until: number): Promise<Counter[]> {
  const { rateLimit } = store.t;
  return store.db
    .select()
    .from(rateLimit)
    .where(and(like(rateLimit.id, `${prefix}%`), lte(rateLimit.windowStart, until)))
    .orderBy(rateLimit.id)
    .limit(100);
}

/** Removes counters whose window began before `before` and whose id begins so. */
export async function forgetCounters(store: Store, prefix: string, before: number): Promise<void> {
  await store.transact(function* (db, { rateLimit }) {
    yield* done(
      db.delete(rateLimit).where(and(like(rateLimit.id, `${prefix}%`), lt(rateLimit.windowStart, before))),
    );
  });
}
