import { readDraft, readLease } from "@/db/operational-leases";
import { loadCorrectFacts } from "@/db/queries/appeal-corrections";
import {
  caseItems,
  exemptionsOf,
  itemPictures,
  lastReturn,
  openProposal,
  otherOpenCases,
  productCount,
  reversalsOf,
  seenElsewhere,
  strikesOn,
} from "@/db/queries/case-screen";
import { findingsOf } from "@/db/queries/cluster-facts";
import { type DecisionFacts, loadDecisionFacts } from "@/db/queries/decision-facts";
import { mayEver } from "@/lib/domain/access/table";
import type { PersonActor } from "@/lib/domain/actor";
import { checkCorrection } from "@/lib/domain/appeals/correct";
import { proposeOverturn } from "@/lib/domain/cases/overturn";
import type { Evidence } from "@/lib/domain/detect/evidence";
import type { CaseId, PersonId } from "@/lib/domain/ids";
import type { PolicyPack, RuleText } from "@/lib/domain/policy/pack";
import type * as R from "@/lib/domain/records";
import type { Surface } from "@/lib/domain/words";
import { nameOf } from "@/lib/usecases/cases/decide-refusal";
import { previewOf } from "@/lib/usecases/cases/preview-case";
import type { Ctx } from "@/lib/usecases/context";
import { erasedOver } from "./erased";
import { imageViews } from "./image-views";
import { ladderViews } from "./ladder-view";
import { maskEvidence, openItem, openText } from "./open";
import { sightOver, sightView } from "./sight";
import { accountView, storeView, strikeViews } from "./subject-views";
import { type Veil, veilOver } from "./veil";
import type { CaseDraft, CaseView, ClusterView, DecidedView, EvidenceView } from "./views";
import { maskedWords, type Words } from "./words";

const NO_FINDINGS = {
  category: null,
  severity: "standard",
  coordinated: false,
  graveHarm: false,
  publishingScopes: null,
  dismissed: [],
} as const;

/** Everything the review screen draws of one case, opened and masked for this person. Null: no such case. */
export async function loadCaseView(ctx: Ctx, actor: PersonActor, caseId: CaseId): Promise<CaseView | null> {
  const now = ctx.now();
  const facts = await loadDecisionFacts(ctx.store, ctx.packs, caseId, now);
  if (!facts) return null;
  const opened = await openEvidence(ctx, facts);
  const spoken = opened.map((each) => each.evidence).filter((each) => each !== null);
  const sight = await sightOver(ctx, actor, [caseId]);
  const clear = sight.clear(caseId);
  const shown = clear ? spoken : spoken.map(maskEvidence);
  const words: Words = clear ? (text) => text : maskedWords(spoken);
  const [versions, pictures, strikes, others, exemptions, lease, draft, products, elsewhere, findings] =
    await Promise.all([
      caseItems(ctx.store, caseId),
      itemPictures(ctx.store, facts.item.id, facts.account.id),
      strikesOn(ctx.store, facts.account.id, facts.store?.id ?? null),
      otherOpenCases(ctx.store, facts.account.id, caseId),
      exemptionsOf(ctx.store, facts.account.id),
      readLease(ctx.store, caseId, now),
      openDraft(ctx, actor, caseId),
      facts.store ? productCount(ctx.store, facts.store.id) : 0,
      seenElsewhere(ctx.store, digestsOf(facts), facts.account.id),
      findingsOf(ctx.store, caseId),
    ]);
  const item = await openItem(ctx, clear, facts.item.sealed, spoken);
  const veil = await veilOver(ctx, actor, [caseId]);
  const preview = previewOf(facts, { ...NO_FINDINGS, dismissed: [] }, now);
  return {
    id: caseId,
    sight: sightView(sight, actor, [caseId]),
    number: facts.case.number,
    version: facts.case.version,
    state: facts.case.state,
    surface: facts.case.surface,
    band: facts.case.band,
    priorityParts: facts.case.priorityParts,
    dueAt: facts.case.dueAt,
    openedAt: facts.case.openedAt,
    conductAt: facts.case.conductAt,
    foundBy: facts.item.foundBy,
    account: accountView(facts.account),
    store: facts.store ? storeView(facts.store, facts.balance, products) : null,
    item,
    erasedAt: (await erasedOver(ctx, [facts.account.id]))(facts.account.id),
    itemVersion: facts.item.version,
    versions: await Promise.all(
      versions.map(async (each) => ({
        version: each.item.version,
        at: each.at,
        editedAt: each.item.editedAt,
        item: each.item.id === facts.item.id ? item : await openItem(ctx, clear, each.item.sealed, spoken),
      })),
    ),
    images: await imageViews(ctx, clear, { caseId, item, pictures }),
    evidence: await evidenceViews(ctx, { facts, opened, shown, elsewhere, veil }),
    exemptions: exemptions.map(({ exemption, withdrawnAt }) => ({ ...exemption, withdrawnAt })),
    ...policyViews(facts.pack, facts.case.surface, preview.rule),
    proposedOverturn: proposeOverturn(spoken, item?.officialToolMarks ?? []),
    strikes: await strikeViews(
      ctx,
      actor,
      strikes.filter((strike) => strike.decision.caseId !== caseId),
      preview.assessment?.counted ?? [],
    ),
    otherOpen: others,
    mayOther: actor.role === "senior",
    assigned: facts.case.assignedTo
      ? { id: facts.case.assignedTo, name: (await nameOf(ctx, facts.case.assignedTo)) ?? "" }
      : null,
    mayAssign: mayEver(actor.role, "case.assign"),
    mayBundle: mayEver(actor.role, "bundle.make"),
    preview,
    lease: lease && {
      holder: { id: lease.holderId, name: (await nameOf(ctx, lease.holderId)) ?? "" },
      expiresAt: lease.expiresAt,
      mine: lease.holderId === actor.id,
      fence: lease.holderId === actor.id ? lease.fence : null,
    },
    draft,
    clusters: clusterViews(findings, facts.pack),
    decided: await decidedView(ctx, actor, { facts, strikes, now, veil, words }),
    escalatedBy: await shownName(ctx, veil, caseId, facts.case.escalatedBy),
    returned: await returnedView(ctx, { veil, words, facts }),
  };
}

function clusterViews(rows: Awaited<ReturnType<typeof findingsOf>>, pack: PolicyPack): ClusterView[] {
  const days = pack.cluster.windowDays;
  return rows.flatMap(({ finding: { id, kind, accounts, operators }, restricted }): ClusterView[] => {
    if (kind === "shared_contact") return [{ id, kind, accounts, operators, days }];
    return restricted ? [{ id, kind, account: restricted }] : [];
  });
}

type Opened = { row: DecisionFacts["evidence"][number]; evidence: Evidence | null };

async function openEvidence(ctx: Ctx, facts: DecisionFacts): Promise<Opened[]> {
  return Promise.all(
    facts.evidence.map(async (row) => {
      const clear = await ctx.vault.open(row.sealed);
      return { row, evidence: clear === null ? null : (JSON.parse(clear) as Evidence) };
    }),
  );
}

const digestsOf = (facts: DecisionFacts): string[] => [
  ...new Set(facts.evidence.flatMap((row) => (row.digest ? [row.digest] : []))),
];

type Shown = {
  facts: DecisionFacts;
  opened: Opened[];
  shown: Evidence[];
  elsewhere: Map<string, number>;
  veil: Veil;
};

async function evidenceViews(
  ctx: Ctx,
  { facts, opened, shown, elsewhere, veil }: Shown,
): Promise<EvidenceView[]> {
  const readable = opened.filter((each) => each.evidence !== null);
  const views = await Promise.all(
    readable.map(async ({ row }, index): Promise<EvidenceView> => {
      const evidence = shown[index] as Evidence;
      return {
        id: row.id,
        number: 0,
        source: row.source,
        rule: row.rule,
        ruleVersion: row.ruleVersion,
        kind: row.kind,
        intent: row.intent,
        confidence: row.confidencePermille / 1000,
        parts: evidence.parts,
        spans: evidence.spans,
        reading: evidence.reading,
        steps: evidence.steps,
        elsewhere: row.digest ? (elsewhere.get(row.digest) ?? 0) : 0,
        digest: row.digest,
        addedBy: await shownName(ctx, veil, facts.case.id, row.addedBy),
      };
    }),
  );
  return inReadingOrder(views, facts).map((view, index) => ({ ...view, number: index + 1 }));
}

/** Texts first, in the order in which they stand, then pictures from top to bottom. */
function inReadingOrder(views: EvidenceView[], facts: DecisionFacts): EvidenceView[] {
  const ordinal = new Map(facts.evidence.map((row) => [row.id as string, row.ordinal]));
  const order = (view: EvidenceView): number => ordinal.get(view.id) ?? 0;
  return [...views].sort((a, b) => {
    const [sa, sb] = [a.spans[0], b.spans[0]];
    if (sa.kind !== sb.kind) return sa.kind === "text" ? -1 : 1;
    if (sa.kind === "text" && sb.kind === "text" && sa.field === sb.field) return sa.start - sb.start;
    if (sa.kind === "image" && sb.kind === "image" && sa.image === sb.image) return topOf(sa) - topOf(sb);
    return order(a) - order(b);
  });
}

const topOf = (span: Extract<Evidence["spans"][0], { kind: "image" }>): number =>
  Math.min(...span.quad.map(([, y]) => y));

function covers(rule: RuleText, surface: Surface): boolean {
  if (rule.surfaces === "all") return true;
  if (rule.surfaces === "all_but_private_message") return surface !== "private_message";
  return rule.surfaces.includes(surface);
}

function policyViews(pack: PolicyPack, surface: Surface, top: RuleText["id"]) {
  const rules = pack.rules.filter((rule) => covers(rule, surface) || rule.id === top);
  const usable = new Set(rules.map((rule) => rule.category));
  return {
    pack: { id: pack.id, version: pack.version, effectiveAt: pack.effectiveAt },
    ladders: ladderViews(pack),
    rules: [...rules].sort((a, b) => Number(b.id === top) - Number(a.id === top)),
    categories: pack.categories
      .filter((category) => usable.has(category.id))
      .map(({ id, title }) => ({ id, title })),
    overturnReasons: pack.overturnReasons,
  };
}

async function openDraft(ctx: Ctx, actor: PersonActor, caseId: CaseId): Promise<CaseDraft | null> {
  const clear = await openText(ctx, await readDraft(ctx.store, caseId, actor.id));
  // A draft kept by an earlier version lacks what that one could not say.
  const later = { publishingScopes: null, otherMeasure: null, cites: [] };
  return clear === null ? null : { ...later, ...(JSON.parse(clear) as CaseDraft) };
}

/** A name by its id; null where there is nobody or the veil hides who it was. */
async function shownName(ctx: Ctx, veil: Veil, caseId: CaseId, id: PersonId | null): Promise<string | null> {
  return id === null || veil.hides(caseId, id) ? null : nameOf(ctx, id);
}

/** Why the last proposal of an open case came back. */
async function returnedView(
  ctx: Ctx,
  { veil, words, facts }: Pick<Decided, "veil" | "words" | "facts">,
): Promise<CaseView["returned"]> {
  if (facts.case.state !== "open" && facts.case.state !== "escalated") return null;
  const outcome = await lastReturn(ctx.store, facts.case.id);
  return (
    outcome && {
      by: await shownName(ctx, veil, facts.case.id, outcome.by),
      at: outcome.at,
      reason: words(await openText(ctx, outcome.reasonSealed)),
    }
  );
}

/** Asked of the same check as the correction itself. */
async function correctFrom(
  ctx: Ctx,
  actor: PersonActor,
  decision: R.Decision,
  now: number,
): Promise<number | null> {
  if (!mayEver(actor.role, "correction.make") || decision.verdict !== "confirm") return null;
  const facts = await loadCorrectFacts(ctx.store, decision.id);
  if (!facts || !checkCorrection(facts, actor, "asked", now).ok) return null;
  const [last] = (await reversalsOf(ctx.store, [decision.id])).slice(-1);
  return last?.kind === "reverse" ? null : (last?.step ?? decision.step);
}

type Decided = {
  facts: DecisionFacts;
  strikes: Awaited<ReturnType<typeof strikesOn>>;
  now: number;
  veil: Veil;
  words: Words;
};

async function decidedView(
  ctx: Ctx,
  actor: PersonActor,
  { facts, strikes, now, veil, words }: Decided,
): Promise<DecidedView | null> {
  if (facts.case.state === "proposed") {
    const proposal = await openProposal(ctx.store, facts.case.id);
    if (!proposal) return null;
    const kept = await openText(ctx, proposal.noteSealed);
    return {
      decisionId: proposal.id,
      verdict: "proposal",
      by: await shownName(ctx, veil, facts.case.id, proposal.proposedBy),
      at: proposal.proposedAt,
      undoUntil: proposal.proposedAt + facts.pack.undoSeconds * 1000,
      undone: false,
      mayUndo: proposal.proposedBy === actor.id && now <= proposal.proposedAt + facts.pack.undoSeconds * 1000,
      tier: proposal.tier,
      correctFrom: null,
      reason: null,
      note: kept ? words((JSON.parse(kept) as { note: string | null }).note ?? null) : null,
    };
  }
  const last = strikes.find((strike) => strike.decision.caseId === facts.case.id);
  if (!last) return null;
  const { decision } = last;
  return {
    decisionId: decision.id,
    verdict: decision.verdict,
    by: veil.name(facts.case.id, decision.decidedBy, last.by),
    at: decision.decidedAt,
    undoUntil: decision.undoUntil,
    undone: last.undoneAt !== null,
    mayUndo: decision.decidedBy === actor.id && now <= decision.undoUntil && last.undoneAt === null,
    tier: decision.tier,
    correctFrom: await correctFrom(ctx, actor, decision, now),
    reason: decision.reasonChosen,
    note: words(await openText(ctx, decision.noteSealed)),
  };
}
