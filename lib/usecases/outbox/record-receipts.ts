import { inArray } from "drizzle-orm";
import type { Actor } from "@/lib/domain/actor";
import type { KeyId, MessageId } from "@/lib/domain/ids";
import { add, type Change } from "@/lib/domain/plan";
import type * as R from "@/lib/domain/records";
import type { NonEmpty } from "@/lib/domain/result";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";

export const RECEIPTS_PER_CALL_MAX = 200;
export type ReceiptInput = {
  /** The `webhook-id` it answers. */
  messageId: string;
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
  const { db, t } = ctx.store;
  const ids = given.map((each) => each.messageId as MessageId);
  const known = new Map(
    (await db.select().from(t.message).where(inArray(t.message.id, ids))).map((row) => [row.id, row]),
  );
  const seal = await ctx.vault.sealer("outbox");
  const now = ctx.now();
  const receipts: R.Receipt[] = [];
  for (const [index, each] of given.entries()) {
    const message = known.get(each.messageId as MessageId);
    // What has not left cannot have been received.
    if (!message || message.state === "waiting" || message.state === "cancelled") {
      return refuse({
        kind: "invalid",
        field: `receipts.${index}.messageId`,
        why: "no message of this id was sent",
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
    .filter(
      (each) => known.get(each.messageId as MessageId)?.kind === "standing" && each.outcome !== "unknown",
    )
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
