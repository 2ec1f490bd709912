import { eq } from "drizzle-orm";
import type { OutcomeOrder } from "@/lib/domain/appeals/words";
import type { AppealId, DecisionId } from "@/lib/domain/ids";
import type { Step } from "@/lib/domain/words";
import { askMerchant } from "@/lib/usecases/appeals/ask-merchant";
import { claimAppeal, releaseAppeal } from "@/lib/usecases/appeals/claim-appeal";
import { decideAppeal } from "@/lib/usecases/appeals/decide-appeal";
import { fileAppeal } from "@/lib/usecases/appeals/file-appeal";
import { correctDecision } from "@/lib/usecases/corrections/correct-decision";
import type { DemoLater, HistoryStep } from "../content/history";
import { WAITING_APPEALS, type WaitingAppeal } from "../content/history/appeals-waiting";
import type { PersonKey } from "../content/people";
import { deliverSoon } from "./deliver";
import { between, type Desk, daysAgo, personOf } from "./desk";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type Appealed = { itemKey: string; decisionId: DecisionId };

/** Plans what became of a decision later: an appeal and its outcome, or a correction on the house's own motion. */
export function planLater(desk: Desk, step: HistoryStep, decisionId: DecisionId): void {
  const { later, itemKey } = step;
  const of: Appealed = { itemKey, decisionId };
  const waiting = WAITING_APPEALS.find((each) => each.itemKey === itemKey);
  if (waiting) planWaiting(desk, of, waiting);
  if (!later) return;
  const at = daysAgo(desk, later.daysAgo);
  if (later.kind === "correction") {
    desk.timeline.plan(at, () => correct(desk, of, later));
    return;
  }
  desk.timeline.plan(daysAgo(desk, later.filedDaysAgo ?? later.daysAgo + 2), async () => {
    const appealId = await file(desk, of, later.statement);
    if (!appealId) return;
    const takenAt = desk.clock.now + between(`${itemKey} taken`, 20, 300) * MINUTE;
    desk.timeline.plan(Math.min(takenAt, at - HOUR), () => acknowledge(desk, of, appealId, later.byKey));
    desk.timeline.plan(at, () => decide(desk, of, appealId, later));
  });
}

function planWaiting(
  desk: Desk,
  of: Appealed,
  { filedDaysAgo, statement, takenBy, asked }: WaitingAppeal,
): void {
  desk.timeline.plan(daysAgo(desk, filedDaysAgo), async () => {
    const appealId = await file(desk, of, statement);
    if (!appealId || !takenBy) return;
    desk.timeline.plan(daysAgo(desk, takenBy.daysAgo), () =>
      acknowledge(desk, of, appealId, takenBy.byKey, asked),
    );
  });
}

async function file(
  desk: Desk,
  { itemKey, decisionId }: Appealed,
  statement: string,
): Promise<AppealId | null> {
  const { db, t } = desk.ctx.store;
  const [notice] = await db
    .select({ id: t.notice.id })
    .from(t.notice)
    .where(eq(t.notice.decisionId, decisionId));
  if (!notice) throw new Error(`${itemKey} has no notice to appeal against`);
  const command = { noticeId: notice.id, statement, files: [], key: `demo-appeal-${itemKey}` };
  const filed = await fileAppeal(desk.ctx, { kind: "merchant", id: notice.id }, command);
  deliverSoon(desk, itemKey);
  if (filed.ok) return filed.value.appealId;
  desk.surprises.push(`${itemKey}: no appeal was filed: ${JSON.stringify(filed.refusal)}`);
  return null;
}

/** A senior takes the appeal in hand, asks where something is missing, and gives the lease back. */
async function acknowledge(
  desk: Desk,
  { itemKey }: Appealed,
  appealId: AppealId,
  byKey: PersonKey,
  asked?: string,
): Promise<void> {
  const { ctx } = desk;
  const actor = personOf(desk, byKey);
  const claimed = await claimAppeal(ctx, actor, appealId);
  if (!claimed.ok) {
    desk.surprises.push(`${itemKey}: the appeal was not claimed: ${JSON.stringify(claimed.refusal)}`);
    return;
  }
  const held = { appealId, fence: claimed.value.fence };
  desk.clock.now += between(`${itemKey} read`, 2, 9) * MINUTE;
  if (asked) {
    const said = await askMerchant(ctx, actor, { ...held, text: asked }, `demo-ask-${itemKey}`);
    if (!said.ok) desk.surprises.push(`${itemKey}: nothing was asked: ${JSON.stringify(said.refusal)}`);
  }
  deliverSoon(desk, itemKey);
  await releaseAppeal(ctx, actor, held);
}

async function decide(
  desk: Desk,
  { itemKey, decisionId }: Appealed,
  appealId: AppealId,
  later: DemoLater,
): Promise<void> {
  const { ctx } = desk;
  const actor = personOf(desk, later.byKey);
  const claimed = await claimAppeal(ctx, actor, appealId);
  if (!claimed.ok) {
    desk.surprises.push(`${itemKey}: the appeal was not claimed: ${JSON.stringify(claimed.refusal)}`);
    return;
  }
  desk.clock.now += between(`${itemKey} judged`, 4, 18) * MINUTE;
  const { fence, seen } = claimed.value;
  const outcome = await orderFor(desk, decisionId, later);
  const command = { appealId, seen, fence, outcome, reply: { text: later.reply } };
  const done = await decideAppeal(ctx, actor, command, `demo-outcome-${itemKey}`);
  if (!done.ok)
    desk.surprises.push(`${itemKey}: the appeal was not decided: ${JSON.stringify(done.refusal)}`);
  deliverSoon(desk, itemKey);
}

/** A reduced decision falls by one step. */
async function orderFor(desk: Desk, decisionId: DecisionId, { outcome }: DemoLater): Promise<OutcomeOrder> {
  if (outcome !== "reduced") return { kind: outcome };
  const { db, t } = desk.ctx.store;
  const [row] = await db
    .select({ step: t.decision.step })
    .from(t.decision)
    .where(eq(t.decision.id, decisionId));
  return { kind: "reduced", step: Math.max(0, (row?.step ?? 1) - 1) as Step };
}

async function correct(desk: Desk, { itemKey, decisionId }: Appealed, later: DemoLater): Promise<void> {
  const order = { kind: "reverse" } as const;
  const command = { decisionId, order, reason: later.reply };
  const done = await correctDecision(
    desk.ctx,
    personOf(desk, later.byKey),
    command,
    `demo-correct-${itemKey}`,
  );
  if (!done.ok) desk.surprises.push(`${itemKey} was not corrected: ${JSON.stringify(done.refusal)}`);
  deliverSoon(desk, itemKey);
}
