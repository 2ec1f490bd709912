import { takeNumbers } from "@/db/operational-leases";
import { areOfSubject } from "@/db/queries/cited-cases";
import { loadDecisionFacts } from "@/db/queries/decision-facts";
import type { PersonActor } from "@/lib/domain/actor";
import { checkConfirm } from "@/lib/domain/cases/check";
import type { ConfirmCommand, DecideRefusal } from "@/lib/domain/cases/command";
import { type Confirmation, planConfirm } from "@/lib/domain/cases/confirm";
import { planProposal } from "@/lib/domain/cases/propose";
import type { Change } from "@/lib/domain/plan";
import type { Assessment } from "@/lib/domain/policy/assess";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Tier } from "@/lib/domain/words";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { findReply } from "../idempotency";
import { composeCaseNotice } from "./case-notice";
import { decideRefusal } from "./decide-refusal";
import { isMoneyBlocked } from "./money-block";

export type ConfirmReply = {
  decisionId: string | null;
  proposal: boolean;
  proposalId: string | null;
  undoUntil: number | null;
  tier: Tier;
  step: number;
};

const JOURNALS_PER_DECISION = 2;
const FIRST_NOTICE = 700_001;
const FIRST_JOURNAL = 100_001;

/** A decision that is one of many: their common undo window, what was foreseen of it, and the row it is listed by. */
export type Alongside = {
  undoUntil: number;
  isForeseen(assessment: Assessment): boolean;
  rows(reply: { decisionId: string | null; proposalId: string | null }, amountFen: number): Change[];
};

/** The facts under a longer undo window: measures, notice and messages all follow from the pack's seconds. */
export const within = <F extends { pack: { undoSeconds: number } }>(
  facts: F,
  now: number,
  alongside: Pick<Alongside, "undoUntil"> | undefined,
): F =>
  alongside
    ? { ...facts, pack: { ...facts.pack, undoSeconds: Math.ceil((alongside.undoUntil - now) / 1000) } }
    : facts;

/**
 * Confirms a case: verdict, measures, deposit legs, notice, outbox and log in one transaction, exactly once per
 * key (P1, P2). What needs four eyes becomes a proposal instead. Refusals: see DecideRefusal.
 */
export async function confirmCase(
  ctx: Ctx,
  actor: PersonActor,
  command: ConfirmCommand,
  key: string,
  alongside?: Alongside,
): Promise<Result<ConfirmReply, DecideRefusal>> {
  const replay = await findReply<ConfirmReply>(ctx, actor, key, command);
  if (replay.kind === "stored") return ok(replay.reply);
  if (replay.kind === "key_reused") return refuse({ kind: "key_reused" });
  const now = ctx.now();
  const found = await loadDecisionFacts(ctx.store, ctx.packs, command.caseId, now);
  if (!found) return refuse({ kind: "not_found" });
  const facts = within(found, now, alongside);
  const checked = checkConfirm(facts, command, { id: actor.id, role: actor.role }, now);
  if (!checked.ok) return checked;
  const { assessment, kept, rule } = checked.value;
  if (alongside && !alongside.isForeseen(assessment)) {
    return refuse({ kind: "stale", what: ["account"], by: null, at: null });
  }
  if (assessment.damages && (await isMoneyBlocked(ctx))) return refuse({ kind: "money_blocked" });

  const cites = [...new Set(command.cites ?? [])].sort();
  if (cites.length > 0 && !(await areOfSubject(ctx.store, facts, cites))) return refuse({ kind: "bad_cite" });

  const seal = await ctx.vault.sealer(facts.account.id);
  const tools = { newId: ctx.newId, seal };
  const shared = { facts, command, assessment, rule, kept, by: actor.id, now };
  const planned = assessment.proposal
    ? planProposal({ ...shared, cites }, tools)
    : await planDecision(ctx, { ...shared, proposal: null }, seal);
  const idempotency = { key, inputHash: replay.inputHash, reply: JSON.stringify(planned.reply) };
  const rows = alongside?.rows(planned.reply, assessment.damages?.amountFen ?? 0) ?? [];
  const changes: typeof planned.plan.changes = [...planned.plan.changes, ...rows];
  const done = await commitPlan(ctx, actor, { ...planned.plan, changes, idempotency }, now);
  if (done.ok) return ok(planned.reply);
  if (done.refusal.kind === "replayed") return confirmCase(ctx, actor, command, key, alongside);
  return refuse(await decideRefusal(ctx, actor, command.caseId, done.refusal));
}

type Deciding = Omit<Confirmation, "notice">;

/** The plan of a decision with its notice; also what an approval puts into effect. */
export async function planDecision(ctx: Ctx, deciding: Deciding, seal: (text: string) => string) {
  const [noticeNumber, firstJournal] = await Promise.all([
    takeNumbers(ctx.store, "notice", 1, FIRST_NOTICE),
    takeNumbers(ctx.store, "journal", JOURNALS_PER_DECISION, FIRST_JOURNAL),
  ]);
  let journal = firstJournal;
  const notice = await composeCaseNotice(ctx, deciding, noticeNumber);
  const tools = {
    newId: ctx.newId,
    seal,
    noticeNumber,
    journalNumber: () => journal++,
    token: ctx.newToken(),
  };
  const { decision, plan } = planConfirm({ ...deciding, notice }, tools);
  const reply: ConfirmReply = {
    decisionId: decision.id,
    proposal: false,
    proposalId: null,
    undoUntil: decision.undoUntil,
    tier: deciding.assessment.tier,
    step: deciding.assessment.step,
  };
  return { decision, plan, reply };
}
