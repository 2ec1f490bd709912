import { decisionsOfRule, isLogged, type RuleDecision } from "@/db/queries/appeal-corrections";
import { permit } from "@/lib/domain/access/permit";
import type { PersonActor } from "@/lib/domain/actor";
import type { Effects } from "@/lib/domain/appeals/receipt";
import type { CorrectRefusal } from "@/lib/domain/appeals/words";
import type { DecisionId } from "@/lib/domain/ids";
import { ok, type Result } from "@/lib/domain/result";
import type { RuleId } from "@/lib/domain/words";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { correctDecision, previewCorrection } from "./correct-decision";

/** Decisions of one run; what is beyond waits for the next run with another id. */
const DECISIONS_PER_RUN_MAX = 1_000;

export type RuleVersion = { rule: RuleId; ruleVersion: number };
export type Named = { decisionId: DecisionId; caseNumber: number; accountName: string };
export type DryRunItem = Named & ({ effects: Effects } | { refusal: CorrectRefusal });
export type RunItem = Named & ({ done: true } | { refusal: CorrectRefusal });

const named = ({ decision, caseNumber, accountName }: RuleDecision): Named => ({
  decisionId: decision.id,
  caseNumber,
  accountName,
});

/** Of the decisions of a rule version those named, or all: a screen asks for a part at a time and shows how far it is. */
type Part = { only?: readonly DecisionId[] | null };

const loaded = async (ctx: Ctx, { only = null, ...of }: RuleVersion & Part): Promise<RuleDecision[]> => {
  const found = await decisionsOfRule(ctx.store, { ...of, limit: DECISIONS_PER_RUN_MAX });
  return only ? found.filter(({ decision }) => only.includes(decision.id)) : found;
};

/** The standing decisions of a rule version, in the order in which a run takes them. */
export async function ruleDecisions(
  ctx: Ctx,
  actor: PersonActor,
  of: RuleVersion,
): Promise<Result<Named[], CorrectRefusal>> {
  const may = permit(actor, "correction.make");
  return may.ok ? ok((await loaded(ctx, of)).map(named)) : may;
}

/** What reversing every standing decision of a rule version would do, one by one, and what would be refused. */
export async function dryRunRuleCorrection(
  ctx: Ctx,
  actor: PersonActor,
  of: RuleVersion & Part,
): Promise<Result<{ items: DryRunItem[]; backFen: number }, CorrectRefusal>> {
  const may = permit(actor, "correction.make");
  if (!may.ok) return may;
  const items: DryRunItem[] = [];
  for (const each of await loaded(ctx, of)) {
    const order = { decisionId: each.decision.id, order: { kind: "reverse" as const } };
    const seen = await previewCorrection(ctx, actor, order);
    items.push({
      ...named(each),
      ...(seen.ok ? { effects: seen.value.effects } : { refusal: seen.refusal }),
    });
  }
  const backFen = items.reduce((sum, item) => sum + ("effects" in item ? ownFen(item) : 0), 0);
  return ok({ items, backFen });
}

/** What the decision itself charges: later ones that are of the same rule have items of their own. */
function ownFen(item: Named & { effects: Effects }): number {
  const own = item.effects.strikes.find((strike) => strike.decisionId === item.decisionId);
  return own ? own.damages.beforeFen - own.damages.afterFen : 0;
}

/**
 * Reverses every standing decision of a rule version, each in its own transaction. `correctionId` names the run: the
 * same id again goes on with those that still stand, and a key per item keeps each to once.
 */
export async function correctRuleVersion(
  ctx: Ctx,
  actor: PersonActor,
  {
    correctionId,
    reason,
    only = null,
    last = true,
    ...of
  }: RuleVersion & Part & { correctionId: string; reason: string; last?: boolean },
): Promise<Result<{ items: RunItem[]; refused: number }, CorrectRefusal>> {
  const may = permit(actor, "correction.make");
  if (!may.ok) return may;
  await mark(ctx, actor, { action: "correction.started", correctionId, of, items: null });
  const items: RunItem[] = [];
  for (const each of await loaded(ctx, { ...of, only })) {
    const command = { decisionId: each.decision.id, order: { kind: "reverse" as const }, reason };
    const done = await correctDecision(ctx, actor, command, `${correctionId}:${each.decision.id}`);
    items.push({ ...named(each), ...(done.ok ? { done: true as const } : { refusal: done.refusal }) });
  }
  const refused = items.filter((item) => "refusal" in item).length;
  // Said by the part that ends the run; what it did stands in the entries of each.
  if (last) await mark(ctx, actor, { action: "correction.finished", correctionId, of, items: items.length });
  return ok({ items, refused });
}

type Mark = {
  action: "correction.started" | "correction.finished";
  correctionId: string;
  of: RuleVersion;
  items: number | null;
};

/** The run's beginning and end, each said once, however often it is taken up again. */
async function mark(ctx: Ctx, actor: PersonActor, { action, correctionId, of, items }: Mark): Promise<void> {
  if (await isLogged(ctx.store, action, correctionId)) return;
  const entry = {
    action,
    subject: { kind: "correction", id: correctionId },
    cause: null,
    caseId: null,
    before: null,
    after: null,
    facts: { ...of, items },
  } as const;
  const why = { kind: "nothing", why: "each item of the correction is its own transaction" } as const;
  await commitPlan(ctx, actor, { changes: [why], entries: [entry] }, ctx.now());
}
