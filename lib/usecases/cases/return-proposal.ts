import { loadProposalFacts } from "@/db/queries/proposal-facts";
import type { PersonActor } from "@/lib/domain/actor";
import { type AnswerRefusal, checkAnswerer } from "@/lib/domain/approvals/answer";
import { planReturn } from "@/lib/domain/approvals/plan";
import type { ProposalId } from "@/lib/domain/ids";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { findReply } from "../idempotency";
import { answerRefusal } from "./answer-refusal";

export type ReturnCommand = { proposalId: ProposalId; reason: string };
export type ReturnReply = { caseId: string };

/** Sends a proposal back with the reason: interim limits end, the case is open again (escalated if it was). */
export async function returnProposal(
  ctx: Ctx,
  actor: PersonActor,
  command: ReturnCommand,
  key: string,
): Promise<Result<ReturnReply, AnswerRefusal>> {
  const replay = await findReply<ReturnReply>(ctx, actor, key, command);
  if (replay.kind === "stored") return ok(replay.reply);
  if (replay.kind === "key_reused") return refuse({ kind: "key_reused" });
  const facts = await loadProposalFacts(ctx.store, command.proposalId);
  if (!facts) return refuse({ kind: "not_found" });
  const may = checkAnswerer(facts, actor);
  if (!may.ok) return may;
  if (command.reason.trim() === "") return refuse({ kind: "reason_needed" });
  const now = ctx.now();
  const seal = await ctx.vault.sealer(facts.account.id);
  const plan = planReturn(facts, { by: actor.id, now, reasonSealed: seal(command.reason) });
  const reply: ReturnReply = { caseId: facts.case.id };
  const idempotency = { key, inputHash: replay.inputHash, reply: JSON.stringify(reply) };
  const done = await commitPlan(ctx, actor, { ...plan, idempotency }, now);
  if (done.ok) return ok(reply);
  if (done.refusal.kind === "replayed") return returnProposal(ctx, actor, command, key);
  return refuse(await answerRefusal(ctx, actor, facts, done.refusal));
}
