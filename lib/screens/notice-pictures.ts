import { appealFileOfNotice } from "@/db/queries/notice-page";
import type { FileId } from "@/lib/domain/ids";
import type * as R from "@/lib/domain/records";
import type { Ctx } from "@/lib/usecases/context";
import { readAppealDraft } from "@/lib/usecases/notices/appeal-draft";

/** A file that the merchant of this notice added, sent or still in the draft; null for every other. */
export async function openNoticeFile(
  ctx: Ctx,
  notice: R.Notice,
  id: FileId,
): Promise<{ bytes: Uint8Array; contentType: string } | null> {
  const { files } = await readAppealDraft(ctx, notice);
  const drafted = files.some((file) => file.id === id);
  const found = await appealFileOfNotice(ctx.store, notice, { id, drafted });
  const bytes = found && (await ctx.vault.openBytes(found.authorId, found.bytes));
  return bytes ? { bytes, contentType: found.contentType } : null;
}
