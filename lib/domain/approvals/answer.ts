import type { Relation } from "../access/permissions";
import { type NotAllowed, permit } from "../access/permit";
import type { PersonActor } from "../actor";
import type { EvidenceId, PersonId } from "../ids";
import type * as R from "../records";
import { ok, type Result, refuse } from "../result";

/** A proposal and what answering it is judged from, as the rows stand now. */
export type ProposalFacts = {
  proposal: R.Proposal;
  outcome: R.ProposalOutcome | null;
  case: R.Case;
  account: R.Account;
  store: R.Store | null;
  /** Interim limits of this proposal that nothing has ended yet. */
  interim: R.Measure[];
  /** Who decided its case or a case it cites; undone decisions left out. */
  deciders: PersonId[];
  /** All evidence of the proposal and of the cases it cites, less what the proposer dismissed. */
  evidence: EvidenceId[];
};

export type AnswerRefusal =
  | { kind: "not_found" }
  | { kind: "answered"; outcome: R.ProposalOutcome["kind"] }
  | NotAllowed
  /** These pieces of evidence this person has not opened. */
  | { kind: "unopened"; evidence: EvidenceId[] }
  /** What was proposed, or what the approver saw, is no longer so. */
  | { kind: "stale"; what: ("case" | "account" | "store" | "pack")[]; by: string | null; at: number | null }
  | { kind: "reason_needed" }
  | { kind: "no_evidence" }
  | { kind: "money_blocked" }
  | { kind: "key_reused" };

/** How a person stands to a proposal (policy.md, section 3, "Four eyes"). */
export function relationsTo(
  facts: Pick<ProposalFacts, "proposal" | "deciders">,
  person: PersonId,
): Relation[] {
  const relations: Relation[] = [];
  if (facts.proposal.proposedBy === person) relations.push("proposer");
  if (facts.deciders.includes(person)) relations.push("decider");
  return relations;
}

/** A different senior who decided none of the cited cases may answer, once. The database refuses others too. */
export function checkAnswerer(facts: ProposalFacts, actor: PersonActor): Result<null, AnswerRefusal> {
  if (facts.outcome) return refuse({ kind: "answered", outcome: facts.outcome.kind });
  return permit(actor, "proposal.answer", relationsTo(facts, actor.id));
}

/** An approver has opened every piece of evidence, and the case is still the one that was proposed. */
export function checkReady(
  facts: ProposalFacts,
  opened: ReadonlySet<EvidenceId>,
): Result<null, AnswerRefusal> {
  if (facts.case.state !== "proposed" || facts.case.version !== facts.proposal.caseVersion) {
    return refuse({ kind: "stale", what: ["case"], by: null, at: null });
  }
  const unopened = facts.evidence.filter((id) => !opened.has(id));
  return unopened.length > 0 ? refuse({ kind: "unopened", evidence: unopened }) : ok(null);
}
