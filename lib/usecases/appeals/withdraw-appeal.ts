import { loadAppealFacts } from "@/db/queries/appeal-facts";
import { planOutcome } from "@/lib/domain/appeals/outcome";
import type { WorkRefusal } from "@/lib/domain/appeals/words";
import type { AppealId } from "@/lib/domain/ids";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { findReply } from "../idempotency";
import { reachesAppeal } from "./answer-ask";
import { appealRefusal } from "./appeal-refusal";
import type { Appellant } from "./file-appeal";

export type AppealWithdrawn = { state: "decided"; at: number };

const TRIES_MAX = 3;

/**
 * The merchant takes an open appeal back, whatever its state: the decision stands, what was paused goes on, and a new
 * appeal can be filed while the window is open.
 */
export async function withdrawAppeal(
  ctx: Ctx,
  actor: Appellant,
  command: { appealId: AppealId },
  key: string,
  triesLeft: number = TRIES_MAX,
): Promise<Result<AppealWithdrawn, WorkRefusal>> {
  const replay = await findReply<AppealWithdrawn>(ctx, actor, key, command);
  if (replay.kind === "stored") return ok(replay.reply);
  if (replay.kind === "key_reused") return refuse({ kind: "key_reused" });
  const now = ctx.now();
  const facts = await loadAppealFacts(ctx.store, ctx.packs, command.appealId, now);
  if (!facts || !reachesAppeal(actor, facts)) return refuse({ kind: "not_found" });
  if (facts.appeal.state === "decided") return refuse({ kind: "not_open", state: "decided" });
  const tools = { newId: ctx.newId, seal: await ctx.vault.sealer(facts.account.id) };
  const order = { kind: "withdrawn" } as const;
  const plan = planOutcome(
    { facts, order, reply: { text: "" }, by: null, fence: null, now, restored: null },
    tools,
  );
  const reply: AppealWithdrawn = { state: "decided", at: now };
  const idempotency = { key, inputHash: replay.inputHash, reply: JSON.stringify(reply) };
  const done = await commitPlan(ctx, actor, { ...plan, idempotency }, now);
  if (done.ok) return ok(reply);
  // It rests on nothing that a person judged: the merchant means the appeal as it is.
  if (triesLeft > 1) return withdrawAppeal(ctx, actor, command, key, triesLeft - 1);
  return refuse(await appealRefusal(ctx, actor, facts, done.refusal));
}
