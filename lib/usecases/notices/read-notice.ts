import { type NoticeRows, noticeById } from "@/db/queries/notice-page";
import type { NoticeId } from "@/lib/domain/ids";
import type { NoticeContent } from "@/lib/domain/policy/notice";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Ctx } from "../context";

export type ReadNotice = { rows: NoticeRows; content: NoticeContent };

/**
 * A notice as it is stored, for staff and for the platform's key. It hands nothing over and works when the link is
 * revoked: only the merchant's own opening starts the appeal window.
 */
export async function readNotice(
  ctx: Ctx,
  noticeId: NoticeId,
): Promise<Result<ReadNotice, { kind: "not_found" } | { kind: "erased" }>> {
  const rows = await noticeById(ctx.store, noticeId);
  if (!rows) return refuse({ kind: "not_found" });
  const clear = await ctx.vault.open(rows.notice.sealed);
  if (clear === null) return refuse({ kind: "erased" });
  return ok({ rows, content: JSON.parse(clear) as NoticeContent });
}
