import { and, eq } from "drizzle-orm";
import { seesContacts } from "@/lib/domain/access/sight";
import type { PersonActor } from "@/lib/domain/actor";
import type { StoreId } from "@/lib/domain/ids";
import type { Ctx } from "@/lib/usecases/context";

const COPIES_MAX = 20;

/**
 * A product's small picture as stored. Null when the store has no such product, no copy can be opened, or the person
 * may not see pictures: one can show a contact, and masks cover words only (P29).
 */
export async function openStoreThumb(
  ctx: Ctx,
  actor: PersonActor,
  storeId: StoreId,
  hash: string,
): Promise<{ bytes: Uint8Array; contentType: string } | null> {
  if (!seesContacts(actor.role)) return null;
  const { db, t } = ctx.store;
  const copies = await db
    .select({ bytes: t.file.bytes, contentType: t.file.contentType, authorId: t.file.authorId })
    .from(t.product)
    .innerJoin(t.file, eq(t.file.hash, t.product.thumbHash))
    .where(and(eq(t.product.storeId, storeId), eq(t.product.thumbHash, hash)))
    .limit(COPIES_MAX);
  for (const copy of copies) {
    const bytes = await ctx.vault.openBytes(copy.authorId, copy.bytes);
    if (bytes) return { bytes, contentType: copy.contentType };
  }
  return null;
}
