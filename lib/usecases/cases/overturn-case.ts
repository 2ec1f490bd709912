import { loadDecisionFacts } from "@/db/queries/decision-facts";
import type { PersonActor } from "@/lib/domain/actor";
import { checkOverturn } from "@/lib/domain/cases/check";
import type { DecideRefusal, OverturnCommand } from "@/lib/domain/cases/command";
import { planOverturn } from "@/lib/domain/cases/overturn-plan";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { findReply } from "../idempotency";
import { type Alongside, within } from "./confirm-case";
import { decideRefusal } from "./decide-refusal";

export type OverturnReply = { decisionId: string; undoUntil: number };

/** Overturns the machine: the item is not a violation. One transaction, exactly once per key. */
export async function overturnCase(
  ctx: Ctx,
  actor: PersonActor,
  command: OverturnCommand,
  key: string,
  alongside?: Pick<Alongside, "undoUntil" | "rows">,
): Promise<Result<OverturnReply, DecideRefusal>> {
  const replay = await findReply<OverturnReply>(ctx, actor, key, command);
  if (replay.kind === "stored") return ok(replay.reply);
  if (replay.kind === "key_reused") return refuse({ kind: "key_reused" });
  const now = ctx.now();
  const found = await loadDecisionFacts(ctx.store, ctx.packs, command.caseId, now);
  if (!found) return refuse({ kind: "not_found" });
  const facts = within(found, now, alongside);
  const checked = checkOverturn(facts, command, { id: actor.id, role: actor.role });
  if (!checked.ok) return checked;
  const seal = await ctx.vault.sealer(facts.account.id);
  const { decision, plan } = planOverturn(
    { facts, command, rule: checked.value.rule, by: actor.id, now },
    { newId: ctx.newId, seal },
  );
  const reply: OverturnReply = { decisionId: decision.id, undoUntil: decision.undoUntil };
  const idempotency = { key, inputHash: replay.inputHash, reply: JSON.stringify(reply) };
  const rows = alongside?.rows({ decisionId: decision.id, proposalId: null }, 0) ?? [];
  const changes: typeof plan.changes = [...plan.changes, ...rows];
  const done = await commitPlan(ctx, actor, { ...plan, changes, idempotency }, now);
  if (done.ok) return ok(reply);
  if (done.refusal.kind === "replayed") return overturnCase(ctx, actor, command, key, alongside);
  return refuse(await decideRefusal(ctx, actor, command.caseId, done.refusal));
}
