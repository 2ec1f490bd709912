import { keepOpenings } from "@/db/operational-proposals";
import { loadProposalFacts } from "@/db/queries/proposal-facts";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { PersonActor } from "@/lib/domain/actor";
import { relationsTo } from "@/lib/domain/approvals/answer";
import type { EvidenceId, ProposalId } from "@/lib/domain/ids";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Ctx } from "../context";

/** Remembers that a senior opened these pieces of a proposal's evidence; others than its own are left out. */
export async function openProposalEvidence(
  ctx: Ctx,
  actor: PersonActor,
  opened: { proposalId: ProposalId; evidence: readonly EvidenceId[] },
): Promise<Result<{ opened: number }, NotAllowed | { kind: "not_found" }>> {
  const allowed = permit(actor, "proposal.answer");
  if (!allowed.ok) return allowed;
  const facts = await loadProposalFacts(ctx.store, opened.proposalId);
  if (!facts) return refuse({ kind: "not_found" });
  // Who may not answer it has nothing to open it for.
  const related = permit(actor, "proposal.answer", relationsTo(facts, actor.id));
  if (!related.ok) return related;
  const evidence = facts.evidence.filter((id) => opened.evidence.includes(id));
  await keepOpenings(ctx.store, {
    proposalId: opened.proposalId,
    personId: actor.id,
    evidence,
    at: ctx.now(),
  });
  return ok({ opened: evidence.length });
}
