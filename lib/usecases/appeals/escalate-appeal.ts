import { loadAppealFacts } from "@/db/queries/appeal-facts";
import { permit } from "@/lib/domain/access/permit";
import type { PersonActor } from "@/lib/domain/actor";
import { escalatedEntry } from "@/lib/domain/appeals/file";
import { eligibleFor } from "@/lib/domain/appeals/independence";
import { alertMessage, queuedEntry } from "@/lib/domain/appeals/messages";
import type { WorkRefusal } from "@/lib/domain/appeals/words";
import type { AppealId } from "@/lib/domain/ids";
import { add, type Plan } from "@/lib/domain/plan";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";

/** Brings an appeal before all seniors: because nobody may decide it, or because somebody asks. */
export async function escalateAppeal(
  ctx: Ctx,
  actor: PersonActor,
  appealId: AppealId,
): Promise<Result<{ eligible: number }, WorkRefusal>> {
  const may = permit(actor, "appeal.escalate");
  if (!may.ok) return may;
  const now = ctx.now();
  const facts = await loadAppealFacts(ctx.store, ctx.packs, appealId, now);
  if (!facts) return refuse({ kind: "not_found" });
  const { appeal, account } = facts;
  if (appeal.state === "decided") return refuse({ kind: "not_open", state: "decided" });
  const eligible = eligibleFor(facts.tookPart, facts.seniors).length;
  const tools = { newId: ctx.newId, seal: await ctx.vault.sealer(account.id) };
  const about = { caseId: appeal.caseId, decisionId: appeal.decisionId, now };
  const alert = alertMessage(about, { kind: "appeal_escalated", appealId }, tools);
  const plan: Plan = {
    changes: [add("message", alert)],
    entries: [
      escalatedEntry(appeal, eligible === 0 ? "nobody_left" : "asked"),
      queuedEntry(alert, { kind: "appeal", id: appeal.id }),
    ],
  };
  const done = await commitPlan(ctx, actor, plan, now);
  if (!done.ok) throw new Error(`an escalation was refused: ${done.refusal.kind}`);
  return ok({ eligible });
}
