import type { ProposalId } from "@/lib/domain/ids";
import { deskRoute } from "@/lib/edge/route";
import { withdrawProposal } from "@/lib/usecases/cases/withdraw-proposal";

export const POST = deskRoute({
  permission: "proposal.withdraw",
  run: (ctx, actor, _input, { id }) => withdrawProposal(ctx, actor, id as ProposalId, "withdraw"),
});
