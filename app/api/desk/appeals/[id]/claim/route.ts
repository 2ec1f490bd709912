import type { AppealId } from "@/lib/domain/ids";
import { deskRoute } from "@/lib/edge/route";
import { claimAppeal } from "@/lib/usecases/appeals/claim-appeal";

/** Takes an appeal in hand. */
export const POST = deskRoute({
  permission: "appeal.claim",
  run: (ctx, actor, _input, { id }) => claimAppeal(ctx, actor, id as AppealId),
});
