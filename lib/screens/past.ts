import { storeAsOf } from "@/db/as-of";
import type { PersonActor } from "@/lib/domain/actor";
import type { CaseId } from "@/lib/domain/ids";
import type { Ctx } from "@/lib/usecases/context";
import { loadCaseView } from "./case-view";
import type { CaseView } from "./views";

/** The desk as it was at a moment: clock and record of then, keys, packs and what may be seen of now. */
export async function contextAsOf(ctx: Ctx, at: number | null): Promise<Ctx> {
  if (at === null || at >= ctx.now()) return ctx;
  return { ...ctx, store: await storeAsOf(ctx.store, at), now: () => at };
}

/** A case as whoever decided it saw it; nothing can be done about it from there. */
export async function loadCaseAsOf(
  ctx: Ctx,
  actor: PersonActor,
  id: CaseId,
  at: number,
): Promise<CaseView | null> {
  const view = await loadCaseView(await contextAsOf(ctx, at), actor, id);
  return (
    view && {
      ...view,
      mayOther: false,
      decided: view.decided && { ...view.decided, mayUndo: false, correctFrom: null },
    }
  );
}
