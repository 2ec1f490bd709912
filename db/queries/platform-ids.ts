import { eq, or } from "drizzle-orm";
import type { AccountId, ProductId, StoreId } from "@/lib/domain/ids";
import type { Store } from "../store";

/* Subjects by our id or the platform's; null: no such one. */

export async function accountByPlatformId({ db, t }: Store, id: string): Promise<AccountId | null> {
  const is = or(eq(t.account.id, id as AccountId), eq(t.account.platformId, id));
  return first(await db.select({ id: t.account.id }).from(t.account).where(is).limit(1));
}

export async function storeByPlatformId({ db, t }: Store, id: string): Promise<StoreId | null> {
  const is = or(eq(t.store.id, id as StoreId), eq(t.store.platformId, id));
  return first(await db.select({ id: t.store.id }).from(t.store).where(is).limit(1));
}

/** By our id alone: the platform's is unique in its store only. */
export async function productByPlatformId({ db, t }: Store, id: string): Promise<ProductId | null> {
  return first(
    await db
      .select({ id: t.product.id })
      .from(t.product)
      .where(eq(t.product.id, id as ProductId)),
  );
}

const first = <T>([row]: { id: T }[]): T | null => row?.id ?? null;
