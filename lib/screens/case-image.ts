import { and, eq } from "drizzle-orm";
import type { CaseId } from "@/lib/domain/ids";
import type { Ctx } from "@/lib/usecases/context";

/** A picture of a case as stored; null when it is not one of the case's, or its author has been erased. */
export async function openCaseImage(
  ctx: Ctx,
  caseId: CaseId,
  hash: string,
): Promise<{ bytes: Uint8Array; contentType: string } | null> {
  const { db, t } = ctx.store;
  const [found] = await db
    .select({ bytes: t.file.bytes, contentType: t.file.contentType, authorId: t.file.authorId })
    .from(t.itemImage)
    .innerJoin(t.caseItem, eq(t.caseItem.itemId, t.itemImage.itemId))
    .innerJoin(t.case, eq(t.case.id, t.caseItem.caseId))
    .innerJoin(t.file, and(eq(t.file.hash, t.itemImage.fileHash), eq(t.file.authorId, t.case.accountId)))
    .where(and(eq(t.case.id, caseId), eq(t.itemImage.fileHash, hash)))
    .limit(1);
  const bytes = found && (await ctx.vault.openBytes(found.authorId, found.bytes));
  return bytes ? { bytes, contentType: found.contentType } : null;
}
