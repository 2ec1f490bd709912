import type { DecisionId, ProposalId } from "@/lib/domain/ids";
import { nothingInput } from "@/lib/edge/desk-schemas";
import { deskRoute } from "@/lib/edge/route";
import { undoDecision } from "@/lib/usecases/cases/undo-decision";
import { withdrawProposal } from "@/lib/usecases/cases/withdraw-proposal";

/** A decision, or a proposal that its proposer takes back within the same window. */
export const POST = deskRoute({
  permission: "decision.undo",
  input: nothingInput,
  run: (ctx, actor, _input, { id }) =>
    id?.startsWith("proposal_")
      ? withdrawProposal(ctx, actor, id as ProposalId)
      : undoDecision(ctx, actor, id as DecisionId),
});
