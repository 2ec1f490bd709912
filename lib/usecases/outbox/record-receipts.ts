import { inArray } from "drizzle-orm";
import { standingMessage } from "@/db/queries/outbox-facts";
import type { Actor } from "@/lib/domain/actor";
import type { KeyId, MessageId } from "@/lib/domain/ids";
import { add, type Change } from "@/lib/domain/plan";
import type * as R from "@/lib/domain/records";
import type { NonEmpty } from "@/lib/domain/result";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";

export const RECEIPTS_PER_CALL_MAX = 200;
/** The `webhook-id` it answers, or the standing it is about: the subject as the platform knows it, and its version. */
export type ReceiptInput = (
  | { messageId: string }
  | { subject: { kind: R.SubjectKind; id: string }; version: number }
) & {
  outcome: R.Receipt["outcome"];
  reason?: string | undefined;
};
export type ReceiptRefusal = { kind: "invalid"; field: string; why: string };

/** What the platform did with what it was told. A standing's receipt settles its subject's drift. */
export async function recordReceipts(
  ctx: Ctx,
  actor: Extract<Actor, { kind: "key" }>,
  given: readonly ReceiptInput[],
): Promise<Result<{ recorded: number }, ReceiptRefusal>> {
  const answered = await answeredMessages(ctx, given);
  const seal = await ctx.vault.sealer("outbox");
  const now = ctx.now();
  const receipts: R.Receipt[] = [];
  for (const [index, each] of given.entries()) {
    const message = answered[index];
    // What has not left cannot have been received.
    if (!message || message.state === "waiting" || message.state === "cancelled") {
      return refuse({
        kind: "invalid",
        field: `receipts.${index}.${"messageId" in each ? "messageId" : "version"}`,
        why: "no such message was sent",
      });
    }
    receipts.push({
      id: ctx.newId("receipt"),
      messageId: message.id,
      subjectKind: message.subjectKind,
      subjectId: message.subjectId,
      version: message.subjectVersion,
      outcome: each.outcome,
      at: now,
      keyId: actor.id as KeyId,
      reasonSealed: each.reason ? seal(each.reason) : null,
    });
  }
  const heard = receipts
    .filter((each, index) => answered[index]?.kind === "standing" && each.outcome !== "unknown")
    .map(
      ({ subjectKind, subjectId, version, outcome, at }): Change => ({
        kind: "heard",
        id: `${subjectKind}:${subjectId}`,
        version,
        outcome,
        at,
      }),
    )
    .sort((a, b) => ("id" in a && "id" in b && String(a.id) < String(b.id) ? -1 : 1));
  const changes: NonEmpty<Change> = [add("receipt", ...receipts), ...heard];
  const entry = {
    action: "message.receipt",
    subject: { kind: "key", id: actor.id },
    cause: null,
    caseId: null,
    before: null,
    after: null,
    facts: { receipts: receipts.map(({ id, messageId, outcome }) => ({ id, message: messageId, outcome })) },
  } as const;
  const done = await commitPlan(ctx, actor, { changes, entries: [entry] }, now);
  if (!done.ok) throw new Error(`receipts were refused: ${done.refusal.kind}`);
  return ok({ recorded: receipts.length });
}

/** The message each receipt is about, in their order. */
async function answeredMessages(
  ctx: Ctx,
  given: readonly ReceiptInput[],
): Promise<(R.Message | null | undefined)[]> {
  const { db, t } = ctx.store;
  const ids = given.flatMap((each) => ("messageId" in each ? [each.messageId as MessageId] : []));
  const rows = ids.length === 0 ? [] : await db.select().from(t.message).where(inArray(t.message.id, ids));
  const known = new Map(rows.map((row) => [row.id, row]));
  return Promise.all(
    given.map((each) =>
      "messageId" in each
        ? known.get(each.messageId as MessageId)
        : standingMessage(ctx.store, each.subject, each.version),
    ),
  );
}
