import { eq, inArray } from "drizzle-orm";
import type { SearchDoc } from "@/lib/domain/records";
import { done } from "./steps";
import type { Store } from "./store";

const DOCS_PER_INSERT_MAX = 200;

/** Puts texts into the index; one that is there under the same key is replaced. */
export async function putSearchDocs(store: Store, docs: readonly SearchDoc[]): Promise<void> {
  if (docs.length === 0) return;
  await store.transact(function* (db, { searchDoc }) {
    for (let from = 0; from < docs.length; from += DOCS_PER_INSERT_MAX) {
      const part = docs.slice(from, from + DOCS_PER_INSERT_MAX);
      const keys = part.map(({ docKey }) => docKey);
      yield* done(db.delete(searchDoc).where(inArray(searchDoc.docKey, keys)));
      yield* done(db.insert(searchDoc).values(part).onConflictDoNothing());
    }
  });
}

/** Takes every text of an author out of the index: part of erasing them. */
export async function forgetAuthorInSearch(store: Store, authorId: string): Promise<void> {
  await store.transact(function* (db, { searchDoc }) {
    yield* done(db.delete(searchDoc).where(eq(searchDoc.authorId, authorId)));
  });
}
