import { takeNumbers } from "@/db/operational-leases";
import { loadUndoFacts } from "@/db/queries/undo-facts";
import type { PersonActor } from "@/lib/domain/actor";
import { planUndo, type UndoRefusal } from "@/lib/domain/cases/undo";
import type { CaseId, DecisionId } from "@/lib/domain/ids";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { decideRefusal } from "./decide-refusal";

const JOURNALS_PER_UNDO = 4;
const FIRST_JOURNAL = 100_001;

/** Takes a decision back within its window; the case is open again with its note, category and dismissals. */
export async function undoDecision(
  ctx: Ctx,
  actor: PersonActor,
  decisionId: DecisionId,
): Promise<Result<{ caseId: CaseId }, UndoRefusal>> {
  const now = ctx.now();
  const facts = await loadUndoFacts(ctx.store, decisionId);
  if (!facts) return refuse({ kind: "not_found" });
  let journal =
    facts.reservations.length > 0
      ? await takeNumbers(ctx.store, "journal", JOURNALS_PER_UNDO, FIRST_JOURNAL)
      : 0;
  const planned = planUndo(facts, actor.id, now, { newId: ctx.newId, journalNumber: () => journal++ });
  if (!planned.ok) return planned;
  const done = await commitPlan(ctx, actor, planned.value, now);
  if (done.ok) return ok({ caseId: facts.case.id });
  if (done.refusal.kind === "left_already") return refuse({ kind: "left_already" });
  const told = await decideRefusal(ctx, actor, facts.case.id, done.refusal);
  return refuse(told.kind === "stale" ? told : { kind: "already_undone" });
}
