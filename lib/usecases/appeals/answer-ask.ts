import { loadAppealFacts } from "@/db/queries/appeal-facts";
import { filesForAppeal } from "@/db/queries/appeal-filing";
import { planAnswer } from "@/lib/domain/appeals/conversation";
import type { AppealFacts } from "@/lib/domain/appeals/decide";
import { checkFiles } from "@/lib/domain/appeals/file";
import type { FilesRefusal, WorkRefusal } from "@/lib/domain/appeals/words";
import type { AppealId, FileId } from "@/lib/domain/ids";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { findReply } from "../idempotency";
import { appealRefusal } from "./appeal-refusal";
import { nextMessage } from "./ask-merchant";
import type { Appellant } from "./file-appeal";

export type AnswerCommand = { appealId: AppealId; text: string; files?: FileId[] };
export type Answered = { state: "acknowledged"; version: number };

/** A link reaches only the appeals of its own notice. */
export const reachesAppeal = (actor: Appellant, { appeal }: Pick<AppealFacts, "appeal">): boolean =>
  actor.kind === "key" || actor.id === appeal.noticeId;

/** The merchant answers what was asked, with as many files as an appeal may bring. */
export async function answerAsk(
  ctx: Ctx,
  actor: Appellant,
  command: AnswerCommand,
  key: string,
): Promise<Result<Answered, WorkRefusal | FilesRefusal>> {
  const replay = await findReply<Answered>(ctx, actor, key, command);
  if (replay.kind === "stored") return ok(replay.reply);
  if (replay.kind === "key_reused") return refuse({ kind: "key_reused" });
  const now = ctx.now();
  const facts = await loadAppealFacts(ctx.store, ctx.packs, command.appealId, now);
  if (!facts || !reachesAppeal(actor, facts)) return refuse({ kind: "not_found" });
  if (facts.appeal.state === "decided") return refuse({ kind: "not_open", state: "decided" });
  if (facts.appeal.state !== "asked") return refuse({ kind: "nothing_asked" });
  if (command.text.trim() === "") return refuse({ kind: "reason_needed" });
  const given = command.files ?? [];
  const kept = await filesForAppeal(ctx.store, command.appealId, given);
  const checked = checkFiles({ ...facts, files: kept.given }, given);
  if (!checked.ok) return checked;
  const tools = { newId: ctx.newId, seal: await ctx.vault.sealer(facts.account.id) };
  const number = await nextMessage(ctx, command.appealId);
  const answer = { text: command.text, files: given, keptFiles: kept.positions, number, now };
  const plan = planAnswer(facts, answer, tools);
  const reply: Answered = { state: "acknowledged", version: facts.appeal.version + 1 };
  const idempotency = { key, inputHash: replay.inputHash, reply: JSON.stringify(reply) };
  const done = await commitPlan(ctx, actor, { ...plan, idempotency }, now);
  if (done.ok) return ok(reply);
  if (done.refusal.kind === "replayed") return answerAsk(ctx, actor, command, key);
  return refuse(await appealRefusal(ctx, actor, facts, done.refusal));
}
