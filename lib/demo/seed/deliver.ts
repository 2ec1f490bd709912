import { and, eq, inArray, lte } from "drizzle-orm";
import { done as ask } from "@/db/steps";
import type { DecisionId } from "@/lib/domain/ids";
import type { EntryDraft } from "@/lib/domain/log/entry";
import type { NonEmpty } from "@/lib/domain/result";
import { commitPlan } from "@/lib/usecases/commit-plan";
import { recordHandOver } from "@/lib/usecases/notices/record-hand-over";
import { between, type Desk, MACHINE, share } from "./desk";

const SECOND = 1000;
/** Of ten notices four are answered by the platform's own page at once; the others are opened some minutes later. */
const ANSWERED_SHARE = 0.4;

/**
 * Plans what became of a decision's messages once its undo window closed: delivered, and the notice handed over.
 * A decision that was undone meanwhile has none.
 */
export function planDelivery(desk: Desk, decisionId: DecisionId, undoUntil: number): void {
  const sentAt = undoUntil + between(decisionId, 1, 20) * SECOND;
  desk.timeline.plan(sentAt, async () => {
    if (await isUndone(desk, decisionId)) return;
    await deliver(desk, decisionId);
    const isAnswered = share(`${decisionId} how`) < ANSWERED_SHARE;
    const waitSeconds = isAnswered ? 1 : between(`${decisionId} opened`, 120, 2400);
    desk.timeline.plan(desk.clock.now + waitSeconds * SECOND, () =>
      handOver(desk, decisionId, isAnswered ? "webhook" : "opened"),
    );
  });
}

/** Plans the delivery of whatever waits by then: replies to appeals, receipts. */
export function deliverSoon(desk: Desk, name: string): void {
  const at = desk.clock.now + between(`${name} ${desk.clock.now}`, 12, 40) * SECOND;
  desk.timeline.plan(at, async () => {
    await deliver(desk, null);
  });
}

/**
 * Marks waiting messages delivered, as the outbox does: those of one decision, or all that may leave by now. False
 * where there are none.
 */
async function deliver(desk: Desk, decisionId: DecisionId | null): Promise<boolean> {
  const { ctx } = desk;
  const { db, t } = ctx.store;
  const waiting = await db
    .select({ id: t.message.id, caseId: t.message.caseId, kind: t.message.kind, of: t.message.decisionId })
    .from(t.message)
    .where(
      and(
        eq(t.message.state, "waiting"),
        lte(t.message.notBefore, ctx.now()),
        decisionId ? eq(t.message.decisionId, decisionId) : undefined,
      ),
    );
  if (waiting.length === 0) return false;
  const ids = waiting.map(({ id }) => id);
  await ctx.store.transact(function* (tx, { message }) {
    yield* ask(tx.update(message).set({ state: "delivered" }).where(inArray(message.id, ids)));
  });
  const entries = waiting.map(
    ({ id, caseId, kind, of }): EntryDraft => ({
      action: "message.delivered",
      subject: { kind: "message", id },
      cause: of && { kind: "decision", id: of },
      caseId,
      before: null,
      after: null,
      facts: { kind },
    }),
  );
  await commitPlan(
    ctx,
    MACHINE,
    {
      changes: [{ kind: "nothing", why: "delivery attempts are not of record" }],
      entries: entries as NonEmpty<EntryDraft>,
    },
    ctx.now(),
  );
  return true;
}

async function isUndone(desk: Desk, decisionId: DecisionId): Promise<boolean> {
  const { db, t } = desk.ctx.store;
  const undone = await db
    .select({ id: t.decisionUndo.id })
    .from(t.decisionUndo)
    .where(eq(t.decisionUndo.id, decisionId));
  return undone.length > 0;
}

async function handOver(desk: Desk, decisionId: DecisionId, how: "webhook" | "opened"): Promise<void> {
  const { db, t } = desk.ctx.store;
  const [notice] = await db
    .select({ id: t.notice.id })
    .from(t.notice)
    .where(eq(t.notice.decisionId, decisionId));
  if (!notice) return;
  const actor = how === "opened" ? ({ kind: "merchant", id: notice.id } as const) : MACHINE;
  await recordHandOver(desk.ctx, actor, notice.id, how);
}
