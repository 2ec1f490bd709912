import type { AppealId } from "@/lib/domain/ids";
import { appealFenceInput } from "@/lib/edge/appeal-schemas";
import { deskRoute } from "@/lib/edge/route";
import { releaseAppeal } from "@/lib/usecases/appeals/claim-appeal";

/** Gives an appeal back to the list. */
export const POST = deskRoute({
  permission: "appeal.claim",
  input: appealFenceInput,
  run: (ctx, actor, { fence }, { id }) => releaseAppeal(ctx, actor, { appealId: id as AppealId, fence }),
});
