import { eq, inArray } from "drizzle-orm";
import type { PersonId } from "@/lib/domain/ids";
import type { Setting } from "@/lib/domain/records";
import type { Store } from "../store";

/** The organisation's choice under a key, or null. */
export async function settingRow(store: Store, id: string): Promise<Setting | null> {
  const { setting } = store.t;
  const [row] = await store.db.select().from(setting).where(eq(setting.id, id));
  return row ?? null;
}

/** The organisation's choices under these keys. */
export async function settingRows(store: Store, ids: readonly string[]): Promise<Setting[]> {
  const { setting } = store.t;
  return store.db
    .select()
    .from(setting)
    .where(inArray(setting.id, [...ids]));
}

/** What one person has chosen for themselves, by name; at most as many as there are names. */
export async function preferenceRows(
  store: Store,
  personId: PersonId,
  names: readonly string[],
): Promise<{ name: string; value: string }[]> {
  const { preference } = store.t;
  const ids = names.map((name) => `${personId}:${name}`);
  return store.db
    .select({ name: preference.name, value: preference.value })
    .from(preference)
    .where(inArray(preference.id, ids));
}
