import type { AccountId, FileId, OperatorId, ProductId, StoreId } from "../../lib/domain/ids";
import { ACTOR_KINDS, type ActorKind } from "../../lib/domain/words";
import type { Kit } from "../columns.pg";

export const subjectTables = (c: Kit) => ({
  operator: c.table(
    "operators",
    {
      id: c.id("id").$type<OperatorId>(),
      platformId: c.words("platform_id").notNull(),
      name: c.words("name").notNull(),
      createdAt: c.count("created_at").notNull(),
    },
    (t) => [c.uniqueIndex("operators_platform").on(t.platformId)],
  ),
  account: c.table(
    "accounts",
    {
      id: c.id("id").$type<AccountId>(),
      platformId: c.words("platform_id").notNull(),
      name: c.words("name").notNull(),
      kind: c.oneOf<ActorKind>("kind", ACTOR_KINDS).notNull(),
      operatorId: c.words<OperatorId>("operator_id").notNull(),
      followers: c.count("followers"),
      joinedAt: c.count("joined_at"),
      city: c.words("city"),
      company: c.words("company"),
      createdAt: c.count("created_at").notNull(),
      version: c.count("version").notNull(),
    },
    (t) => [
      c.uniqueIndex("accounts_platform").on(t.platformId),
      c.index("accounts_operator").on(t.operatorId),
    ],
  ),
  store: c.table(
    "stores",
    {
      id: c.id("id").$type<StoreId>(),
      platformId: c.words("platform_id").notNull(),
      name: c.words("name").notNull(),
      operatorId: c.words<OperatorId>("operator_id").notNull(),
      ownerAccountId: c.words<AccountId>("owner_account_id"),
      category: c.words("category"),
      openedAt: c.count("opened_at"),
      depositRequiredFen: c.count("deposit_required_fen").notNull(),
      createdAt: c.count("created_at").notNull(),
      version: c.count("version").notNull(),
    },
    (t) => [c.uniqueIndex("stores_platform").on(t.platformId), c.index("stores_operator").on(t.operatorId)],
  ),
  storeStaff: c.table(
    "store_staff",
    {
      id: c.id("id"),
      storeId: c.words<StoreId>("store_id").notNull(),
      accountId: c.words<AccountId>("account_id").notNull(),
      relation: c.oneOf<"owner" | "staff">("relation", ["owner", "staff"]).notNull(),
    },
    (t) => [c.index("store_staff_account").on(t.accountId), c.index("store_staff_store").on(t.storeId)],
  ),
  product: c.table(
    "products",
    {
      id: c.id("id").$type<ProductId>(),
      platformId: c.words("platform_id").notNull(),
      storeId: c.words<StoreId>("store_id").notNull(),
      name: c.words("name").notNull(),
      priceFen: c.count("price_fen").notNull(),
      sold: c.count("sold").notNull(),
      thumbHash: c.words("thumb_hash"),
      createdAt: c.count("created_at").notNull(),
    },
    (t) => [c.uniqueIndex("products_platform").on(t.storeId, t.platformId)],
  ),
  file: c.table(
    "files",
    {
      id: c.id("id").$type<FileId>(),
      hash: c.words("hash").notNull(),
      authorId: c.words("author_id").notNull(),
      contentType: c.words("content_type").notNull(),
      width: c.count("width").notNull(),
      height: c.count("height").notNull(),
      sizeBytes: c.count("size_bytes").notNull(),
      bytes: c.bytes("bytes").notNull(),
      createdAt: c.count("created_at").notNull(),
    },
    (t) => [c.uniqueIndex("files_hash_author").on(t.hash, t.authorId)],
  ),
});
