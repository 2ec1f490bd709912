import type { DecisionId } from "@/lib/domain/ids";
import { correctionInput } from "@/lib/edge/correction-schemas";
import { deskRoute } from "@/lib/edge/route";
import { correctDecision } from "@/lib/usecases/corrections/correct-decision";

export const POST = deskRoute({
  permission: "correction.make",
  input: correctionInput,
  run: (ctx, actor, { key, ...command }, { id }) =>
    correctDecision(ctx, actor, { decisionId: id as DecisionId, ...command }, key),
});
