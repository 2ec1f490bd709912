import { and, asc, count, eq, or } from "drizzle-orm";
import type { PersonId } from "@/lib/domain/ids";
import type { Store } from "./store";

export type SavedView = Store["t"]["savedView"]["$inferSelect"];
export const VIEWS_PER_PERSON_MAX = 50;

/** A person's own views and those that colleagues share, by name. */
export async function viewsFor(store: Store, personId: PersonId): Promise<(SavedView & { owner: string })[]> {
  const { db, t } = store;
  const rows = await db
    .select({ view: t.savedView, owner: t.person.name })
    .from(t.savedView)
    .innerJoin(t.person, eq(t.person.id, t.savedView.personId))
    .where(or(eq(t.savedView.personId, personId), eq(t.savedView.shared, true)))
    .orderBy(asc(t.savedView.name), asc(t.savedView.id))
    .limit(500);
  return rows.map(({ view, owner }) => ({ ...view, owner }));
}

export async function keepView(store: Store, view: SavedView): Promise<boolean> {
  const { db, t } = store;
  const [own] = await db
    .select({ n: count() })
    .from(t.savedView)
    .where(eq(t.savedView.personId, view.personId));
  if ((own?.n ?? 0) >= VIEWS_PER_PERSON_MAX) return false;
  await db.insert(t.savedView).values(view);
  return true;
}

/** Changes a view of one's own; false where it is none. */
export async function changeView(
  store: Store,
  own: { id: string; personId: PersonId },
  set: Partial<Pick<SavedView, "name" | "shared" | "query">>,
): Promise<boolean> {
  const { db, t } = store;
  const rows = await db
    .update(t.savedView)
    .set(set)
    .where(and(eq(t.savedView.id, own.id), eq(t.savedView.personId, own.personId)))
    .returning({ id: t.savedView.id });
  return rows.length > 0;
}

export async function removeView(store: Store, own: { id: string; personId: PersonId }): Promise<boolean> {
  const { db, t } = store;
  const rows = await db
    .delete(t.savedView)
    .where(and(eq(t.savedView.id, own.id), eq(t.savedView.personId, own.personId)))
    .returning({ id: t.savedView.id });
  return rows.length > 0;
}

const DEFAULT_VIEW = "queue.view";

/** The view with which a person's queue opens; null: as usual. */
export async function defaultView(store: Store, personId: PersonId): Promise<string | null> {
  const { db, t } = store;
  const [row] = await db
    .select({ value: t.preference.value })
    .from(t.preference)
    .where(eq(t.preference.id, `${personId}:${DEFAULT_VIEW}`));
  return row?.value || null;
}

export async function setDefaultView(store: Store, personId: PersonId, viewId: string | null): Promise<void> {
  const { db, t } = store;
  const row = { id: `${personId}:${DEFAULT_VIEW}`, personId, name: DEFAULT_VIEW, value: viewId ?? "" };
  await db
    .insert(t.preference)
    .values(row)
    .onConflictDoUpdate({ target: t.preference.id, set: { value: row.value } });
}
