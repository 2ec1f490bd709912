import { packOf } from "@/db/queries/appeal-filing";
import type { NoticeRows } from "@/db/queries/notice-page";
import { judgedPapers, noticeIdOfDecision, noticeOfNumber } from "@/db/queries/notice-page";
import { reservationsOf } from "@/db/queries/reservations";
import { masked } from "@/lib/domain/access/sight";
import type { PersonActor } from "@/lib/domain/actor";
import type { Receipt } from "@/lib/domain/appeals/receipt";
import { type ReceiptWords, receiptWords } from "@/lib/domain/appeals/receipt-words";
import type { DecisionId, NoticeId } from "@/lib/domain/ids";
import { composeNotice, type NoticeContent } from "@/lib/domain/policy/notice";
import type { NoticeField } from "@/lib/domain/policy/notice-fields";
import type { Bilingual, PolicyPack, RuleText } from "@/lib/domain/policy/pack";
import type * as R from "@/lib/domain/records";
import { ok, type Result } from "@/lib/domain/result";
import type { MeasureKind, PublishingScope, Step, Surface, Tier } from "@/lib/domain/words";
import type { Ctx } from "@/lib/usecases/context";
import { type Filing, filingOf, type OpenRefusal, openNotice } from "@/lib/usecases/notices/open-notice";
import { type ErasedNotice, readNotice } from "@/lib/usecases/notices/read-notice";
import { type AppealOnNotice, appealsOnNotice } from "./notice-appeals";
import { type FoundView, foundView } from "./notice-found";
import { sightOver } from "./sight";

/** One line of "what applies now": the same limit on account and store is one line. */
export type AppliesLine = {
  /** `exposure`: neither in the feed nor in search. */
  kind: MeasureKind | "exposure";
  targets: R.Measure["targetKind"][];
  scopes: PublishingScope[] | null;
  text: string | null;
  startAt: number;
  endAt: number | null;
  /** `ended`: ran out by itself. `lifted`: taken back. */
  state: "now" | "later" | "ended" | "lifted";
  endedAt: number | null;
  tier: Tier;
};

export type NoticeMoney = {
  amountFen: number;
  heldFen: number;
  takenFen: number;
  refundedFen: number;
  dueFen: number;
  end: "taken" | "released" | null;
};

export type NoticeView = {
  id: NoticeId;
  number: number;
  caseId: string;
  caseNumber: string;
  noticeNumber: string;
  title: Bilingual;
  surface: Surface;
  accountName: string;
  storeName: string | null;
  composedAt: number;
  conductAt: number;
  handedOverAt: number | null;
  revokedAt: number | null;
  stands: { kind: "stands" | "undone" | "reversed" } | { kind: "reduced"; step: Step | null };
  step: Step;
  tier: Tier;
  n: number;
  countDays: number;
  joins: boolean;
  applies: AppliesLine[];
  money: NoticeMoney | null;
  found: FoundView;
  rules: Pick<RuleText, "id" | "version" | "title" | "clause" | "examples">[];
  fields: NoticeField[];
  filing: Filing & { decideDays: number };
  appeals: AppealOnNotice[];
  changes: { kind: R.Reversal["kind"]; at: number; byAppeal: boolean; words: ReceiptWords }[];
  now: number;
  content: NoticeContent;
  /** Contacts are masked for who looks. */
  masked: boolean;
};

/** The page of a notice for its merchant. The first opening hands it over. */
export async function openNoticePage(ctx: Ctx, noticeId: NoticeId): Promise<Result<NoticeView, OpenRefusal>> {
  const opened = await openNotice(ctx, { noticeId });
  if (!opened.ok) return opened;
  const { rows, content, handedOverAt } = opened.value;
  return ok(
    await viewOf(
      ctx,
      { ...rows, handOver: { id: noticeId, at: handedOverAt, how: "opened" } },
      content,
      true,
    ),
  );
}

/**
 * The same page as staff see it: nothing is handed over, and those who may not read contacts see them masked, without
 * pictures and without what the merchant wrote.
 */
export async function readNoticePage(
  ctx: Ctx,
  noticeId: NoticeId,
  actor: PersonActor | null,
): Promise<Result<NoticeView, { kind: "not_found" } | ErasedNotice>> {
  const read = await readNotice(ctx, noticeId);
  if (!read.ok) return read;
  const { rows, content } = read.value;
  const { caseId } = rows.notice;
  const clear = actor === null || (await sightOver(ctx, actor, [caseId])).clear(caseId);
  return ok(await viewOf(ctx, rows, clear ? content : maskedContent(content), clear));
}

function maskedContent({ facts }: NoticeContent): NoticeContent {
  const [first, ...rest] = facts.evidence.map((each) => ({
    ...each,
    written: masked(each.written),
    reading: masked(each.reading),
  }));
  return first ? composeNotice({ ...facts, evidence: [first, ...rest] }) : composeNotice(facts);
}

async function viewOf(
  ctx: Ctx,
  rows: NoticeRows,
  content: NoticeContent,
  clear: boolean,
): Promise<NoticeView> {
  const now = ctx.now();
  const { decision, notice, reversals } = rows;
  const { facts } = content;
  const pack = packOf(ctx.packs, decision);
  const papers = await judgedPapers(ctx.store, decision);
  const held = decision.damagesFen > 0 ? await reservationsOf(ctx.store, decision.id) : [];
  return {
    id: notice.id,
    number: notice.number,
    caseId: notice.caseId,
    caseNumber: facts.caseNumber,
    noticeNumber: facts.noticeNumber,
    title: content.title,
    surface: facts.surface,
    accountName: facts.account.name,
    storeName: facts.store?.name ?? null,
    composedAt: notice.composedAt,
    conductAt: facts.conductAt,
    handedOverAt: rows.handOver?.at ?? null,
    revokedAt: rows.revokedAt,
    stands: standsOf(rows),
    step: facts.assessment.step,
    tier: facts.assessment.tier,
    n: facts.assessment.n,
    countDays: pack.categories.find((each) => each.id === decision.category)?.countDays ?? 0,
    joins: facts.assessment.joins !== null,
    applies: appliesLines(rows, now),
    money: moneyOf(decision, held),
    found: await foundView(ctx, { facts, papers, clear }),
    rules: rulesOf(content, pack),
    fields: content.fields,
    filing: { ...filingOf(ctx, rows), decideDays: decideDays(pack, decision) },
    appeals: await appealsOnNotice(ctx, rows, clear),
    changes: reversals.map((each) => ({
      kind: each.kind,
      at: each.at,
      byAppeal: each.appealId !== null,
      words: receiptWords(JSON.parse(each.receipt) as Receipt),
    })),
    now,
    content,
    masked: !clear,
  };
}

function standsOf({ undone, reversals }: NoticeRows): NoticeView["stands"] {
  if (undone) return { kind: "undone" };
  if (reversals.some((each) => each.kind === "reverse")) return { kind: "reversed" };
  const last = reversals.at(-1);
  return last ? { kind: "reduced", step: last.step } : { kind: "stands" };
}

const decideDays = ({ appeals }: PolicyPack, { tier }: R.Decision): number =>
  (tier ?? 0) <= appeals.decideWorkingDays.lowTierMax
    ? appeals.decideWorkingDays.low
    : appeals.decideWorkingDays.rest;

/** Every rule the notice names, with its published examples (seed row S14), in the words of the pack that judged. */
function rulesOf({ facts }: NoticeContent, pack: PolicyPack): NoticeView["rules"] {
  return facts.grounds.map(({ rule, ruleVersion, clause }) => {
    const text = pack.rules.find((each) => each.id === rule);
    return {
      id: rule,
      version: ruleVersion,
      title: text?.title ?? clause,
      clause,
      examples: text?.examples ?? [],
    };
  });
}

function moneyOf(decision: R.Decision, held: Awaited<ReturnType<typeof reservationsOf>>): NoticeMoney | null {
  if (decision.damagesFen === 0) return null;
  const sum = (pick: (state: (typeof held)[number]["state"]) => number) =>
    held.reduce((all, { state }) => all + pick(state), 0);
  return {
    amountFen: decision.damagesFen,
    heldFen: sum((state) => state.heldFen),
    takenFen: sum((state) => state.takenFen),
    refundedFen: sum((state) => state.refundedFen),
    dueFen: sum((state) => state.dueFen),
    end: held.at(-1)?.state.end ?? null,
  };
}

function stateOf({ measure, end }: NoticeRows["measures"][number], now: number): AppliesLine["state"] {
  if (end && end.cause !== "expired") return "lifted";
  if (end || (measure.endAt !== null && measure.endAt <= now)) return "ended";
  return measure.startAt > now ? "later" : "now";
}

const TARGETS: R.Measure["targetKind"][] = ["account", "store", "item", "product"];
const ORDER: AppliesLine["state"][] = ["now", "later", "ended", "lifted"];

/** Measures as they stand now, the gravest first, one line for the same limit on account, store and products. */
function appliesLines({ measures }: NoticeRows, now: number): AppliesLine[] {
  const lines = new Map<string, AppliesLine>();
  for (const row of measures) {
    const { kind, targetKind, scopes, text, startAt, endAt, tier } = row.measure;
    const state = stateOf(row, now);
    const key = JSON.stringify([kind, scopes, text, endAt, state, row.end?.at ?? null]);
    const known = lines.get(key);
    if (known) {
      if (!known.targets.includes(targetKind)) known.targets.push(targetKind);
    } else {
      const endedAt = state === "ended" ? (row.end?.at ?? endAt) : (row.end?.at ?? null);
      lines.set(key, { kind, targets: [targetKind], scopes, text, startAt, endAt, state, endedAt, tier });
    }
  }
  for (const line of lines.values()) line.targets.sort((a, b) => TARGETS.indexOf(a) - TARGETS.indexOf(b));
  return oneExposure([...lines.values()]).sort(
    (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || b.tier - a.tier,
  );
}

/** Feed and search are told as one where they are limited alike. */
function oneExposure(lines: AppliesLine[]): AppliesLine[] {
  const alike = (a: AppliesLine, b: AppliesLine) =>
    a.endAt === b.endAt &&
    a.state === b.state &&
    a.endedAt === b.endedAt &&
    a.targets.join() === b.targets.join();
  const search = lines.filter((each) => each.kind === "hide_from_search");
  const merged = new Set(
    lines.flatMap((each) => {
      const twin = each.kind === "limit_exposure" && search.find((other) => alike(each, other));
      return twin ? [each, twin] : [];
    }),
  );
  return lines.flatMap((each) => {
    if (!merged.has(each)) return [each];
    return each.kind === "limit_exposure" ? [{ ...each, kind: "exposure" as const }] : [];
  });
}

/** The id of the notice of this number, or of this decision, whatever became of it. */
export async function noticeIdOf(ctx: Ctx, of: number | DecisionId): Promise<NoticeId | null> {
  if (typeof of === "string") return noticeIdOfDecision(ctx.store, of);
  if (!Number.isSafeInteger(of)) return null;
  return (await noticeOfNumber(ctx.store, of))?.notice.id ?? null;
}

/** A notice for machines: what the page shows, without the layout (`noticeReply` of the edge's schemas). */
export function noticeJson(view: NoticeView) {
  return {
    id: view.id,
    number: view.noticeNumber,
    caseNumber: view.caseNumber,
    composedAt: view.composedAt,
    handedOverAt: view.handedOverAt,
    linkRevokedAt: view.revokedAt,
    title: view.title,
    stands: view.stands.kind,
    tier: view.tier,
    step: view.step,
    fields: view.fields,
    appealUntil: view.filing.until,
    mayAppeal: view.filing.refusal === null,
    appeals: view.appeals.map(({ id, number, state }) => ({ id, number, state })),
  };
}
