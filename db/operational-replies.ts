import { eq, lt } from "drizzle-orm";
import type { ApiReply } from "../lib/domain/records";
import { done } from "./steps";
import type { Store } from "./store";

export async function findApiReply({ db, t }: Store, id: string): Promise<ApiReply | null> {
  const [row] = await db.select().from(t.apiReply).where(eq(t.apiReply.id, id));
  return row ?? null;
}

/** Keeps an answer for its key; of two at once the first stays. */
export const keepApiReply = (store: Store, row: ApiReply): Promise<void> =>
  store.transact(function* (db, { apiReply }) {
    yield* done(db.insert(apiReply).values(row).onConflictDoNothing());
  });

/** Forgets the answers given before `before`. */
export const forgetApiReplies = (store: Store, before: number): Promise<void> =>
  store.transact(function* (db, { apiReply }) {
    yield* done(db.delete(apiReply).where(lt(apiReply.at, before)));
  });
