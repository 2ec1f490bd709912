import { storeAsOf } from "@/db/as-of";
import type { Ctx } from "@/lib/usecases/context";

const live = new WeakMap<Ctx, Ctx>();

/** The context as it is now: for what must not be asked of the past, as who may see what and until when. */
export const liveContext = (ctx: Ctx): Ctx => live.get(ctx) ?? ctx;

/** The desk as it was at a moment: clock and record of then, keys, packs and what may be seen of now. */
export async function contextAsOf(ctx: Ctx, at: number | null): Promise<Ctx> {
  if (at === null || at >= ctx.now()) return ctx;
  const then: Ctx = { ...ctx, store: await storeAsOf(ctx.store, at), now: () => at };
  live.set(then, liveContext(ctx));
  return then;
}
