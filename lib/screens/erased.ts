import { erasuresOf } from "@/db/queries/erasure-facts";
import type { AccountId } from "@/lib/domain/ids";
import type { Ctx } from "@/lib/usecases/context";
import { liveContext } from "./context-as-of";

/** When the content of each of these authors was erased, or null: asked of now, for what is gone is gone in the past. */
export async function erasedOver(
  ctx: Ctx,
  accounts: readonly AccountId[],
): Promise<(account: AccountId) => number | null> {
  const found = await erasuresOf(liveContext(ctx).store, accounts);
  return (account) => found.get(account) ?? null;
}
