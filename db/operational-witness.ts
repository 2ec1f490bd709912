import { and, desc, eq } from "drizzle-orm";
import { done } from "./steps";
import type { Store } from "./store";

export type WitnessPost = Store["t"]["witnessPost"]["$inferSelect"];

/** What became of the posts to a witness: the newest checkpoint's, and the newest it took. */
export async function witnessPosts(
  store: Store,
  url: string,
): Promise<{ newest: WitnessPost | null; accepted: WitnessPost | null }> {
  const { db, t } = store;
  const ofUrl = eq(t.witnessPost.url, url);
  const [newest] = await db
    .select()
    .from(t.witnessPost)
    .where(ofUrl)
    .orderBy(desc(t.witnessPost.size))
    .limit(1);
  const [accepted] = await db
    .select()
    .from(t.witnessPost)
    .where(and(ofUrl, eq(t.witnessPost.state, "accepted")))
    .orderBy(desc(t.witnessPost.size))
    .limit(1);
  return { newest: newest ?? null, accepted: accepted ?? null };
}

/** Keeps what came of an attempt, over the one before. */
export async function keepWitnessPost(store: Store, row: WitnessPost): Promise<void> {
  await store.transact(function* (db, { witnessPost }) {
    yield* done(db.insert(witnessPost).values(row).onConflictDoUpdate({ target: witnessPost.id, set: row }));
  });
}
