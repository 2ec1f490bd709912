import { eq } from "drizzle-orm";
import type { PersonActor } from "@/lib/domain/actor";
import type { SeenVersions } from "@/lib/domain/cases/command";
import type { HandSpan } from "@/lib/domain/cases/hand-evidence";
import { proposeOverturn } from "@/lib/domain/cases/overturn";
import type { Evidence, Span } from "@/lib/domain/detect/evidence";
import type { CaseId } from "@/lib/domain/ids";
import { packAt } from "@/lib/domain/policy/default-pack";
import type { NonEmpty } from "@/lib/domain/result";
import type { RuleId } from "@/lib/domain/words";
import { addEvidence } from "@/lib/usecases/cases/add-evidence";
import { claimCase } from "@/lib/usecases/cases/claim-case";
import { type ConfirmReply, confirmCase } from "@/lib/usecases/cases/confirm-case";
import { type OverturnReply, overturnCase } from "@/lib/usecases/cases/overturn-case";
import { previewCase } from "@/lib/usecases/cases/preview-case";
import { viewCase } from "@/lib/usecases/cases/view-case";
import type { HistoryStep } from "../content/history";
import type { DemoItem } from "../content/shape";
import { between, type Desk, itemOf, missesCase, personOf } from "./desk";

const SECOND = 1000;

/** Opens a case as its reviewer does, reads it for a while, and gives the fence of the lease. */
export async function openAndClaim(desk: Desk, actor: PersonActor, caseId: CaseId): Promise<number> {
  await viewCase(desk.ctx, actor, caseId);
  const claimed = await claimCase(desk.ctx, actor, caseId);
  if (!claimed.ok) throw new Error(`${caseId} was not claimed: ${claimed.refusal.kind}`);
  desk.clock.now += between(caseId, 25, 240) * SECOND;
  return claimed.value.fence;
}

export async function evidenceOf(
  desk: Desk,
  caseId: CaseId,
): Promise<{ rule: RuleId; evidence: Evidence }[]> {
  const { db, t } = desk.ctx.store;
  const rows = await db.select().from(t.evidence).where(eq(t.evidence.caseId, caseId));
  return Promise.all(
    rows.map(async (row) => ({
      rule: row.rule,
      evidence: JSON.parse((await desk.ctx.vault.open(row.sealed)) ?? "null") as Evidence,
    })),
  );
}

const handSpan = (span: Span): HandSpan =>
  span.kind === "image"
    ? { kind: "image", image: span.image, quad: span.quad, text: span.text }
    : { kind: "text", field: span.field, start: span.start, end: span.end };

/** What the reviewer sees and the machine did not: the same place under the rule that it breaks. */
async function markByHand(
  desk: Desk,
  { actor, caseId, fence, item, rule }: Deciding & { rule: RuleId },
): Promise<void> {
  const found = await evidenceOf(desk, caseId);
  if (found.some((each) => each.rule === rule)) return;
  const strongest = found.sort((a, b) => b.evidence.confidence - a.evidence.confidence)[0]?.evidence;
  const own = item.texts.find((text) => text.sender !== "other");
  const spans = strongest?.spans.map(handSpan) ?? [
    { kind: "text", field: own?.field ?? "", start: 0, end: own?.text.length ?? 0 } as const,
  ];
  const added = await addEvidence(desk.ctx, actor, {
    caseId,
    fence,
    rule,
    kind: strongest?.kind ?? "none",
    spans: spans as NonEmpty<HandSpan>,
  });
  if (!added.ok) desk.surprises.push(`${item.key}: no evidence by hand: ${added.refusal.kind}`);
}

type Deciding = { actor: PersonActor; caseId: CaseId; fence: number; item: DemoItem };

async function seenNow(desk: Desk, caseId: CaseId): Promise<SeenVersions> {
  const shown = await previewCase(desk.ctx, caseId, {
    category: null,
    severity: "standard",
    coordinated: false,
    graveHarm: false,
    publishingScopes: null,
    dismissed: [],
  });
  if (!shown.ok) throw new Error(`${caseId} has no preview`);
  return shown.value.seen;
}

/** Confirms a case as the content says: rule and category of the careful reviewer, not the machine's first guess. */
async function confirm(desk: Desk, step: HistoryStep, deciding: Deciding): Promise<ConfirmReply | null> {
  const { ctx } = desk;
  const { actor, caseId, fence, item } = deciding;
  const rule = item.expected.rule;
  if (rule) await markByHand(desk, { ...deciding, rule });
  const pack = packAt(ctx.packs, ctx.now());
  const category = pack.rules.find((each) => each.id === rule)?.category ?? null;
  const done = await confirmCase(
    ctx,
    actor,
    {
      kind: "confirm",
      caseId,
      seen: await seenNow(desk, caseId),
      fence,
      category,
      rule,
      severity: step.severity ?? "standard",
      coordinated: step.coordinated ?? false,
      graveHarm: step.graveHarm !== undefined,
      graveHarmReason: step.graveHarm ?? null,
      publishingScopes: null,
      otherMeasure: null,
      dismissed: [],
      note: step.note || null,
    },
    keyOf(step),
  );
  if (done.ok) return done.value;
  desk.surprises.push(`${step.itemKey} was not confirmed: ${JSON.stringify(done.refusal)}`);
  return null;
}

async function overturn(desk: Desk, step: HistoryStep, deciding: Deciding): Promise<OverturnReply | null> {
  const { actor, caseId, fence, item } = deciding;
  const evidence = (await evidenceOf(desk, caseId)).map((each) => each.evidence);
  const done = await overturnCase(
    desk.ctx,
    actor,
    {
      kind: "overturn",
      caseId,
      seen: await seenNow(desk, caseId),
      fence,
      reasonProposed: proposeOverturn(evidence, item.officialToolMarks),
      reason: step.overturnReason ?? "wrong_match",
      dismissed: [],
      note: step.note || null,
    },
    keyOf(step),
  );
  if (done.ok) return done.value;
  desk.surprises.push(`${step.itemKey} was not overturned: ${JSON.stringify(done.refusal)}`);
  return null;
}

const keyOf = (step: HistoryStep): string => `demo-${step.itemKey}${step.undone ? "-slip" : ""}`;

/** Takes one decision of the past; null where it could not be taken, and why is among the surprises. */
export async function decide(desk: Desk, step: HistoryStep): Promise<ConfirmReply | OverturnReply | null> {
  const caseId = desk.cases.get(step.itemKey);
  if (!caseId) {
    missesCase(desk, step.itemKey, "has no case to decide");
    return null;
  }
  const actor = personOf(desk, step.byKey);
  try {
    const fence = await openAndClaim(desk, actor, caseId);
    const deciding = { actor, caseId, fence, item: itemOf(step.itemKey) };
    return await (step.verdict === "confirm" ? confirm : overturn)(desk, step, deciding);
  } catch (error) {
    desk.surprises.push(`${step.itemKey}: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}
