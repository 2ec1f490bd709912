import type { Store } from "./store";

/** True when the database answers and has been migrated. Never throws. */
export async function isReady(store: Store): Promise<boolean> {
  try {
    const heads = await store.db.select({ id: store.t.logHead.id }).from(store.t.logHead);
    return heads.length === 1;
  } catch {
    return false;
  }
}
