import { eq, inArray } from "drizzle-orm";
import type { ReservationState } from "@/lib/domain/deposit/ledger";
import type { StoreId } from "@/lib/domain/ids";
import type * as R from "@/lib/domain/records";
import type { Store } from "../store";
import { reservationsOfStore } from "./reservations";

export type StoreFacts = {
  balances: Map<StoreId, R.Balance>;
  products: Map<StoreId, R.Product[]>;
  staff: Map<StoreId, R.StoreStaff[]>;
};

/** What belongs to these stores: balance, products, people. */
export async function loadStoreFacts(store: Store, ids: StoreId[]): Promise<StoreFacts> {
  const { db, t } = store;
  if (ids.length === 0) return { balances: new Map(), products: new Map(), staff: new Map() };
  const [balances, products, staff] = await Promise.all([
    db.select().from(t.balance).where(inArray(t.balance.id, ids)),
    db.select().from(t.product).where(inArray(t.product.storeId, ids)),
    db.select().from(t.storeStaff).where(inArray(t.storeStaff.storeId, ids)),
  ]);
  return {
    balances: new Map(balances.map((row) => [row.id, row])),
    products: byStore(products),
    staff: byStore(staff),
  };
}

function byStore<T extends { storeId: StoreId }>(rows: T[]): Map<StoreId, T[]> {
  const found = new Map<StoreId, T[]>();
  for (const row of rows) found.set(row.storeId, [...(found.get(row.storeId) ?? []), row]);
  return found;
}

/** Balance and reservations of one store, for money paid in. Null where the store has no balance. */
export async function loadDeposit(
  store: Store,
  id: StoreId,
): Promise<{ balance: R.Balance; reservations: ReservationState[] } | null> {
  const [balance] = await store.db.select().from(store.t.balance).where(eq(store.t.balance.id, id));
  return balance ? { balance, reservations: await reservationsOfStore(store, id) } : null;
}
