import type { AccountId, OperatorId, ProductId, StoreId } from "../ids";
import type { ActorKind } from "../words";

/* Whom the platform knows: accounts, stores and what they sell, and what is exempt. Of the records: ../records.ts. */

export type Operator = { id: OperatorId; platformId: string; name: string; createdAt: number };

export type Account = {
  id: AccountId;
  platformId: string;
  name: string;
  kind: ActorKind;
  operatorId: OperatorId;
  followers: number | null;
  joinedAt: number | null;
  city: string | null;
  company: string | null;
  createdAt: number;
  version: number;
};

export type Store = {
  id: StoreId;
  platformId: string;
  name: string;
  operatorId: OperatorId;
  ownerAccountId: AccountId | null;
  category: string | null;
  openedAt: number | null;
  depositRequiredFen: number;
  createdAt: number;
  version: number;
};

export type StoreStaff = { id: string; storeId: StoreId; accountId: AccountId; relation: "owner" | "staff" };

export type Product = {
  id: ProductId;
  platformId: string;
  storeId: StoreId;
  name: string;
  priceFen: number;
  sold: number;
  thumbHash: string | null;
  createdAt: number;
};

export type Exemption = {
  id: string;
  accountId: AccountId;
  kind: "private_message" | "official_tool" | "known_good";
  reference: string;
  digest: string | null;
  ownerName: string;
  grantedAt: number;
  endsAt: number | null;
};

export type ExemptionWithdrawal = { id: string; at: number; by: string };
