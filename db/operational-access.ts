import { count, eq, lt, sql } from "drizzle-orm";
import type { PersonId } from "@/lib/domain/ids";
import type { Sealed } from "@/lib/domain/records";
import { done, rows } from "./steps";
import type { Store } from "./store";

/** Keeps a secret that was shown until it is confirmed; an earlier one gives way. */
export async function keepPendingFactor(
  store: Store,
  { id, pendingSealed, pendingAt }: { id: PersonId; pendingSealed: Sealed; pendingAt: number },
): Promise<void> {
  await store.transact(function* (db, { factorState }) {
    yield* done(
      db
        .insert(factorState)
        .values({ id, pendingSealed, pendingAt, lastStep: 0 })
        .onConflictDoUpdate({ target: factorState.id, set: { pendingSealed, pendingAt } }),
    );
  });
}

export type PendingFactor = { pendingSealed: Sealed; pendingAt: number };

export async function pendingFactor({ db, t }: Store, id: PersonId): Promise<PendingFactor | null> {
  const [found] = await db.select().from(t.factorState).where(eq(t.factorState.id, id));
  if (!found || found.pendingSealed === null || found.pendingAt === null) return null;
  return { pendingSealed: found.pendingSealed, pendingAt: found.pendingAt };
}

export async function forgetPendingFactor(store: Store, id: PersonId): Promise<void> {
  await store.transact(function* (db, { factorState }) {
    yield* done(
      db.update(factorState).set({ pendingSealed: null, pendingAt: null }).where(eq(factorState.id, id)),
    );
  });
}

/** Uses up a step of the clock. False when it, or a later one, was used before: a code that was seen is worth nothing. */
export async function takeStep(store: Store, id: PersonId, step: number): Promise<boolean> {
  return store.transact(function* (db, { factorState }) {
    const taken = yield* rows(
      db
        .insert(factorState)
        .values({ id, pendingSealed: null, pendingAt: null, lastStep: step })
        .onConflictDoUpdate({
          target: factorState.id,
          set: { lastStep: sql`${step}` },
          setWhere: lt(factorState.lastStep, step),
        })
        .returning({ id: factorState.id }),
    );
    return taken.length > 0;
  });
}

/** How many recovery codes a person has left. */
export async function recoveryCodesLeft({ db, t }: Store, id: PersonId): Promise<number> {
  const [left] = await db.select({ n: count() }).from(t.recoveryCode).where(eq(t.recoveryCode.personId, id));
  return left?.n ?? 0;
}
