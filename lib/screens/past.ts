import type { PersonActor } from "@/lib/domain/actor";
import type { CaseId } from "@/lib/domain/ids";
import type { Ctx } from "@/lib/usecases/context";
import { loadCaseView } from "./case-view";
import { contextAsOf } from "./context-as-of";
import type { CaseView } from "./views";

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
