import type { AppealId } from "@/lib/domain/ids";
import { appealFenceInput } from "@/lib/edge/appeal-schemas";
import { deskRoute } from "@/lib/edge/route";
import { renewAppeal } from "@/lib/usecases/appeals/claim-appeal";

/** Keeps an appeal in hand. */
export const POST = deskRoute({
  permission: "appeal.claim",
  input: appealFenceInput,
  run: (ctx, actor, { fence }, { id }) => renewAppeal(ctx, actor, { appealId: id as AppealId, fence }),
});
