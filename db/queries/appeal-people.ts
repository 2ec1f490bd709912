import { and, eq, isNotNull, isNull, ne } from "drizzle-orm";
import type { TookPart } from "@/lib/domain/appeals/independence";
import type { PersonId } from "@/lib/domain/ids";
import type * as R from "@/lib/domain/records";
import type { Store } from "../store";

/** Seniors who can sign in today. */
export async function activeSeniors(store: Store): Promise<PersonId[]> {
  const { db, t } = store;
  const found = await db
    .select({ id: t.person.id })
    .from(t.person)
    .where(and(eq(t.person.role, "senior"), isNull(t.person.disabledAt)))
    .orderBy(t.person.id);
  return found.map((row) => row.id);
}

/** Who took part in a decision and its case, in whatever role (policy.md, section 4). */
export async function tookPartIn(store: Store, decision: R.Decision): Promise<TookPart> {
  const { db, t } = store;
  const { caseId } = decision;
  const [cases, evidence, decisions, proposals, reversals, outcomes] = await Promise.all([
    db.select({ by: t.case.escalatedBy }).from(t.case).where(eq(t.case.id, caseId)),
    db
      .selectDistinct({ by: t.evidence.addedBy })
      .from(t.evidence)
      .where(and(eq(t.evidence.caseId, caseId), isNotNull(t.evidence.addedBy))),
    db.selectDistinct({ by: t.decision.decidedBy }).from(t.decision).where(eq(t.decision.caseId, caseId)),
    db
      .select({ id: t.proposal.id, proposedBy: t.proposal.proposedBy, answeredBy: t.proposalOutcome.by })
      .from(t.proposal)
      .leftJoin(t.proposalOutcome, eq(t.proposalOutcome.id, t.proposal.id))
      .where(eq(t.proposal.caseId, caseId)),
    // A re-step follows from a formula: whoever set it off has not judged this case.
    db
      .selectDistinct({ by: t.reversal.by })
      .from(t.reversal)
      .where(and(eq(t.reversal.decisionId, decision.id), ne(t.reversal.kind, "restep"))),
    db
      .selectDistinct({ by: t.appealOutcome.by })
      .from(t.appealOutcome)
      .innerJoin(t.appeal, eq(t.appeal.id, t.appealOutcome.id))
      .where(eq(t.appeal.decisionId, decision.id)),
  ]);
  const approved = proposals.find((proposal) => proposal.id === decision.proposalId);
  const named = [
    ...[...cases, ...evidence, ...decisions, ...reversals].map((row) => row.by),
    ...proposals.flatMap((proposal) => [proposal.proposedBy, proposal.answeredBy]),
  ];
  return {
    decider: decision.decidedBy,
    proposer: approved?.proposedBy ?? null,
    approver: approved?.answeredBy ?? null,
    named: people(named),
    appealDeciders: people(outcomes.map((row) => row.by)),
  };
}

const people = (ids: readonly (PersonId | null)[]): PersonId[] => [
  ...new Set(ids.filter((id): id is PersonId => id !== null)),
];
