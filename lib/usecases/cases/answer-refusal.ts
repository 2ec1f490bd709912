import type { CommitRefusal } from "@/db/commit";
import { loadProposalFacts } from "@/db/queries/proposal-facts";
import type { Actor } from "@/lib/domain/actor";
import type { AnswerRefusal, ProposalFacts } from "@/lib/domain/approvals/answer";
import type { Ctx } from "../context";
import { decideRefusal } from "./decide-refusal";

/** What a person is told whose answer the writer refused: another answer first, or a changed case. */
export async function answerRefusal(
  ctx: Ctx,
  actor: Actor,
  { proposal }: ProposalFacts,
  refusal: CommitRefusal,
): Promise<AnswerRefusal> {
  const late = await loadProposalFacts(ctx.store, proposal.id);
  if (late?.outcome) return { kind: "answered", outcome: late.outcome.kind };
  const told = await decideRefusal(ctx, actor, proposal.caseId, refusal);
  return told.kind === "stale" ? told : { kind: "stale", what: ["case"], by: null, at: null };
}
