import { z } from "zod";
import type { ProposalId } from "@/lib/domain/ids";
import { deskRoute } from "@/lib/edge/route";
import { approveProposal } from "@/lib/usecases/cases/approve-proposal";

const input = z.object({
  seen: z.object({
    case: z.number().int(),
    account: z.number().int(),
    store: z.number().int().nullable(),
    packId: z.string().max(64),
  }),
  note: z.string().max(4_000).nullable(),
  key: z.string().min(8).max(64),
});

/** The second person agrees: the decision is computed anew and takes effect. */
export const POST = deskRoute({
  permission: "proposal.answer",
  input,
  run: (ctx, actor, { key, ...command }, { id }) =>
    approveProposal(ctx, actor, { proposalId: id as ProposalId, ...command }, key),
});
