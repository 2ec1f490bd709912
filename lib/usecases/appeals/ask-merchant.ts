import { eq } from "drizzle-orm";
import { loadAppealFacts } from "@/db/queries/appeal-facts";
import type { PersonActor } from "@/lib/domain/actor";
import { planAsk } from "@/lib/domain/appeals/conversation";
import { checkHolder } from "@/lib/domain/appeals/decide";
import type { WorkRefusal } from "@/lib/domain/appeals/words";
import type { AppealId } from "@/lib/domain/ids";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { findReply } from "../idempotency";
import { appealRefusal } from "./appeal-refusal";

export type AskCommand = { appealId: AppealId; fence: number; text: string };
export type Asked = { state: "asked"; version: number };

/** Asks the merchant for information, one question at a time; it is answered on the public page. */
export async function askMerchant(
  ctx: Ctx,
  actor: PersonActor,
  command: AskCommand,
  key: string,
): Promise<Result<Asked, WorkRefusal>> {
  const replay = await findReply<Asked>(ctx, actor, key, command);
  if (replay.kind === "stored") return ok(replay.reply);
  if (replay.kind === "key_reused") return refuse({ kind: "key_reused" });
  const now = ctx.now();
  const facts = await loadAppealFacts(ctx.store, ctx.packs, command.appealId, now);
  if (!facts) return refuse({ kind: "not_found" });
  const may = checkHolder(facts, actor, command.fence);
  if (!may.ok) return may;
  if (facts.appeal.state === "asked") return refuse({ kind: "waiting_for_answer" });
  if (command.text.trim() === "") return refuse({ kind: "reason_needed" });
  const tools = { newId: ctx.newId, seal: await ctx.vault.sealer(facts.account.id) };
  const number = await nextMessage(ctx, command.appealId);
  const plan = planAsk(facts, { ...command, by: actor, number, now }, tools);
  const reply: Asked = { state: "asked", version: facts.appeal.version + 1 };
  const idempotency = { key, inputHash: replay.inputHash, reply: JSON.stringify(reply) };
  const done = await commitPlan(ctx, actor, { ...plan, idempotency }, now);
  if (done.ok) return ok(reply);
  if (done.refusal.kind === "replayed") return askMerchant(ctx, actor, command, key);
  return refuse(await appealRefusal(ctx, actor, facts, done.refusal));
}

/** The number of the next message of an appeal; its key refuses a second one of the same number. */
export async function nextMessage(ctx: Ctx, appealId: AppealId): Promise<number> {
  const { db, t } = ctx.store;
  const said = await db
    .select({ id: t.appealMessage.id })
    .from(t.appealMessage)
    .where(eq(t.appealMessage.appealId, appealId));
  return said.length + 1;
}
