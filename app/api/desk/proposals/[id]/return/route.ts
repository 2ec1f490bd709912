import { z } from "zod";
import type { ProposalId } from "@/lib/domain/ids";
import { deskRoute } from "@/lib/edge/route";
import { returnProposal } from "@/lib/usecases/cases/return-proposal";

/** Back to who proposed it, with the reason. */
export const POST = deskRoute({
  permission: "proposal.answer",
  input: z.object({ reason: z.string().max(4_000), key: z.string().min(8).max(64) }),
  run: (ctx, actor, { reason, key }, { id }) =>
    returnProposal(ctx, actor, { proposalId: id as ProposalId, reason }, key),
});
