import type { Actor } from "@/lib/domain/actor";
import { putAccounts } from "@/lib/usecases/intake/put-accounts";
import { putStores } from "@/lib/usecases/intake/put-stores";
import { ACCOUNTS, STORES } from "../content/accounts";
import type { Desk } from "./desk";
import { putPictures } from "./intake";
import { accountInput, accountOf, storeInput } from "./items";
import type { Pictures } from "./pictures";

/** The platform tells of its accounts and stores, with products, their pictures and what was paid in. */
export async function putSubjects(desk: Desk, actor: Actor, pictures: Pictures): Promise<void> {
  const accounts = await putAccounts(desk.ctx, actor, { input: ACCOUNTS.map(accountInput), key: null });
  if (!accounts.ok) throw new Error(`accounts were refused: ${accounts.refusal.kind}`);
  const thumbs = new Set(STORES.flatMap((store) => store.products.map(({ thumb }) => thumb)));
  await putPictures(desk, actor, pictures, [...thumbs].sort());
  const input = STORES.map((store) => ({
    ...storeInput(store, pictures),
    ownerAccountId: accountOf(store.ownerKey).platformId,
  }));
  const stores = await putStores(desk.ctx, actor, { input, key: null });
  if (!stores.ok) throw new Error(`stores were refused: ${stores.refusal.kind}`);
}
