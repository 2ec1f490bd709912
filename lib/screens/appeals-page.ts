import { readLease } from "@/db/operational-leases";
import { loadAppealFacts } from "@/db/queries/appeal-facts";
import { activeSeniors, tookPartIn } from "@/db/queries/appeal-people";
import { type AppealRow, appealFile, appealPapers, appealRows, namesOf } from "@/db/queries/appeals";
import { mayEver } from "@/lib/domain/access/table";
import type { PersonActor } from "@/lib/domain/actor";
import { type AppealFacts, leaseKey } from "@/lib/domain/appeals/decide";
import { eligibleFor, relationsTo } from "@/lib/domain/appeals/independence";
import type { AppealId, FileId, PersonId } from "@/lib/domain/ids";
import { columnOf } from "@/lib/domain/policy/ladder";
import type * as R from "@/lib/domain/records";
import { STEPS, type Step, type Tier } from "@/lib/domain/words";
import type { Ctx } from "@/lib/usecases/context";
import { loadCaseView } from "./case-view";
import { openReply, openText } from "./open";
import { sightOver } from "./sight";
import type { CaseView, Holder, LadderStepView, MeasureView } from "./views";
import { wordsAbout } from "./words";

export type AppealRowView = {
  id: string;
  number: number;
  caseNumber: number;
  tier: Tier | null;
  name: string;
  storeName: string | null;
  platformId: string;
  filedAt: number;
  acknowledgeBy: number;
  decideBy: number;
  state: R.Appeal["state"];
  reReview: boolean;
  holder: (Holder & { mine: boolean }) | null;
  /** This person took part in what is appealed. */
  tookPart: boolean;
  /** Nobody is left who may decide it. */
  escalated: boolean;
  outcome: { kind: R.AppealOutcome["kind"]; at: number } | null;
};

export type AppealsPageView = { rows: AppealRowView[]; tab: "open" | "answered"; now: number };

/** The appeals of one tab; who took part in the decision is told so, never who else did. */
export async function loadAppealsPage(
  ctx: Ctx,
  actor: PersonActor,
  tab: AppealsPageView["tab"],
): Promise<AppealsPageView> {
  const now = ctx.now();
  const [rows, seniors] = await Promise.all([appealRows(ctx.store, tab), activeSeniors(ctx.store)]);
  const held = await Promise.all(
    rows.map(async (row) => {
      if (tab === "answered") return { lease: null, tookPart: false, escalated: false };
      const part = await tookPartIn(ctx.store, row.decision);
      return {
        lease: await readLease(ctx.store, leaseKey(row.appeal.id), now),
        tookPart: relationsTo(part, actor.id).length > 0,
        escalated: eligibleFor(part, seniors).length === 0,
      };
    }),
  );
  const names = await namesOf(
    ctx.store,
    held.flatMap(({ lease }) => (lease ? [lease.holderId] : [])),
  );
  return {
    rows: rows.map((row, index) => {
      const { lease = null, tookPart = false, escalated = false } = held[index] ?? {};
      return { ...rowView(row), holder: holderOf(lease, names, actor), tookPart, escalated };
    }),
    tab,
    now,
  };
}

const holderOf = (
  lease: { holderId: PersonId } | null,
  names: ReadonlyMap<PersonId, string>,
  actor: PersonActor,
): AppealRowView["holder"] =>
  lease && {
    id: lease.holderId,
    name: names.get(lease.holderId) ?? "",
    mine: lease.holderId === actor.id,
  };

const rowView = ({ appeal, decision, account, storeName, caseNumber, outcome }: AppealRow) => ({
  id: appeal.id,
  number: appeal.number,
  caseNumber,
  tier: decision.tier,
  name: account.name,
  storeName,
  platformId: account.platformId,
  filedAt: appeal.filedAt,
  acknowledgeBy: appeal.acknowledgeBy,
  decideBy: appeal.decideBy,
  state: appeal.state,
  reReview: appeal.reReviewOf !== null,
  outcome: outcome && { kind: outcome.kind, at: outcome.at },
});

/** What was judged, as it was judged, with nobody's name on it. */
export type JudgedView = Pick<
  CaseView,
  "id" | "number" | "surface" | "item" | "erasedAt" | "images" | "conductAt"
> & {
  evidence: CaseView["evidence"];
  account: CaseView["account"];
  store: CaseView["store"];
};

export type AppealView = {
  row: AppealRowView;
  judged: JudgedView | null;
  decision: Pick<R.Decision, "category" | "severity" | "tier" | "rule" | "decidedAt" | "damagesFen"> & {
    note: string | null;
    measures: Pick<MeasureView, "id" | "kind" | "targetKind" | "startAt" | "endAt" | "endedAt">[];
  };
  /** Shown once the outcome is sent, and to nobody before. */
  firstReviewer: string | null;
  noticeAt: number | null;
  statement: string | null;
  messages: { id: string; from: "staff" | "merchant"; text: string | null; at: number }[];
  files: { id: string; url: string; contentType: string; sizeBytes: number }[];
  lease: { fence: number | null; expiresAt: number } | null;
  /** Milder steps that a reduction can name, the nearest first. */
  lower: LadderStepView[];
  mayClaim: boolean;
  mayAsk: boolean;
  outcome: { kind: R.AppealOutcome["kind"]; at: number; by: string | null; reply: string | null } | null;
  now: number;
};

/** One appeal as its page draws it; null where there is none of this id. */
export async function loadAppealView(ctx: Ctx, actor: PersonActor, id: AppealId): Promise<AppealView | null> {
  const now = ctx.now();
  const facts = await loadAppealFacts(ctx.store, ctx.packs, id, now);
  if (!facts) return null;
  const { appeal, decision, outcome, lease } = facts;
  const [papers, seen, statement, note, words] = await Promise.all([
    appealPapers(ctx.store, appeal),
    loadCaseView(ctx, actor, appeal.caseId),
    openText(ctx, appeal.statementSealed),
    openText(ctx, decision.noteSealed),
    wordsAbout(ctx, actor, appeal.caseId),
  ]);
  const people = [lease?.holderId, outcome?.by, decision.decidedBy].filter((each) => each != null);
  const names = await namesOf(ctx.store, people);
  const tookPart = relationsTo(facts.tookPart, actor.id).length > 0;
  const open = appeal.state !== "decided";
  const row = rowView({
    ...facts,
    storeName: facts.store?.name ?? null,
    caseNumber: facts.case.number,
  });
  return {
    row: {
      ...row,
      holder: holderOf(lease, names, actor),
      tookPart,
      escalated: open && eligibleFor(facts.tookPart, facts.seniors).length === 0,
    },
    judged: seen && judgedView(seen),
    decision: decisionView(decision, papers.measures, words(note)),
    firstReviewer: open ? null : (names.get(decision.decidedBy) ?? null),
    noticeAt: papers.handOver?.at ?? null,
    statement: words(statement),
    messages: await Promise.all(
      papers.messages.map(async ({ id: messageId, from, sealed, at }) => ({
        id: messageId,
        from,
        text: words(await openText(ctx, sealed)),
        at,
      })),
    ),
    files: papers.files.map((file) => ({
      ...file,
      url: `/api/desk/appeals/${encodeURIComponent(id)}/files/${encodeURIComponent(file.id)}`,
    })),
    lease: lease && {
      fence: lease.holderId === actor.id ? lease.fence : null,
      expiresAt: lease.expiresAt,
    },
    lower: lowerSteps(facts, papers.reversal?.step ?? decision.step ?? 0),
    mayClaim: open && !tookPart && mayEver(actor.role, "appeal.claim"),
    mayAsk: appeal.state !== "asked",
    outcome: outcome && {
      kind: outcome.kind,
      at: outcome.at,
      by: outcome.by ? (names.get(outcome.by) ?? null) : null,
      reply: words(await openReply(ctx, outcome.replySealed)),
    },
    now,
  };
}

/** Who added evidence is as hidden as who decided. */
function judgedView(seen: CaseView): JudgedView {
  const { id, number, surface, item, erasedAt, images, conductAt, account, store } = seen;
  const evidence = seen.evidence.map((each) => ({ ...each, addedBy: null }));
  return { id, number, surface, item, erasedAt, images, conductAt, account, store, evidence };
}

function decisionView(
  decision: R.Decision,
  measures: { measure: R.Measure; endedAt: number | null }[],
  note: string | null,
): AppealView["decision"] {
  const { category, severity, tier, rule, decidedAt, damagesFen } = decision;
  return {
    category,
    severity,
    tier,
    rule,
    decidedAt,
    damagesFen,
    note,
    measures: [...measures].sort(byTarget).map(({ measure, endedAt }) => ({
      id: measure.id,
      kind: measure.kind,
      targetKind: measure.targetKind,
      startAt: measure.startAt,
      endAt: measure.endAt,
      endedAt,
    })),
  };
}

const byTarget = (a: { measure: R.Measure }, b: { measure: R.Measure }): number =>
  a.measure.targetKind.localeCompare(b.measure.targetKind);

function lowerSteps({ decision, pack }: AppealFacts, standing: Step): LadderStepView[] {
  if (!decision.ladder) return [];
  const column = columnOf(decision.ladder, decision.storeId !== null);
  return STEPS.filter((step) => step < standing)
    .reverse()
    .map((step) => ({ step, tier: pack.ladders[column][step].tier, secondApprover: false }));
}

/**
 * An attachment as it was kept; null when it is none of the appeal's, its author has been erased, or the person reads
 * contacts masked: a file cannot be masked word by word.
 */
export async function openAppealFile(
  ctx: Ctx,
  actor: PersonActor,
  { appealId, fileId }: { appealId: AppealId; fileId: FileId },
): Promise<{ bytes: Uint8Array; contentType: string } | null> {
  const found = await appealFile(ctx.store, appealId, fileId);
  if (!found || !(await sightOver(ctx, actor, [found.caseId])).clear(found.caseId)) return null;
  const bytes = await ctx.vault.openBytes(found.authorId, found.bytes);
  return bytes ? { bytes, contentType: found.contentType } : null;
}
