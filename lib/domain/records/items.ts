import type { AccountId, BatchId, CaseId, FileId, ItemId, StoreId } from "../ids";
import type { Surface } from "../words";
import type { Sealed } from "./sealed";

/* What came in. Of the records: ../records.ts. */

export type StoredFile = {
  id: FileId;
  /** SHA-256 of the clear bytes, hex. */
  hash: string;
  /** Whose key seals the bytes; `unbound` until an item refers to the picture. */
  authorId: string;
  contentType: string;
  width: number;
  height: number;
  sizeBytes: number;
  bytes: Uint8Array;
  createdAt: number;
};

/** Author of a picture that no item refers to yet. */
export const UNBOUND = "unbound";

export type Batch = { id: BatchId; at: number; source: string; items: number };

/** One version of an item, frozen as it stood when it came in. A clear item keeps id and hash only. */
export type Item = {
  id: ItemId;
  platformId: string;
  version: number;
  surface: Surface;
  accountId: AccountId;
  storeId: StoreId | null;
  contentHash: string;
  sealed: Sealed | null;
  conductAt: number;
  editedAt: number | null;
  receivedAt: number;
  foundBy: "detector" | "report" | "import" | "patrol";
  batchId: BatchId;
  verdict: "clear" | "flagged" | "reading";
};

export type ItemImage = {
  id: string;
  itemId: ItemId;
  caseId: CaseId | null;
  position: number;
  fileHash: string;
  state: "waiting" | "read" | "failed";
  /** What the picture says (codes, lines, boxes), once read. */
  sealed: Sealed | null;
  readAt: number | null;
};
