import { and, asc, count, desc, eq, inArray, isNull, ne } from "drizzle-orm";
import type { AccountId, CaseId, PersonId, ProposalId } from "@/lib/domain/ids";
import type * as R from "@/lib/domain/records";
import type { Store } from "../store";
import { decidersOf } from "./proposal-facts";

/** A proposal as a row of the list: whom it would meet, who asked for it, when. */
export type ProposalRow = {
  proposal: R.Proposal;
  account: R.Account;
  store: R.Store | null;
  caseNumber: number;
  proposer: string;
};

const WAITING_MAX = 200;
const ANSWERED_MAX = 20;

/** Proposals nobody has answered, the one that runs out first on top, with everybody who decided a case of each. */
export async function waitingProposals(
  store: Store,
): Promise<(ProposalRow & { cited: CaseId[]; deciders: PersonId[] })[]> {
  const { db, t } = store;
  const rows = await db
    .select({
      proposal: t.proposal,
      account: t.account,
      store: t.store,
      caseNumber: t.case.number,
      proposer: t.person.name,
    })
    .from(t.proposal)
    .innerJoin(t.case, and(eq(t.case.id, t.proposal.caseId), eq(t.case.state, "proposed")))
    .innerJoin(t.account, eq(t.account.id, t.proposal.accountId))
    .innerJoin(t.person, eq(t.person.id, t.proposal.proposedBy))
    .leftJoin(t.store, eq(t.store.id, t.proposal.storeId))
    .leftJoin(t.proposalOutcome, eq(t.proposalOutcome.id, t.proposal.id))
    .where(isNull(t.proposalOutcome.id))
    .orderBy(asc(t.proposal.answerBy), asc(t.proposal.id))
    .limit(WAITING_MAX);
  if (rows.length === 0) return [];
  const cites = await db
    .select()
    .from(t.proposalCite)
    .where(
      inArray(
        t.proposalCite.proposalId,
        rows.map(({ proposal }) => proposal.id),
      ),
    );
  const withCites = rows.map((row) => ({
    ...row,
    cited: cites.flatMap((cite) => (cite.proposalId === row.proposal.id ? [cite.caseId] : [])),
  }));
  const deciders = await decidersOf(
    store,
    withCites.flatMap(({ proposal, cited }) => [proposal.caseId, ...cited]),
  );
  return withCites.map((row) => ({
    ...row,
    deciders: deciders.flatMap(({ caseId, by }) =>
      [row.proposal.caseId, ...row.cited].includes(caseId) ? [by] : [],
    ),
  }));
}

/** What this person answered last, the newest first. */
export async function proposalsAnsweredBy(
  store: Store,
  personId: PersonId,
): Promise<(ProposalRow & { outcome: R.ProposalOutcome })[]> {
  const { db, t } = store;
  return db
    .select({
      proposal: t.proposal,
      account: t.account,
      store: t.store,
      caseNumber: t.case.number,
      proposer: t.person.name,
      outcome: t.proposalOutcome,
    })
    .from(t.proposalOutcome)
    .innerJoin(t.proposal, eq(t.proposal.id, t.proposalOutcome.id))
    .innerJoin(t.case, eq(t.case.id, t.proposal.caseId))
    .innerJoin(t.account, eq(t.account.id, t.proposal.accountId))
    .innerJoin(t.person, eq(t.person.id, t.proposal.proposedBy))
    .leftJoin(t.store, eq(t.store.id, t.proposal.storeId))
    .where(and(eq(t.proposalOutcome.by, personId), ne(t.proposalOutcome.kind, "withdrawn")))
    .orderBy(desc(t.proposalOutcome.at))
    .limit(ANSWERED_MAX);
}

/** What this person proposed last, the newest first, each with what became of it. */
export async function proposalsMadeBy(
  store: Store,
  personId: PersonId,
): Promise<(ProposalRow & { outcome: R.ProposalOutcome | null })[]> {
  const { db, t } = store;
  return db
    .select({
      proposal: t.proposal,
      account: t.account,
      store: t.store,
      caseNumber: t.case.number,
      proposer: t.person.name,
      outcome: t.proposalOutcome,
    })
    .from(t.proposal)
    .innerJoin(t.case, eq(t.case.id, t.proposal.caseId))
    .innerJoin(t.account, eq(t.account.id, t.proposal.accountId))
    .innerJoin(t.person, eq(t.person.id, t.proposal.proposedBy))
    .leftJoin(t.store, eq(t.store.id, t.proposal.storeId))
    .leftJoin(t.proposalOutcome, eq(t.proposalOutcome.id, t.proposal.id))
    .where(eq(t.proposal.proposedBy, personId))
    .orderBy(desc(t.proposal.proposedAt), desc(t.proposal.id))
    .limit(ANSWERED_MAX);
}

/** The cases a proposal cites besides its own. */
export async function citedCases(store: Store, id: ProposalId): Promise<CaseId[]> {
  const { db, t } = store;
  const rows = await db
    .select({ caseId: t.proposalCite.caseId })
    .from(t.proposalCite)
    .where(eq(t.proposalCite.proposalId, id))
    .orderBy(t.proposalCite.caseId);
  return rows.map((row) => row.caseId);
}

/** How many appeals of an account nobody has answered yet. */
export async function openAppealsOf(store: Store, accountId: AccountId): Promise<number> {
  const { db, t } = store;
  const [row] = await db
    .select({ n: count() })
    .from(t.appeal)
    .where(and(eq(t.appeal.accountId, accountId), ne(t.appeal.state, "decided")));
  return row?.n ?? 0;
}
