import { and, asc, desc, eq, inArray, ne } from "drizzle-orm";
import type { CaseId, ItemId } from "@/lib/domain/ids";
import type * as R from "@/lib/domain/records";
import type { Store } from "../store";

/** Items with pictures that wait to be read, longest waiting first. */
export async function itemsWithPictures(store: Store, limit: number): Promise<ItemId[]> {
  const { db, t } = store;
  const rows = await db
    .select({ itemId: t.itemImage.itemId })
    .from(t.itemImage)
    .where(eq(t.itemImage.state, "waiting"))
    .orderBy(asc(t.itemImage.id))
    .limit(limit * PICTURES_PER_ITEM_MAX);
  return [...new Set(rows.map(({ itemId }) => itemId))].slice(0, limit);
}

const PICTURES_PER_ITEM_MAX = 30;

export type PictureFacts = {
  item: R.Item;
  case: R.Case;
  account: R.Account;
  images: R.ItemImage[];
  /** Pictures of other versions of the item that wait for the same case. */
  othersWaiting: number;
  /** Evidence that this version has already. */
  evidence: R.EvidenceRow[];
  /** Version of the newest item of the case. */
  newestItem: ItemId | null;
};

/** What the second step needs of one item; null when nothing of it waits any more. */
export async function loadPictureFacts(store: Store, itemId: ItemId): Promise<PictureFacts | null> {
  const { db, t } = store;
  const images = await db
    .select()
    .from(t.itemImage)
    .where(and(eq(t.itemImage.itemId, itemId), eq(t.itemImage.state, "waiting")))
    .orderBy(asc(t.itemImage.position));
  const caseId = images[0]?.caseId;
  if (!caseId) return null;
  const [found] = await db
    .select({ item: t.item, case: t.case, account: t.account })
    .from(t.item)
    .innerJoin(t.case, eq(t.case.id, caseId))
    .innerJoin(t.account, eq(t.account.id, t.item.accountId))
    .where(eq(t.item.id, itemId));
  if (!found) return null;
  return { ...found, images, ...(await aroundCase(store, caseId, itemId)) };
}

async function aroundCase(store: Store, caseId: CaseId, itemId: ItemId) {
  const { db, t } = store;
  const [others, evidence, versions] = await Promise.all([
    db
      .select({ id: t.itemImage.id })
      .from(t.itemImage)
      .where(
        and(eq(t.itemImage.caseId, caseId), eq(t.itemImage.state, "waiting"), ne(t.itemImage.itemId, itemId)),
      ),
    db
      .select()
      .from(t.evidence)
      .where(and(eq(t.evidence.caseId, caseId), eq(t.evidence.itemId, itemId)))
      .orderBy(asc(t.evidence.ordinal)),
    db
      .select({ itemId: t.caseItem.itemId })
      .from(t.caseItem)
      .where(eq(t.caseItem.caseId, caseId))
      .orderBy(desc(t.caseItem.version))
      .limit(1),
  ]);
  return { othersWaiting: others.length, evidence, newestItem: versions[0]?.itemId ?? null };
}

/** The kept copies of a picture, the author's own first. */
export async function copiesOf(store: Store, hash: string, authorId: string): Promise<R.StoredFile[]> {
  const { db, t } = store;
  const rows = await db
    .select()
    .from(t.file)
    .where(and(eq(t.file.hash, hash), inArray(t.file.authorId, [authorId, "unbound"])));
  return rows.sort((a, b) => Number(b.authorId === authorId) - Number(a.authorId === authorId));
}
