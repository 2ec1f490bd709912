import { packOf } from "@/db/queries/appeal-filing";
import { type NoticeRows, noticeById, noticeByToken } from "@/db/queries/notice-page";
import { checkFiling, filingUntil } from "@/lib/domain/appeals/window";
import type { FileRefusal } from "@/lib/domain/appeals/words";
import type { NoticeId } from "@/lib/domain/ids";
import type { NoticeContent } from "@/lib/domain/policy/notice";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Ctx } from "../context";
import { tokenDigest } from "../token-digest";
import { recordHandOver } from "./record-hand-over";

export type OpenedNotice = {
  noticeId: NoticeId;
  content: NoticeContent;
  handedOverAt: number;
  rows: Pick<NoticeRows, "decision" | "reversals" | "appeals" | "measures">;
  filing: {
    /** The last moment at which an appeal can be filed, epoch ms. */
    until: number;
    filesMax: number;
    fileBytesMax: number;
    /** Null: it can be filed now. */
    refusal: FileRefusal | null;
    /** Filing now would be the one re-review. */
    isReReview: boolean;
  };
};

export type OpenRefusal = { kind: "not_found" } | { kind: "revoked" } | { kind: "erased" };

/**
 * Opens a notice by the token of its link or, behind the cookie that the token was swapped for, by its id. The first
 * opening hands it over: the appeal window runs from it (policy.md, sections 3 and 4). Tokens are stored hashed.
 */
export async function openNotice(
  ctx: Ctx,
  by: { token: string } | { noticeId: NoticeId },
): Promise<Result<OpenedNotice, OpenRefusal>> {
  const rows =
    "token" in by
      ? await noticeByToken(ctx.store, tokenDigest(ctx, by.token))
      : await noticeById(ctx.store, by.noticeId);
  // Before its undo window is over a notice has been told to nobody; an undone one never is.
  if (!rows || rows.undone || ctx.now() < rows.decision.undoUntil) return refuse({ kind: "not_found" });
  if (rows.revokedAt !== null) return refuse({ kind: "revoked" });
  const clear = await ctx.vault.open(rows.notice.sealed);
  if (clear === null) return refuse({ kind: "erased" });
  const { id } = rows.notice;
  const handed = await recordHandOver(ctx, { kind: "merchant", id }, id, "opened");
  if (!handed.ok) return handed;
  return ok(opened(ctx, { ...rows, handOver: handed.value }, JSON.parse(clear) as NoticeContent));
}

function opened(
  ctx: Ctx,
  rows: NoticeRows & { handOver: NonNullable<NoticeRows["handOver"]> },
  content: NoticeContent,
): OpenedNotice {
  const now = ctx.now();
  const { decision, reversals, appeals, measures, handOver } = rows;
  const pack = packOf(ctx.packs, decision);
  const filing = checkFiling(rows, now, pack);
  const { filesMax, fileBytesMax } = pack.appeals;
  return {
    noticeId: rows.notice.id,
    content,
    handedOverAt: handOver.at,
    rows: { decision, reversals, appeals, measures },
    filing: {
      until: filingUntil(rows, now, pack) ?? now,
      filesMax,
      fileBytesMax,
      refusal: filing.ok ? null : filing.refusal,
      isReReview: filing.ok && filing.value.reReviewOf !== null,
    },
  };
}
