import { keepOpenings } from "@/db/operational-proposals";
import { evidenceOpened, loadProposalFacts } from "@/db/queries/proposal-facts";
import type { PersonActor } from "@/lib/domain/actor";
import { type AnswerRefusal, checkAnswerer } from "@/lib/domain/approvals/answer";
import type { EvidenceId, ProposalId } from "@/lib/domain/ids";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Ctx } from "../context";

export type OpenEvidence = { proposalId: ProposalId; evidence: readonly EvidenceId[] };

/** Remembers that somebody who may answer a proposal opened pieces of its evidence; others' ids are passed over. */
export async function openEvidence(
  ctx: Ctx,
  actor: PersonActor,
  { proposalId, evidence }: OpenEvidence,
): Promise<Result<{ opened: EvidenceId[] }, AnswerRefusal>> {
  const facts = await loadProposalFacts(ctx.store, proposalId);
  if (!facts) return refuse({ kind: "not_found" });
  const may = checkAnswerer(facts, actor);
  if (!may.ok) return may;
  const known = evidence.filter((id) => facts.evidence.includes(id));
  await keepOpenings(ctx.store, { proposalId, personId: actor.id, evidence: known, at: ctx.now() });
  const opened = await evidenceOpened(ctx.store, proposalId, actor.id);
  return ok({ opened: facts.evidence.filter((id) => opened.has(id)) });
}
