import { eq } from "drizzle-orm";
import type { Actor } from "@/lib/domain/actor";
import type { NoticeId } from "@/lib/domain/ids";
import { add } from "@/lib/domain/plan";
import type * as R from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { isUniqueViolation } from "../unique-violation";

/**
 * Records that a notice has reached its subject: the platform answered, or its page was opened. The first hand-over
 * counts (policy.md, section 3); a later one changes nothing and answers the first.
 */
export async function recordHandOver(
  ctx: Ctx,
  actor: Actor,
  noticeId: NoticeId,
  how: R.NoticeHandOver["how"],
): Promise<Result<R.NoticeHandOver, { kind: "not_found" }>> {
  const { db, t } = ctx.store;
  const [found] = await db
    .select({ notice: t.notice, handOver: t.noticeHandOver })
    .from(t.notice)
    .leftJoin(t.noticeHandOver, eq(t.noticeHandOver.id, t.notice.id))
    .where(eq(t.notice.id, noticeId));
  if (!found) return refuse({ kind: "not_found" });
  if (found.handOver) return ok(found.handOver);
  const now = ctx.now();
  const handOver: R.NoticeHandOver = { id: noticeId, at: now, how };
  const entry = {
    action: how === "opened" ? "notice.opened" : "notice.handed_over",
    subject: { kind: "notice", id: noticeId },
    cause: { kind: "decision", id: found.notice.decisionId },
    caseId: found.notice.caseId,
    before: null,
    after: null,
    facts: { how, at: now },
  } as const;
  try {
    const done = await commitPlan(
      ctx,
      actor,
      { changes: [add("noticeHandOver", handOver)], entries: [entry] },
      now,
    );
    if (!done.ok) throw new Error(`a hand-over was refused: ${done.refusal.kind}`);
    return ok(handOver);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return recordHandOver(ctx, actor, noticeId, how);
  }
}
