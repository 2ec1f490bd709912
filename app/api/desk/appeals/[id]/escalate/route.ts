import type { AppealId } from "@/lib/domain/ids";
import { deskRoute } from "@/lib/edge/route";
import { escalateAppeal } from "@/lib/usecases/appeals/escalate-appeal";

/** Brings an appeal before all seniors. */
export const POST = deskRoute({
  permission: "appeal.escalate",
  run: (ctx, actor, _input, { id }) => escalateAppeal(ctx, actor, id as AppealId),
});
