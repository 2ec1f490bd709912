import { z } from "zod";
import type { EvidenceId, ProposalId } from "@/lib/domain/ids";
import { deskRoute } from "@/lib/edge/route";
import { openEvidence } from "@/lib/usecases/cases/open-evidence";

/** Whoever is to approve opened these pieces of evidence. */
export const POST = deskRoute({
  permission: "proposal.answer",
  input: z.object({ evidence: z.array(z.string().max(64)).min(1).max(200) }),
  run: (ctx, actor, { evidence }, { id }) =>
    openEvidence(ctx, actor, { proposalId: id as ProposalId, evidence: evidence as EvidenceId[] }),
});
