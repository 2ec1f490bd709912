import type { DecisionId, ProposalId } from "@/lib/domain/ids";
import { undoDecision } from "@/lib/usecases/cases/undo-decision";
import type { HistoryStep } from "../content/history";
import { planLater } from "./appeals";
import { planAnswer } from "./approvals";
import { decide } from "./decide";
import { planDelivery } from "./deliver";
import { type Desk, personOf } from "./desk";
import { grantAfter } from "./exemptions";
import { planTopUp } from "./upkeep";

const SECOND = 1000;

/** Takes one step of the history and plans what follows from it: undo, delivery, an answer, an appeal. */
export async function takeStep(desk: Desk, step: HistoryStep): Promise<void> {
  const decided = await decide(desk, step);
  if (!decided) return;
  if ("proposalId" in decided && decided.proposalId) {
    planAnswer(desk, step, decided.proposalId as ProposalId);
    return;
  }
  if (step.approval) desk.surprises.push(`${step.itemKey} took effect without a second person`);
  const id = decided.decisionId as DecisionId;
  if (step.undone) {
    await undo(desk, step, id, step.undone.afterSeconds);
    return;
  }
  desk.decisions.set(step.itemKey, id);
  if (step.verdict === "overturn") return grantAfter(desk, step.itemKey);
  planDelivery(desk, id, decided.undoUntil ?? desk.clock.now);
  planTopUp(desk, step.itemKey, id);
  planLater(desk, step, id);
}

async function undo(desk: Desk, step: HistoryStep, id: DecisionId, afterSeconds: number): Promise<void> {
  desk.clock.now += afterSeconds * SECOND;
  const done = await undoDecision(desk.ctx, personOf(desk, step.byKey), id);
  if (!done.ok) desk.surprises.push(`${step.itemKey} was not undone: ${done.refusal.kind}`);
}
