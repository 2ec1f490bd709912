import { accountList, caseCounts, storeList, tiersOf } from "@/db/queries/subject-pages";
import type { Tier } from "@/lib/domain/words";
import type { Ctx } from "@/lib/usecases/context";
import { accountView, storeView } from "./subject-views";
import type { AccountView, StoreView } from "./views";

const ROWS_PER_PAGE = 50;

export type AccountListView = {
  rows: { account: AccountView; cases: number; tier: Tier }[];
  next: string | null;
};
export type StoreListView = {
  rows: { store: StoreView; cases: number; tier: Tier }[];
  next: string | null;
};

type Page = { after: string | null; search: string | null };

/** Accounts, newest first; `search` is a platform id or a part of the name. */
export async function loadAccountList(ctx: Ctx, page: Page): Promise<AccountListView> {
  const found = await accountList(ctx.store, { ...page, limit: ROWS_PER_PAGE + 1 });
  const shown = found.slice(0, ROWS_PER_PAGE);
  const ids = shown.map((account) => account.id);
  const [cases, tiers] = await Promise.all([
    caseCounts(ctx.store, "accountId", ids),
    tiersOf(ctx.store, ids, ctx.now(), "account"),
  ]);
  return {
    rows: shown.map((account) => ({
      account: accountView(account),
      cases: cases.get(account.id) ?? 0,
      tier: tiers.get(account.id) ?? 0,
    })),
    next: found.length > shown.length ? (ids.at(-1) ?? null) : null,
  };
}

/** Stores, newest first; `search` is a platform id or a part of the name. */
export async function loadStoreList(ctx: Ctx, page: Page): Promise<StoreListView> {
  const found = await storeList(ctx.store, { ...page, limit: ROWS_PER_PAGE + 1 });
  const shown = found.slice(0, ROWS_PER_PAGE);
  const ids = shown.map((each) => each.store.id);
  const [cases, tiers] = await Promise.all([
    caseCounts(ctx.store, "storeId", ids),
    tiersOf(ctx.store, ids, ctx.now(), "store"),
  ]);
  return {
    rows: shown.map(({ store, balance }) => ({
      store: storeView(store, balance, 0),
      cases: cases.get(store.id) ?? 0,
      tier: tiers.get(store.id) ?? 0,
    })),
    next: found.length > shown.length ? (ids.at(-1) ?? null) : null,
  };
}
