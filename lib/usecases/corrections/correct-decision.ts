import { loadCorrectFacts } from "@/db/queries/appeal-corrections";
import type { PersonActor } from "@/lib/domain/actor";
import { type CorrectFacts, checkCorrection, planCorrection } from "@/lib/domain/appeals/correct";
import { type Effects, effectsOf } from "@/lib/domain/appeals/receipt";
import type { RestitutionOrder } from "@/lib/domain/appeals/restitution";
import type { CorrectRefusal } from "@/lib/domain/appeals/words";
import type { DecisionId } from "@/lib/domain/ids";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { computeRestitution, writeRestitution } from "../appeals/restore";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { findReply } from "../idempotency";
import { isUniqueViolation } from "../unique-violation";

export type CorrectCommand = {
  decisionId: DecisionId;
  /** `restep`: step down a later decision that an appeal's decider left to another person. */
  order: RestitutionOrder;
  reason: string;
};
export type Corrected = { decisionId: DecisionId; effects: Effects };

/** What a correction would do, by the same core as the deed. */
export async function previewCorrection(
  ctx: Ctx,
  actor: PersonActor,
  { decisionId, order }: Pick<CorrectCommand, "decisionId" | "order">,
): Promise<Result<Corrected, CorrectRefusal>> {
  const now = ctx.now();
  const facts = await loadCorrectFacts(ctx.store, decisionId);
  if (!facts) return refuse({ kind: "not_found" });
  const may = checkCorrection(facts, actor, "preview", now);
  if (!may.ok) return may;
  const computed = await computeRestitution(ctx, facts.decision, order, { by: actor.id, now });
  if (!computed.ok) return computed;
  return ok({ decisionId, effects: effectsOf(computed.value.facts, computed.value.done) });
}

/**
 * Reverses or reduces a decision on the house's own motion, through the same restitution as an appeal, in one
 * transaction and exactly once per key (policy.md, section 3, "Correction").
 */
export async function correctDecision(
  ctx: Ctx,
  actor: PersonActor,
  command: CorrectCommand,
  key: string,
): Promise<Result<Corrected, CorrectRefusal>> {
  const replay = await findReply<Corrected>(ctx, actor, key, command);
  if (replay.kind === "stored") return ok(replay.reply);
  if (replay.kind === "key_reused") return refuse({ kind: "key_reused" });
  const facts = await loadCorrectFacts(ctx.store, command.decisionId);
  if (!facts) return refuse({ kind: "not_found" });
  const may = checkCorrection(facts, actor, command.reason, ctx.now());
  if (!may.ok) return may;
  const done = await correct(ctx, actor, { facts, command, key, inputHash: replay.inputHash });
  return done ?? correctDecision(ctx, actor, command, key);
}

type Correcting = { facts: CorrectFacts; command: CorrectCommand; key: string; inputHash: string };

/** Null: the same key was committed meanwhile. */
async function correct(
  ctx: Ctx,
  actor: PersonActor,
  { facts, command, key, inputHash }: Correcting,
): Promise<Result<Corrected, CorrectRefusal> | null> {
  const now = ctx.now();
  const { decision, account } = facts;
  const computed = await computeRestitution(ctx, decision, command.order, { by: actor.id, now });
  if (!computed.ok) {
    // Money that moved while it was read: the preview says whether it is more than that.
    const moved = computed.refusal.kind === "deposit";
    return moved ? refuse({ kind: "stale", what: ["deposit"], by: null, at: null }) : computed;
  }
  const seal = await ctx.vault.sealer(account.id);
  const restored = await writeRestitution(ctx, computed.value, {
    by: actor.id,
    appealId: null,
    cause: { kind: "decision", id: decision.id },
    reasonSealed: seal(command.reason),
  });
  const plan = planCorrection(facts, { reason: command.reason, restored, now }, { newId: ctx.newId, seal });
  const reply: Corrected = {
    decisionId: decision.id,
    effects: effectsOf(computed.value.facts, computed.value.done),
  };
  const idempotency = { key, inputHash, reply: JSON.stringify(reply) };
  try {
    const done = await commitPlan(ctx, actor, { ...plan, idempotency }, now);
    if (done.ok) return ok(reply);
    if (done.refusal.kind === "replayed") return null;
    const what = done.refusal.kind === "stale" && done.refusal.record === "store" ? "store" : "account";
    return refuse({ kind: "stale", what: [what], by: null, at: null });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return refuse({ kind: "stale", what: ["deposit"], by: null, at: null });
  }
}
