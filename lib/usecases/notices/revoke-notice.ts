import { noticeById } from "@/db/queries/notice-page";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { PersonActor } from "@/lib/domain/actor";
import type { NoticeId } from "@/lib/domain/ids";
import { add } from "@/lib/domain/plan";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { isUniqueViolation } from "../unique-violation";

export type RevokeRefusal = { kind: "not_found" } | NotAllowed;

/**
 * Makes a notice's link open nothing any more: it fell into other hands. The decision and the right to appeal stand;
 * the platform can still file by its key. Revoking again answers the first time.
 */
export async function revokeNotice(
  ctx: Ctx,
  actor: PersonActor,
  noticeId: NoticeId,
): Promise<Result<{ revokedAt: number }, RevokeRefusal>> {
  const may = permit(actor, "message.resend");
  if (!may.ok) return may;
  const rows = await noticeById(ctx.store, noticeId);
  if (!rows) return refuse({ kind: "not_found" });
  if (rows.revokedAt !== null) return ok({ revokedAt: rows.revokedAt });
  const now = ctx.now();
  const entry = {
    action: "notice.revoked",
    subject: { kind: "notice", id: noticeId },
    cause: null,
    caseId: rows.notice.caseId,
    before: null,
    after: null,
    facts: { by: actor.id, at: now },
  } as const;
  const row = { id: noticeId, at: now, by: actor.id };
  try {
    await commitPlan(ctx, actor, { changes: [add("noticeRevocation", row)], entries: [entry] }, now);
    return ok({ revokedAt: now });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return revokeNotice(ctx, actor, noticeId);
  }
}
