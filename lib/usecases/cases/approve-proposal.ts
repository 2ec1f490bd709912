import { type DecisionFacts, loadDecisionFacts } from "@/db/queries/decision-facts";
import { evidenceOpened, loadProposalFacts } from "@/db/queries/proposal-facts";
import type { PersonActor } from "@/lib/domain/actor";
import {
  type AnswerRefusal,
  checkAnswerer,
  checkReady,
  type ProposalFacts,
} from "@/lib/domain/approvals/answer";
import { planApproval } from "@/lib/domain/approvals/plan";
import type { SeenVersions } from "@/lib/domain/cases/command";
import { citedRule, judge, keptEvidence, staleParts } from "@/lib/domain/cases/judge";
import type { ProposalId } from "@/lib/domain/ids";
import type { Plan } from "@/lib/domain/plan";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { findReply } from "../idempotency";
import { answerRefusal } from "./answer-refusal";
import { type ConfirmReply, planDecision } from "./confirm-case";
import { isMoneyBlocked } from "./money-block";
import { proposedCommand } from "./preview-proposal";

export type ApproveCommand = { proposalId: ProposalId; seen: SeenVersions; note: string | null };

/**
 * Puts a proposal into effect: everything is computed anew at this moment, all versions are checked again, and the
 * decision is the proposer's with the approver beside it. One transaction, exactly once per key (P1, P2, P20).
 */
export async function approveProposal(
  ctx: Ctx,
  actor: PersonActor,
  command: ApproveCommand,
  key: string,
): Promise<Result<ConfirmReply, AnswerRefusal>> {
  const replay = await findReply<ConfirmReply>(ctx, actor, key, command);
  if (replay.kind === "stored") return ok(replay.reply);
  if (replay.kind === "key_reused") return refuse({ kind: "key_reused" });
  const now = ctx.now();
  const facts = await loadProposalFacts(ctx.store, command.proposalId);
  const judged = facts && (await loadDecisionFacts(ctx.store, ctx.packs, facts.case.id, now));
  if (!facts || !judged) return refuse({ kind: "not_found" });
  const may = checkAnswerer(facts, actor);
  if (!may.ok) return may;
  const ready = checkReady(facts, await evidenceOpened(ctx.store, command.proposalId, actor.id));
  if (!ready.ok) return ready;
  const what = staleParts(judged, command.seen);
  if (what.length > 0) return refuse({ kind: "stale", what, by: null, at: null });
  const planned = await planFor(ctx, { facts, judged, actor, note: command.note, now });
  if (!planned.ok) return planned;
  const { plan, reply } = planned.value;
  const idempotency = { key, inputHash: replay.inputHash, reply: JSON.stringify(reply) };
  const done = await commitPlan(ctx, actor, { ...plan, idempotency }, now);
  if (done.ok) return ok(reply);
  if (done.refusal.kind === "replayed") return approveProposal(ctx, actor, command, key);
  return refuse(await answerRefusal(ctx, actor, facts, done.refusal));
}

type Approving = {
  facts: ProposalFacts;
  judged: DecisionFacts;
  actor: PersonActor;
  note: string | null;
  now: number;
};

async function planFor(
  ctx: Ctx,
  { facts, judged, actor, note, now }: Approving,
): Promise<Result<{ plan: Plan; reply: ConfirmReply }, AnswerRefusal>> {
  const { proposal } = facts;
  const command = await proposedCommand(ctx, proposal);
  const assessment = judge(judged, { ...command, effectiveAt: now }, now);
  if (!assessment) return refuse({ kind: "no_evidence" });
  if (assessment.damages && (await isMoneyBlocked(ctx))) return refuse({ kind: "money_blocked" });
  const kept = keptEvidence(judged, command.dismissed);
  const rule = citedRule(judged, kept, assessment.category, command.rule);
  const seal = await ctx.vault.sealer(facts.account.id);
  const deciding = { facts: judged, command, assessment, rule, kept, by: proposal.proposedBy, now };
  const { decision, plan, reply } = await planDecision(
    ctx,
    { ...deciding, proposal: { id: proposal.id, fenced: false } },
    seal,
  );
  const answer = { by: actor.id, now, reasonSealed: note ? seal(note) : null };
  return ok({ plan: planApproval(facts, { decisionId: decision.id, plan }, answer), reply });
}
