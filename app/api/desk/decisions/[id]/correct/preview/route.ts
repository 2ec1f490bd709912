import type { DecisionId } from "@/lib/domain/ids";
import { correctionPreviewInput } from "@/lib/edge/correction-schemas";
import { deskRoute } from "@/lib/edge/route";
import { previewCorrection } from "@/lib/usecases/corrections/correct-decision";

export const POST = deskRoute({
  permission: "correction.make",
  input: correctionPreviewInput,
  run: (ctx, actor, { order }, { id }) =>
    previewCorrection(ctx, actor, { decisionId: id as DecisionId, order }),
});
