import type { IntakeFacts } from "@/db/queries/intake-facts";
import { journalRows } from "@/lib/domain/cases/confirm";
import { planTopUp } from "@/lib/domain/deposit/plan";
import type { AccountId, OperatorId, ProductId, StoreId } from "@/lib/domain/ids";
import type { AccountInput, IncomingItem, StoreInput } from "@/lib/domain/intake";
import type { EntryDraft } from "@/lib/domain/log/entry";
import { type Add, add } from "@/lib/domain/plan";
import type * as R from "@/lib/domain/records";
import type { Ctx } from "../context";

/** Accounts, stores and operators of a batch: those that are known, and rows for those that are not. */
export type Subjects = {
  operator(platformId: string, name: string): R.Operator;
  /** An account that is known or new in this batch. */
  known(platformId: string): R.Account | undefined;
  account(input: AccountInput): R.Account;
  store(input: StoreInput, owner: AccountInput): R.Store;
  /** Everything new, in the order in which it must be written. */
  adds(): Add[];
  /** One entry for each journal of a first deposit: balances can be recomputed from the log. */
  entries(): EntryDraft[];
};

/** `journalNumber` gives the next journal number, for deposits that come with a new store. */
export function newSubjects(ctx: Ctx, facts: IntakeFacts, journalNumber: () => number): Subjects {
  const now = ctx.now();
  const made = {
    operators: [] as R.Operator[],
    accounts: [] as R.Account[],
    stores: [] as R.Store[],
    staff: [] as R.StoreStaff[],
    products: [] as R.Product[],
    books: [] as Add[],
    entries: [] as EntryDraft[],
  };

  function operator(platformId: string, name: string): R.Operator {
    const known = facts.operators.get(platformId);
    if (known) return known;
    const row: R.Operator = { id: ctx.newId("operator") as OperatorId, platformId, name, createdAt: now };
    facts.operators.set(platformId, row);
    made.operators.push(row);
    return row;
  }

  function account(input: AccountInput): R.Account {
    const known = facts.accounts.get(input.platformId);
    if (known) return known;
    const by = operator(input.operatorId ?? `account:${input.platformId}`, input.company ?? input.name);
    const row: R.Account = {
      id: ctx.newId("account") as AccountId,
      platformId: input.platformId,
      name: input.name,
      kind: input.kind,
      operatorId: by.id,
      followers: input.followers ?? null,
      joinedAt: input.joinedAt ?? null,
      city: input.city ?? null,
      company: input.company ?? null,
      createdAt: now,
      version: 1,
    };
    facts.accounts.set(input.platformId, row);
    made.accounts.push(row);
    return row;
  }

  function store(input: StoreInput, author: AccountInput): R.Store {
    const known = facts.stores.get(input.platformId);
    if (known) return known;
    const owner = facts.accounts.get(input.ownerAccountId ?? author.platformId) ?? account(author);
    const row: R.Store = {
      id: ctx.newId("store") as StoreId,
      platformId: input.platformId,
      name: input.name,
      operatorId: input.operatorId ? operator(input.operatorId, input.name).id : owner.operatorId,
      ownerAccountId: owner.id,
      category: input.category ?? null,
      openedAt: input.openedAt ?? null,
      depositRequiredFen: input.depositRequiredFen ?? 0,
      createdAt: now,
      version: 1,
    };
    facts.stores.set(input.platformId, row);
    made.stores.push(row);
    staffOf(row, owner, input);
    for (const product of input.products ?? []) made.products.push(productRow(ctx, row.id, product, now));
    if (input.depositPaidFen) firstDeposit(row, input.depositPaidFen);
    return row;
  }

  function staffOf(row: R.Store, owner: R.Account, input: StoreInput): void {
    const link = (id: AccountId, relation: "owner" | "staff") =>
      made.staff.push({ id: `${row.id}:${id}`, storeId: row.id, accountId: id, relation });
    link(owner.id, "owner");
    for (const platformId of input.staffAccountIds ?? []) {
      const staff = facts.accounts.get(platformId);
      if (staff && staff.id !== owner.id) link(staff.id, "staff");
    }
  }

  function firstDeposit(row: R.Store, amountFen: number): void {
    const planned = planTopUp(emptyBalance(row), amountFen, []);
    if (!planned.ok) throw new Error(`a first deposit was refused: ${planned.refusal.kind}`);
    const of = { storeId: row.id, at: now, decision: null };
    const books = journalRows(planned.value.journals, of, { newId: ctx.newId, journalNumber });
    made.books.push(...books.changes.filter((change) => change.kind === "add"));
    made.entries.push(...books.entries);
  }

  return {
    operator,
    known: (platformId) => facts.accounts.get(platformId),
    account,
    store,
    adds: () => [
      add("operator", ...made.operators),
      add("account", ...made.accounts),
      add("store", ...made.stores),
      add("balance", ...made.stores.map(emptyBalance)),
      add("storeStaff", ...made.staff),
      add("product", ...made.products),
      ...made.books,
    ],
    entries: () => made.entries,
  };
}

/** The fields that are given and differ from the row. */
export function changedFields<T extends object>(
  row: T,
  given: { [K in keyof T]?: T[K] | undefined },
): Partial<T> {
  const names = Object.keys(given) as (keyof T)[];
  const changed = names.filter((name) => given[name] !== undefined && given[name] !== row[name]);
  return Object.fromEntries(changed.map((name) => [name, given[name]])) as Partial<T>;
}

export const emptyBalance = (store: R.Store): R.Balance => ({
  id: store.id,
  availableFen: 0,
  heldFen: 0,
  receivedFen: 0,
  dueFen: 0,
});

export function productRow(
  ctx: Ctx,
  storeId: StoreId,
  product: NonNullable<StoreInput["products"]>[number],
  now: number,
): R.Product {
  return {
    id: ctx.newId("product") as ProductId,
    platformId: product.platformId,
    storeId,
    name: product.name,
    priceFen: product.priceFen,
    sold: product.sold,
    thumbHash: product.thumbHash ?? null,
    createdAt: now,
  };
}

/** The platform ids that a batch refers to, for one load of all facts. */
export function keysOf(items: readonly IncomingItem[]) {
  const unique = (ids: (string | undefined)[]) => [...new Set(ids.filter((id) => id !== undefined))];
  return {
    accounts: unique(
      items.flatMap((i) => [
        i.account.platformId,
        i.store?.ownerAccountId,
        ...(i.store?.staffAccountIds ?? []),
      ]),
    ),
    stores: unique(items.map((i) => i.store?.platformId)),
    operators: unique(
      items.flatMap((i) => [i.account.operatorId ?? `account:${i.account.platformId}`, i.store?.operatorId]),
    ),
    items: unique(items.map((i) => i.snapshot.platformId)),
    hashes: unique(items.flatMap((i) => i.snapshot.images.map((image) => image.hash))),
  };
}
