import { loadProposalFacts } from "@/db/queries/proposal-facts";
import type { DecisionId, ProposalId } from "@/lib/domain/ids";
import { approveProposal } from "@/lib/usecases/cases/approve-proposal";
import { openEvidence } from "@/lib/usecases/cases/open-evidence";
import { previewProposal } from "@/lib/usecases/cases/preview-proposal";
import { returnProposal } from "@/lib/usecases/cases/return-proposal";
import type { DemoApproval, HistoryStep } from "../content/history";
import { planDelivery } from "./deliver";
import { type Desk, daysAgo, personOf } from "./desk";

const SECOND = 1000;
const PIECE_MS = 20 * SECOND;

type Answer = Exclude<DemoApproval, { outcome: "waiting" }>;

/** Plans what a second person answers to a proposal; one that the content knows nothing of is a surprise. */
export function planAnswer(desk: Desk, step: HistoryStep, id: ProposalId): void {
  const { approval } = step;
  if (!approval) {
    desk.surprises.push(`${step.itemKey} became a proposal`);
    return;
  }
  if (approval.outcome === "waiting") return;
  desk.timeline.plan(daysAgo(desk, approval.daysAgo), () => answer(desk, step, approval, id));
}

async function answer(desk: Desk, step: HistoryStep, given: Answer, id: ProposalId): Promise<void> {
  const { ctx } = desk;
  const actor = personOf(desk, given.byKey);
  const facts = await loadProposalFacts(ctx.store, id);
  for (const evidence of facts?.evidence ?? []) {
    await openEvidence(ctx, actor, { proposalId: id, evidence: [evidence] });
    desk.clock.now += PIECE_MS;
  }
  if (given.outcome === "returned") {
    const back = await returnProposal(
      ctx,
      actor,
      { proposalId: id, reason: given.note },
      `demo-answer-${id}`,
    );
    if (!back.ok) desk.surprises.push(`${step.itemKey} was not returned: ${back.refusal.kind}`);
    return;
  }
  const shown = await previewProposal(ctx, id);
  if (!shown.ok) throw new Error(`proposal ${id} has no preview`);
  const command = { proposalId: id, seen: shown.value.seen, note: given.note };
  const done = await approveProposal(ctx, actor, command, `demo-answer-${id}`);
  if (!done.ok) desk.surprises.push(`${step.itemKey} was not approved: ${JSON.stringify(done.refusal)}`);
  else if (done.value.decisionId) {
    desk.decisions.set(step.itemKey, done.value.decisionId as DecisionId);
    planDelivery(desk, done.value.decisionId as DecisionId, ctx.now());
  }
}
