import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { loadProposalFacts } from "@/db/queries/proposal-facts";
import type { PersonActor } from "@/lib/domain/actor";
import type { OutcomeOrder } from "@/lib/domain/appeals/words";
import type { AppealId, DecisionId, NoticeId, ProposalId } from "@/lib/domain/ids";
import { claimAppeal } from "@/lib/usecases/appeals/claim-appeal";
import { type DecideAppealCommand, decideAppeal } from "@/lib/usecases/appeals/decide-appeal";
import { fileAppeal } from "@/lib/usecases/appeals/file-appeal";
import { previewOutcome } from "@/lib/usecases/appeals/preview-outcome";
import { approveProposal } from "@/lib/usecases/cases/approve-proposal";
import { openEvidence } from "@/lib/usecases/cases/open-evidence";
import { previewProposal } from "@/lib/usecases/cases/preview-proposal";
import type { Ctx } from "@/lib/usecases/context";
import { verifyLog } from "@/lib/usecases/log/verify-log";
import { recordHandOver } from "@/lib/usecases/notices/record-hand-over";
import { confirmed, type ItemGiven, newKey, openCase } from "./desk";
import type { Clock } from "./fresh-context";

const DAY = 86_400_000;

export type Judged = { decisionId: DecisionId; noticeId: NoticeId };

/** Opens a case, confirms it, hands its notice over an hour later and lets `days` pass. */
export async function judged(
  { ctx, clock }: { ctx: Ctx; clock: Clock },
  by: PersonActor,
  given: ItemGiven & { days?: number; severity?: "minor" | "standard" | "serious" },
): Promise<Judged> {
  const { days = 5, severity = "standard", ...item } = given;
  const reply = await confirmed(ctx, by, await openCase(ctx, item), { severity });
  if (!reply.decisionId) throw new Error("it became a proposal");
  const decisionId = reply.decisionId as DecisionId;
  const noticeId = await noticeOf(ctx, decisionId);
  clock.now += 3_600_000;
  await recordHandOver(ctx, { kind: "merchant", id: noticeId }, noticeId, "opened");
  clock.now += days * DAY;
  return { decisionId, noticeId };
}

export async function noticeOf(ctx: Ctx, decisionId: DecisionId): Promise<NoticeId> {
  const { db, t } = ctx.store;
  const [row] = await db
    .select({ id: t.notice.id })
    .from(t.notice)
    .where(eq(t.notice.decisionId, decisionId));
  if (!row) throw new Error("no notice");
  return row.id;
}

/** Files an appeal through the link of the notice. */
export async function filed(ctx: Ctx, { noticeId }: Pick<Judged, "noticeId">): Promise<AppealId> {
  const command = { noticeId, statement: "这是我们的产品型号，不是微信号。", files: [], key: newKey() };
  const done = await fileAppeal(ctx, { kind: "merchant", id: noticeId }, command);
  if (!done.ok) throw new Error(`not filed: ${JSON.stringify(done.refusal)}`);
  return done.value.appealId;
}

/** Claims an appeal and composes the decision as the screen would, from a fresh preview. */
export async function outcomeCommand(
  ctx: Ctx,
  by: PersonActor,
  appealId: AppealId,
  outcome: OutcomeOrder,
): Promise<DecideAppealCommand> {
  const claim = await claimAppeal(ctx, by, appealId);
  if (!claim.ok) throw new Error(`not claimed: ${JSON.stringify(claim.refusal)}`);
  const preview = await previewOutcome(ctx, by, appealId, outcome);
  if (!preview.ok) throw new Error(`no preview: ${JSON.stringify(preview.refusal)}`);
  const reply = { text: "已复核，理由如下。" };
  return { appealId, seen: preview.value.seen, fence: claim.value.fence, outcome, reply };
}

export async function answered(ctx: Ctx, by: PersonActor, appealId: AppealId, outcome: OutcomeOrder) {
  const done = await decideAppeal(ctx, by, await outcomeCommand(ctx, by, appealId, outcome), newKey());
  if (!done.ok) throw new Error(`not decided: ${JSON.stringify(done.refusal)}`);
  return done.value;
}

/** Whether the whole log verifies, without any checkpoint: `verified`, or where it breaks. */
export async function logVerdict(ctx: Ctx): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "weir-log-"));
  const keys = { signers: [], retired: [] };
  try {
    const verdict = await verifyLog(ctx, { keys, origin: "test", folder, verify: () => false });
    return verdict.kind === "verified" ? "verified" : `${verdict.firstBadEntry}: ${verdict.why}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Everything an approval needs, done; what is answered approves. */
export async function approval(ctx: Ctx, by: PersonActor, proposalId: ProposalId) {
  const evidence = (await loadProposalFacts(ctx.store, proposalId))?.evidence ?? [];
  await openEvidence(ctx, by, { proposalId, evidence });
  const preview = await previewProposal(ctx, proposalId);
  if (!preview.ok) throw new Error("no preview");
  return () => approveProposal(ctx, by, { proposalId, seen: preview.value.seen, note: null }, newKey());
}

/** A proposal of tier 4: three offences, and a fourth. */
export async function proposed(at: { ctx: Ctx; clock: Clock }, lin: PersonActor) {
  const earlier = [];
  for (const id of ["n1", "n2", "n3"]) earlier.push(await judged(at, lin, { id }));
  const reply = await confirmed(at.ctx, lin, await openCase(at.ctx, { id: "n4" }));
  return { earlier, proposalId: reply.proposalId as ProposalId };
}
