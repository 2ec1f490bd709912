import { loadAppealFacts } from "@/db/queries/appeal-facts";
import type { PersonActor } from "@/lib/domain/actor";
import { type AppealFacts, checkHolder, staleParts } from "@/lib/domain/appeals/decide";
import { orderOf, planOutcome, replyIsReasoned } from "@/lib/domain/appeals/outcome";
import { type Effects, effectsOf, NO_EFFECTS } from "@/lib/domain/appeals/receipt";
import type {
  AppealSeen,
  AppealStale,
  DecideRefusal,
  OutcomeKind,
  OutcomeOrder,
  Reply,
  RestitutionRefusal,
} from "@/lib/domain/appeals/words";
import type { AppealId } from "@/lib/domain/ids";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { findReply } from "../idempotency";
import { isUniqueViolation } from "../unique-violation";
import { appealRefusal, staleAppeal } from "./appeal-refusal";
import { type Computed, computeRestitution, writeRestitution } from "./restore";

export type DecideAppealCommand = {
  appealId: AppealId;
  seen: AppealSeen;
  fence: number;
  outcome: OutcomeOrder;
  reply: Reply;
};
export type AppealDecided = { kind: OutcomeKind; decidedAt: number; effects: Effects };

/**
 * Decides an appeal: outcome, reasoned reply, restitution of everything it reverses or reduces, later decisions
 * stepped down, money, messages and log in one transaction, exactly once per key (policy.md, section 4; P18, P19).
 */
export async function decideAppeal(
  ctx: Ctx,
  actor: PersonActor,
  command: DecideAppealCommand,
  key: string,
): Promise<Result<AppealDecided, DecideRefusal>> {
  const replay = await findReply<AppealDecided>(ctx, actor, key, command);
  if (replay.kind === "stored") return ok(replay.reply);
  if (replay.kind === "key_reused") return refuse({ kind: "key_reused" });
  const now = ctx.now();
  const facts = await loadAppealFacts(ctx.store, ctx.packs, command.appealId, now);
  if (!facts) return refuse({ kind: "not_found" });
  const may = await checked(ctx, facts, actor, command);
  if (!may.ok) return may;
  const order = orderOf(command.outcome);
  const computed = order && (await computeRestitution(ctx, facts.decision, order, { by: actor.id, now }));
  if (computed && !computed.ok) return refuse(asStale(computed.refusal));
  const what = computed ? changedSince(computed.value, facts, command.seen) : [];
  if (what.length > 0) return refuse({ kind: "stale", what, by: null, at: null });
  const done: Prepared = { facts, computed: computed?.value ?? null, inputHash: replay.inputHash, now };
  return commitOutcome(ctx, actor, { command, key }, done);
}

/** Money that moved while it was read: the preview says whether it is more than that. */
const asStale = (refusal: RestitutionRefusal): DecideRefusal =>
  refusal.kind === "deposit" ? { kind: "stale", what: ["deposit"], by: null, at: null } : refusal;

/** What changed between reading the appeal and reading the count: nothing newer than what was seen is decided on. */
function changedSince(
  { facts: { accounts, stores } }: Computed,
  { account, store }: AppealFacts,
  seen: AppealSeen,
): AppealStale["what"] {
  const versionOf = (rows: readonly { id: string; version: number }[], id: string | undefined) =>
    rows.find((row) => row.id === id)?.version ?? null;
  const parts: AppealStale["what"] = [];
  if (versionOf(accounts, account.id) !== seen.account) parts.push("account");
  if (versionOf(stores, store?.id) !== seen.store) parts.push("store");
  return parts;
}

async function checked(
  ctx: Ctx,
  facts: AppealFacts,
  actor: PersonActor,
  { fence, seen, reply }: DecideAppealCommand,
): Promise<Result<null, DecideRefusal>> {
  const may = checkHolder(facts, actor, fence);
  if (!may.ok) return may;
  const what = staleParts(facts, seen);
  if (what.length === 0) return replyIsReasoned(reply) ? ok(null) : refuse({ kind: "reason_needed" });
  const ids = { appeal: facts.appeal.id, account: facts.account.id, store: facts.store?.id };
  const subjectId = ids[what[0] as keyof typeof ids] ?? facts.appeal.id;
  return refuse(await staleAppeal(ctx, actor, facts, { what, subjectId }));
}

type Prepared = { facts: AppealFacts; computed: Computed | null; inputHash: string; now: number };

async function commitOutcome(
  ctx: Ctx,
  actor: PersonActor,
  { command, key }: { command: DecideAppealCommand; key: string },
  { facts, computed, inputHash, now }: Prepared,
): Promise<Result<AppealDecided, DecideRefusal>> {
  const { outcome: order, reply, fence } = command;
  const cause = { kind: "appeal", id: facts.appeal.id } as const;
  const why = { by: actor.id, appealId: facts.appeal.id, cause, reasonSealed: null };
  const restored = computed && (await writeRestitution(ctx, computed, why));
  const tools = { newId: ctx.newId, seal: await ctx.vault.sealer(facts.account.id) };
  const plan = planOutcome({ facts, order, reply, by: actor, fence, now, restored }, tools);
  const effects = computed ? effectsOf(computed.facts, computed.done) : NO_EFFECTS;
  const answer: AppealDecided = { kind: order.kind, decidedAt: now, effects };
  try {
    const idempotency = { key, inputHash, reply: JSON.stringify(answer) };
    const done = await commitPlan(ctx, actor, { ...plan, idempotency }, now);
    if (done.ok) return ok(answer);
    if (done.refusal.kind === "replayed") return decideAppeal(ctx, actor, command, key);
    return refuse(await appealRefusal(ctx, actor, facts, done.refusal));
  } catch (error) {
    // The money was taken meanwhile: a reservation ends once, and this judged the older state of it.
    if (!isUniqueViolation(error)) throw error;
    return refuse({ kind: "stale", what: ["deposit"], by: null, at: now });
  }
}
