import type { ItemSnapshot } from "./item";
import type { ActorKind } from "./words";

/** An account as the platform describes it. Money in fen, times in epoch ms. */
export type AccountInput = {
  platformId: string;
  name: string;
  kind: ActorKind;
  /** The company or person behind it; accounts and stores of one operator are judged together for four eyes. */
  operatorId?: string | undefined;
  followers?: number | undefined;
  joinedAt?: number | undefined;
  city?: string | undefined;
  company?: string | undefined;
};

export type ProductInput = {
  platformId: string;
  name: string;
  priceFen: number;
  sold: number;
  thumbHash?: string | undefined;
};

export type StoreInput = {
  platformId: string;
  name: string;
  operatorId?: string | undefined;
  ownerAccountId?: string | undefined;
  staffAccountIds?: string[] | undefined;
  category?: string | undefined;
  openedAt?: number | undefined;
  depositRequiredFen?: number | undefined;
  /** Paid in at once, as a first top-up; only for a store that is new here. */
  depositPaidFen?: number | undefined;
  products?: ProductInput[] | undefined;
};

export type IncomingItem = { snapshot: ItemSnapshot; account: AccountInput; store: StoreInput | null };

export type IntakeOutcome =
  | {
      platformId: string;
      result: "created" | "updated";
      caseNumber: number;
      caseId: string;
      reading: boolean;
    }
  | { platformId: string; result: "duplicate" | "clear" }
  | { platformId: string; result: "rejected"; reason: string };
