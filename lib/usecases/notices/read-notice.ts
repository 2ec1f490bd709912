import { erasuresOf } from "@/db/queries/erasure-facts";
import { type NoticeRows, noticeById } from "@/db/queries/notice-page";
import type { NoticeId } from "@/lib/domain/ids";
import type { NoticeContent } from "@/lib/domain/policy/notice";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Ctx } from "../context";

export type ReadNotice = { rows: NoticeRows; content: NoticeContent };

/** Its words are gone with its author's key; `at` is when, epoch ms, or null where nothing says. */
export type ErasedNotice = { kind: "erased"; at: number | null };

export async function erasedRefusal(ctx: Ctx, { decision }: NoticeRows): Promise<ErasedNotice> {
  const erased = await erasuresOf(ctx.store, [decision.accountId]);
  return { kind: "erased", at: erased.get(decision.accountId) ?? null };
}

/**
 * A notice as it is stored, for staff and for the platform's key. It hands nothing over and works when the link is
 * revoked: only the merchant's own opening starts the appeal window.
 */
export async function readNotice(
  ctx: Ctx,
  noticeId: NoticeId,
): Promise<Result<ReadNotice, { kind: "not_found" } | ErasedNotice>> {
  const rows = await noticeById(ctx.store, noticeId);
  if (!rows) return refuse({ kind: "not_found" });
  const clear = await ctx.vault.open(rows.notice.sealed);
  if (clear === null) return refuse(await erasedRefusal(ctx, rows));
  return ok({ rows, content: JSON.parse(clear) as NoticeContent });
}
