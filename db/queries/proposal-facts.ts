import { and, eq, inArray, isNull, lte, notExists } from "drizzle-orm";
import type { ProposalFacts } from "@/lib/domain/approvals/answer";
import type { CaseId, EvidenceId, PersonId, ProposalId } from "@/lib/domain/ids";
import type { Store } from "../store";

/** What an answer to a proposal is judged from, or null where there is none of this id. */
export async function loadProposalFacts(store: Store, id: ProposalId): Promise<ProposalFacts | null> {
  const { db, t } = store;
  const [found] = await db
    .select({
      proposal: t.proposal,
      outcome: t.proposalOutcome,
      case: t.case,
      account: t.account,
      store: t.store,
    })
    .from(t.proposal)
    .innerJoin(t.case, eq(t.case.id, t.proposal.caseId))
    .innerJoin(t.account, eq(t.account.id, t.proposal.accountId))
    .leftJoin(t.store, eq(t.store.id, t.proposal.storeId))
    .leftJoin(t.proposalOutcome, eq(t.proposalOutcome.id, t.proposal.id))
    .where(eq(t.proposal.id, id));
  if (!found) return null;
  const cited = await db.select().from(t.proposalCite).where(eq(t.proposalCite.proposalId, id));
  const caseIds = [found.case.id, ...cited.map((cite) => cite.caseId)];
  const deciders = await decidersOf(store, caseIds);
  const evidence = await db
    .select({ id: t.evidence.id })
    .from(t.evidence)
    .innerJoin(t.case, and(eq(t.case.id, t.evidence.caseId), eq(t.case.itemId, t.evidence.itemId)))
    .where(inArray(t.evidence.caseId, caseIds))
    .orderBy(t.evidence.caseId, t.evidence.ordinal);
  const { dismissed = [] } = JSON.parse(found.proposal.command) as { dismissed?: EvidenceId[] };
  return {
    ...found,
    interim: await interimOf(store, id),
    deciders: deciders.map((row) => row.by),
    evidence: evidence.map((row) => row.id).filter((each) => !dismissed.includes(each)),
  };
}

/** Who decided each of these cases, or approved what was decided; undone decisions left out. */
export async function decidersOf(
  store: Store,
  cases: readonly CaseId[],
): Promise<{ caseId: CaseId; by: PersonId }[]> {
  const { db, t } = store;
  if (cases.length === 0) return [];
  const rows = await db
    .selectDistinct({
      caseId: t.decision.caseId,
      decidedBy: t.decision.decidedBy,
      approvedBy: t.proposalOutcome.by,
    })
    .from(t.decision)
    .leftJoin(t.decisionUndo, eq(t.decisionUndo.id, t.decision.id))
    .leftJoin(t.proposalOutcome, eq(t.proposalOutcome.id, t.decision.proposalId))
    .where(and(inArray(t.decision.caseId, [...new Set(cases)]), isNull(t.decisionUndo.id)));
  return rows.flatMap(({ caseId, decidedBy, approvedBy }) =>
    [decidedBy, approvedBy].flatMap((by) => (by === null ? [] : [{ caseId, by }])),
  );
}

async function interimOf(store: Store, id: ProposalId) {
  const { db, t } = store;
  const rows = await db
    .select({ measure: t.measure })
    .from(t.measure)
    .leftJoin(t.measureEnd, eq(t.measureEnd.id, t.measure.id))
    .where(and(eq(t.measure.proposalId, id), isNull(t.measureEnd.id)))
    .orderBy(t.measure.id);
  return rows.map((row) => row.measure);
}

/** The evidence of a proposal that a person has opened. */
export async function evidenceOpened(
  store: Store,
  proposalId: ProposalId,
  personId: PersonId,
): Promise<Set<EvidenceId>> {
  const { db, t } = store;
  const rows = await db
    .select({ id: t.proposalOpening.evidenceId })
    .from(t.proposalOpening)
    .where(and(eq(t.proposalOpening.proposalId, proposalId), eq(t.proposalOpening.personId, personId)));
  return new Set(rows.map((row) => row.id));
}

/** Proposals past their time that nobody answered and nobody was told of, the oldest `limit`. */
export async function lateProposals(
  store: Store,
  { now, limit }: { now: number; limit: number },
): Promise<Pick<ProposalFacts, "proposal" | "interim">[]> {
  const { db, t } = store;
  const told = db
    .select({ seq: t.logEntry.seq })
    .from(t.logEntry)
    .where(
      and(
        eq(t.logEntry.subjectKind, "proposal"),
        eq(t.logEntry.subjectId, t.proposal.id),
        eq(t.logEntry.action, "proposal.flagged"),
      ),
    );
  const late = await db
    .select({ proposal: t.proposal })
    .from(t.proposal)
    .leftJoin(t.proposalOutcome, eq(t.proposalOutcome.id, t.proposal.id))
    .where(and(lte(t.proposal.answerBy, now), isNull(t.proposalOutcome.id), notExists(told)))
    .orderBy(t.proposal.answerBy, t.proposal.id)
    .limit(limit);
  return Promise.all(
    late.map(async ({ proposal }) => ({ proposal, interim: await interimOf(store, proposal.id) })),
  );
}
