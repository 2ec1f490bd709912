import {
  citedCases,
  openAppealsOf,
  type ProposalRow,
  proposalsAnsweredBy,
  proposalsMadeBy,
  waitingProposals,
} from "@/db/queries/approvals";
import { evidenceOpened, loadProposalFacts } from "@/db/queries/proposal-facts";
import { mayEver } from "@/lib/domain/access/table";
import type { PersonActor } from "@/lib/domain/actor";
import { relationsTo } from "@/lib/domain/approvals/answer";
import type { ProposalId } from "@/lib/domain/ids";
import type { Assessment } from "@/lib/domain/policy/assess";
import { packAt } from "@/lib/domain/policy/default-pack";
import type { MeasureKind, Tier } from "@/lib/domain/words";
import { nameOf } from "@/lib/usecases/cases/decide-refusal";
import { previewProposal } from "@/lib/usecases/cases/preview-proposal";
import type { Ctx } from "@/lib/usecases/context";
import { loadCaseView } from "./case-view";
import { openText } from "./open";
import { type Veil, veilOver } from "./veil";
import type { CaseView, PreviewView } from "./views";
import { wordsAbout } from "./words";

/** What a proposal is for, in one word: the gravest measure that needs four eyes. */
export type ProposalKind = "suspension" | "closure" | "ending" | "damages";

export type ProposalRowView = {
  id: string;
  caseId: string;
  tier: Tier;
  kind: ProposalKind;
  /** The account that is suspended, else the store. */
  name: string;
  platformId: string;
  /** Null: hidden from who could decide the appeal. */
  proposer: string | null;
  proposedAt: number;
  answerBy: number;
  answer: { kind: "approved" | "returned" | "withdrawn"; at: number } | null;
};

export type ProposalView = {
  row: ProposalRowView;
  /** The proposed case first, then the cases it cites. */
  cases: CaseView[];
  preview: PreviewView;
  note: string | null;
  /** All evidence an approver must open, and what this person has opened of it. */
  evidence: string[];
  opened: string[];
  proposedByMe: boolean;
  decidedByMe: boolean;
  openAppeals: number;
  outcome: {
    kind: "approved" | "returned" | "withdrawn";
    by: string | null;
    at: number;
    reason: string | null;
  } | null;
};

export type ApprovalsPageView = {
  waiting: ProposalRowView[];
  answered: ProposalRowView[];
  /** What this person proposed last, with what became of it. */
  made: ProposalRowView[];
  chosen: ProposalView | null;
  mayAnswer: boolean;
  now: number;
  /** How long the notice can be appealed, from its hand-over. */
  appealDays: number;
};

const KINDS: [MeasureKind, ProposalKind][] = [
  ["suspend_account", "suspension"],
  ["clear_products", "closure"],
  ["close_store", "closure"],
  ["end_cooperation", "ending"],
];

function kindOf({ measures }: Pick<Assessment, "measures">): ProposalKind {
  return KINDS.find(([measure]) => measures.some((each) => each.kind === measure))?.[1] ?? "damages";
}

function rowView({ proposal, account, store, proposer }: ProposalRow, veil: Veil): ProposalRowView {
  const kind = kindOf(JSON.parse(proposal.preview) as Assessment);
  const { name, platformId } = kind === "suspension" || !store ? account : store;
  return {
    id: proposal.id,
    caseId: proposal.caseId,
    tier: proposal.tier,
    kind,
    name,
    platformId,
    proposer: veil.name(proposal.caseId, proposal.proposedBy, proposer),
    proposedAt: proposal.proposedAt,
    answerBy: proposal.answerBy,
    answer: null,
  };
}

/**
 * The approvals as this person may see them: those who answer never find their own proposals or cases they decided
 * in the list; who only proposes sees what became of it.
 */
export async function loadApprovalsPage(
  ctx: Ctx,
  actor: PersonActor,
  wanted: ProposalId | null,
): Promise<ApprovalsPageView> {
  const now = ctx.now();
  const mayAnswer = mayEver(actor.role, "proposal.answer");
  const readsAll = mayAnswer || actor.role === "auditor";
  const [all, answered, made] = await Promise.all([
    waitingProposals(ctx.store),
    proposalsAnsweredBy(ctx.store, actor.id),
    proposalsMadeBy(ctx.store, actor.id),
  ]);
  const waiting = all.filter((row) => {
    const relations = relationsTo(row, actor.id);
    return mayAnswer ? relations.length === 0 : readsAll || relations.includes("proposer");
  });
  const veil = await veilOver(
    ctx,
    actor,
    [...waiting, ...answered].map((row) => row.proposal.caseId),
  );
  const id = wanted ?? waiting[0]?.proposal.id ?? null;
  const chosen = id && (await loadProposal(ctx, actor, id));
  return {
    waiting: waiting.map((row) => rowView(row, veil)),
    answered: answered.map(({ outcome, ...row }) => ({
      ...rowView(row, veil),
      answer: { kind: outcome.kind === "returned" ? "returned" : "approved", at: outcome.at },
    })),
    made: made.map(({ outcome, ...row }) => ({
      ...rowView(row, veil),
      answer: outcome && { kind: outcome.kind, at: outcome.at },
    })),
    chosen: chosen && (readsAll || chosen.proposedByMe) ? chosen : null,
    mayAnswer,
    now,
    appealDays: packAt(ctx.packs, now).appeals.windowDays,
  };
}

async function loadProposal(ctx: Ctx, actor: PersonActor, id: ProposalId): Promise<ProposalView | null> {
  const facts = await loadProposalFacts(ctx.store, id);
  const preview = facts && (await previewProposal(ctx, id));
  if (!facts || !preview?.ok) return null;
  const { proposal, account, store, outcome } = facts;
  const caseIds = [proposal.caseId, ...(await citedCases(ctx.store, id))];
  const [cases, opened, openAppeals, proposer, answeredBy, veil, words] = await Promise.all([
    Promise.all(caseIds.map((caseId) => loadCaseView(ctx, actor, caseId))),
    evidenceOpened(ctx.store, id, actor.id),
    openAppealsOf(ctx.store, account.id),
    nameOf(ctx, proposal.proposedBy),
    outcome && nameOf(ctx, outcome.by),
    veilOver(ctx, actor, [proposal.caseId]),
    wordsAbout(ctx, actor, proposal.caseId),
  ]);
  const shown = cases.filter((each) => each !== null);
  const relations = relationsTo(facts, actor.id);
  const row = { proposal, account, store, caseNumber: facts.case.number, proposer: proposer ?? "" };
  return {
    row: rowView(row, veil),
    cases: shown,
    preview: preview.value,
    note: words(await proposedNote(ctx, proposal.noteSealed)),
    evidence: facts.evidence,
    opened: facts.evidence.filter((each) => opened.has(each)),
    proposedByMe: relations.includes("proposer"),
    decidedByMe: relations.includes("decider"),
    openAppeals,
    outcome: outcome && {
      kind: outcome.kind,
      by: veil.name(proposal.caseId, outcome.by, answeredBy ?? ""),
      at: outcome.at,
      reason: words(await openText(ctx, outcome.reasonSealed)),
    },
  };
}

async function proposedNote(
  ctx: Ctx,
  sealed: Parameters<Ctx["vault"]["open"]>[0] | null,
): Promise<string | null> {
  const clear = sealed && (await ctx.vault.open(sealed));
  return clear ? (JSON.parse(clear) as { note: string | null }).note : null;
}
