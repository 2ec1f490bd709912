import { packOf } from "@/db/queries/appeal-filing";
import { type NoticeRows, noticeById, noticeByToken } from "@/db/queries/notice-page";
import { checkFiling, filingUntil, isRejection, reReviewUntil } from "@/lib/domain/appeals/window";
import type { FileRefusal } from "@/lib/domain/appeals/words";
import type { NoticeId } from "@/lib/domain/ids";
import type { NoticeContent } from "@/lib/domain/policy/notice";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Ctx } from "../context";
import { tokenDigest } from "../token-digest";
import { type ErasedNotice, erasedRefusal } from "./read-notice";
import { recordHandOver } from "./record-hand-over";

/** Whether and until when the decision of a notice can be appealed, as the rows stand now. */
export type Filing = {
  /** The last moment at which an appeal can be filed, epoch ms; null where the notice is not handed over yet. */
  until: number | null;
  filesMax: number;
  fileBytesMax: number;
  /** Null: it can be filed now. */
  refusal: FileRefusal | null;
  /** Filing now would be the one re-review. */
  isReReview: boolean;
};

export type OpenedNotice = {
  noticeId: NoticeId;
  content: NoticeContent;
  handedOverAt: number;
  rows: NoticeRows;
  filing: Filing;
};

export type OpenRefusal = { kind: "not_found" } | { kind: "revoked" } | ErasedNotice;

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
  if (clear === null) return refuse(await erasedRefusal(ctx, rows));
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
  const handedOverAt = rows.handOver.at;
  return { noticeId: rows.notice.id, content, handedOverAt, rows, filing: filingOf(ctx, rows) };
}

/** The filing of a notice; of a rejected appeal, until its re-review can be asked for. */
export function filingOf(ctx: Ctx, rows: NoticeRows): Filing {
  const now = ctx.now();
  const pack = packOf(ctx.packs, rows.decision);
  const filing = checkFiling(rows, now, pack);
  const { filesMax, fileBytesMax } = pack.appeals;
  const reviewed = filing.ok && filing.value.reReviewOf !== null;
  const rejectedAt = reviewed
    ? rows.appeals.findLast(({ outcome }) => outcome && isRejection(outcome))
    : null;
  return {
    until: rejectedAt?.outcome ? reReviewUntil(rejectedAt.outcome.at, pack) : filingUntil(rows, now, pack),
    filesMax,
    fileBytesMax,
    refusal: filing.ok ? null : filing.refusal,
    isReReview: reviewed,
  };
}
