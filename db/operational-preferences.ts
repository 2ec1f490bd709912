import type { PersonId } from "@/lib/domain/ids";
import { done } from "./steps";
import type { Store } from "./store";

export type PreferenceRow = { id: string; personId: PersonId; name: string; value: string };

/** Keeps what a person has chosen for themselves, each over what it was. */
export async function keepPreferences(store: Store, rows: readonly PreferenceRow[]): Promise<void> {
  await store.transact(function* (db, { preference }) {
    for (const row of rows) {
      yield* done(
        db
          .insert(preference)
          .values(row)
          .onConflictDoUpdate({ target: preference.id, set: { value: row.value } }),
      );
    }
  });
}
