import type { DecisionId, PersonId } from "../ids";
import type { EntryDraft } from "../log/entry";
import { add, type Change, move, type Plan } from "../plan";
import type * as R from "../records";
import type { NonEmpty } from "../result";
import type { ProposalFacts } from "./answer";

type Answering = { by: PersonId; now: number; reasonSealed: R.Sealed | null };

const about = ({ proposal }: Pick<ProposalFacts, "proposal">) =>
  ({ subject: { kind: "proposal", id: proposal.id }, caseId: proposal.caseId }) as const;

/** Ends what was in force while the proposal waited; what nobody set ends nothing. */
function endInterim(
  { proposal, interim }: Pick<ProposalFacts, "proposal" | "interim">,
  cause: "approved" | "returned" | "lapsed",
  at: number,
): { changes: Change[]; entries: EntryDraft[] } {
  const ends = interim.map(({ id }): R.MeasureEnd => ({ id, at, cause, causeId: proposal.id }));
  const entries = interim.map(
    (measure): EntryDraft => ({
      action: "interim.ended",
      subject: { kind: measure.targetKind, id: measure.targetId },
      cause: { kind: "proposal", id: proposal.id },
      caseId: proposal.caseId,
      before: null,
      after: null,
      facts: { id: measure.id, at, cause, causeId: proposal.id },
    }),
  );
  return { changes: ends.length > 0 ? [add("measureEnd", ...ends)] : [], entries };
}

/** Puts a proposal into effect: the decision's own plan, the approver beside it, the interim limits ended. */
export function planApproval(
  facts: ProposalFacts,
  decided: { decisionId: DecisionId; plan: Plan },
  { by, now, reasonSealed }: Answering,
): Plan {
  const { proposal } = facts;
  const outcome: R.ProposalOutcome = {
    id: proposal.id,
    kind: "approved",
    by,
    at: now,
    reasonSealed,
    decisionId: decided.decisionId,
  };
  const ended = endInterim(facts, "approved", now);
  return {
    changes: [...decided.plan.changes, add("proposalOutcome", outcome), ...ended.changes] as NonEmpty<Change>,
    entries: [
      {
        ...about(facts),
        action: "proposal.approved",
        cause: { kind: "decision", id: decided.decisionId },
        before: { state: "proposed" },
        after: { state: "confirmed" },
        facts: { by, proposedBy: proposal.proposedBy, decision: decided.decisionId },
      },
      ...decided.plan.entries,
      ...ended.entries,
    ],
  };
}

/** Gives a case back to the queue it came from, with the reason. */
export function planReturn(facts: ProposalFacts, { by, now, reasonSealed }: Answering): Plan {
  const { proposal, account, store } = facts;
  const state = facts.case.escalatedBy ? ("escalated" as const) : ("open" as const);
  const outcome: R.ProposalOutcome = {
    id: proposal.id,
    kind: "returned",
    by,
    at: now,
    reasonSealed,
    decisionId: null,
  };
  const ended = endInterim(facts, "returned", now);
  return {
    changes: [
      move("case", facts.case, { state }),
      move("account", account, {}),
      ...(store ? [move("store", store, {})] : []),
      add("proposalOutcome", outcome),
      ...ended.changes,
    ],
    entries: [
      {
        ...about(facts),
        action: "proposal.returned",
        cause: { kind: "case", id: proposal.caseId },
        before: { state: facts.case.state },
        after: { state },
        facts: { by, proposedBy: proposal.proposedBy },
      },
      ...ended.entries,
    ],
  };
}

/** Unanswered in time: said once, and interim limits end (policy.md, section 3, "Four eyes"). */
export function planLapse(facts: Pick<ProposalFacts, "proposal" | "interim">, now: number): Plan {
  const ended = endInterim(facts, "lapsed", now);
  const [first, ...rest] = ended.changes;
  return {
    changes: first ? [first, ...rest] : [{ kind: "nothing", why: "its interim limits have ended already" }],
    entries: [
      {
        ...about(facts),
        action: "proposal.flagged",
        cause: null,
        before: null,
        after: null,
        facts: { answerBy: facts.proposal.answerBy, proposedBy: facts.proposal.proposedBy },
      },
      ...ended.entries,
    ],
  };
}
