import { eq } from "drizzle-orm";
import { done } from "./steps";
import type { Store } from "./store";

const LAST = "last";

/** What the last verification of the log found, as it was kept; null before the first. */
export async function readLogCheck(store: Store): Promise<string | null> {
  const { logCheck } = store.t;
  const [row] = await store.db.select().from(logCheck).where(eq(logCheck.id, LAST));
  return row?.body ?? null;
}

/** Keeps a verification's result for every node and the next start; operational, so not logged. */
export async function keepLogCheck(store: Store, at: number, body: string): Promise<void> {
  await store.transact(function* (db, { logCheck }) {
    yield* done(
      db
        .insert(logCheck)
        .values({ id: LAST, at, body })
        .onConflictDoUpdate({ target: logCheck.id, set: { at, body } }),
    );
  });
}
