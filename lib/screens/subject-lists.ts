import { searchDocs } from "@/db/queries/search";
import { accountList, caseCounts, seenWith, storeList, tiersOf } from "@/db/queries/subject-pages";
import { may } from "@/lib/domain/access/table";
import type { PersonActor } from "@/lib/domain/actor";
import type { Tier } from "@/lib/domain/words";
import type { Ctx } from "@/lib/usecases/context";
import { contactDigests } from "@/lib/usecases/search/contact-digests";
import { queryTokens } from "@/lib/usecases/search/tokens";
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

const FOUND_MAX = 200;

/**
 * Ids that a search finds: by name and platform id in the index, by contact through its digest. Null: no search. At
 * most the newest FOUND_MAX of each; the same on both engines.
 */
async function found(
  ctx: Ctx,
  actor: PersonActor,
  of: "account" | "store",
  search: string | null,
): Promise<string[] | null> {
  if (search === null) return null;
  const [docs, seen] = await Promise.all([
    searchDocs(ctx.store, { tokens: queryTokens(ctx, search, of), before: null, limit: FOUND_MAX }),
    // Who sees contacts masked must not be able to try them either (P29).
    may(actor.role, "contact.search") ? seenWith(ctx.store, contactDigests(ctx, search)) : [],
  ]);
  const byContact = seen.map(({ accountId, storeId }): string | null =>
    of === "account" ? accountId : storeId,
  );
  const known = byContact.filter((id) => id !== null);
  return [...new Set<string>([...docs.map(({ refId }) => refId), ...known])];
}

/** Accounts, newest first; `search` is a part of the name, of the platform id, or a contact. */
export async function loadAccountList(ctx: Ctx, actor: PersonActor, page: Page): Promise<AccountListView> {
  const foundIds = await found(ctx, actor, "account", page.search);
  const rows = await accountList(ctx.store, { after: page.after, ids: foundIds, limit: ROWS_PER_PAGE + 1 });
  const shown = rows.slice(0, ROWS_PER_PAGE);
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
    next: rows.length > shown.length ? (ids.at(-1) ?? null) : null,
  };
}

/** Stores, newest first; `search` is a part of the name, of the platform id, or a contact. */
export async function loadStoreList(ctx: Ctx, actor: PersonActor, page: Page): Promise<StoreListView> {
  const foundIds = await found(ctx, actor, "store", page.search);
  const rows = await storeList(ctx.store, { after: page.after, ids: foundIds, limit: ROWS_PER_PAGE + 1 });
  const shown = rows.slice(0, ROWS_PER_PAGE);
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
    next: rows.length > shown.length ? (ids.at(-1) ?? null) : null,
  };
}
