import { createHash } from "node:crypto";
import type { AccountInput, IncomingItem, StoreInput } from "@/lib/domain/intake";
import type { ItemSnapshot } from "@/lib/domain/item";
import { ACCOUNTS, STORES } from "../content/accounts";
import type { DemoAccount, DemoItem, DemoStore, DemoText } from "../content/shape";
import type { Pictures } from "./pictures";

const MINUTE = 60_000;

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00+08:00`);

export const accountInput = (account: DemoAccount): AccountInput => ({
  platformId: account.platformId,
  name: account.name,
  kind: account.kind,
  operatorId: account.operatorKey,
  followers: account.followers,
  joinedAt: dayOf(account.joinedAt),
  city: account.city,
  ...(account.company ? { company: account.company } : {}),
});

export const storeInput = (store: DemoStore, pictures: Pictures): StoreInput => ({
  platformId: store.platformId,
  name: store.name,
  operatorId: store.operatorKey,
  ownerAccountId: accountOf(store.ownerKey).platformId,
  staffAccountIds: store.staffKeys.map((key) => accountOf(key).platformId),
  category: store.category,
  openedAt: dayOf(store.openedAt),
  depositRequiredFen: store.depositRequiredFen,
  depositPaidFen: store.depositPaidFen,
  products: store.products.map(({ thumb, ...product }) => ({
    ...product,
    thumbHash: pictures.hashOf(thumb),
  })),
});

export function accountOf(key: string): DemoAccount {
  const account = ACCOUNTS.find((each) => each.key === key);
  if (!account) throw new Error(`the demo has no account ${key}`);
  return account;
}

/** The platform's id of a demo item: 24 hex digits, the same at every seeding. */
export const platformIdOf = (key: string): string =>
  createHash("sha256").update(`weir demo ${key}`).digest("hex").slice(0, 24);

/**
 * Where a line stands in time: on live surfaces its place in the broadcast, else the moment, the last line of the
 * thread being the conduct. Single texts have no time of their own. Milliseconds.
 */
function lineAt(text: DemoText, all: readonly DemoText[], conductAt: number): number | null {
  if (text.atMinutes === undefined) return null;
  if (text.timeCode !== undefined) return Math.round(text.atMinutes * MINUTE);
  const last = Math.max(...all.map((each) => each.atMinutes ?? 0));
  return Math.round(conductAt - (last - text.atMinutes) * MINUTE);
}

/** A demo item as the platform would hand it in. */
export function incomingItem(item: DemoItem, conductAt: number, pictures: Pictures): IncomingItem {
  const account = accountInput(accountOf(item.authorKey));
  const { operatorId: _, ...author } = account;
  const store = STORES.find((each) => each.key === item.storeKey);
  const snapshot: ItemSnapshot = {
    platformId: platformIdOf(item.key),
    surface: item.surface,
    author: author as ItemSnapshot["author"],
    store: store ? { platformId: store.platformId, name: store.name } : null,
    texts: item.texts.map((text) => ({
      field: text.field,
      text: text.text,
      ...(text.sender ? { sender: text.sender } : {}),
      ...(text.senderName ? { senderName: text.senderName } : {}),
      at: lineAt(text, item.texts, conductAt),
    })),
    images: item.images.map(({ file, ...image }) => ({ hash: pictures.hashOf(file), ...image })),
    context: item.context,
    conductAt,
    editedAt: null,
    foundBy: item.foundBy,
    officialToolMarks: item.officialToolMarks,
  };
  return { snapshot, account, store: store ? storeInput(store, pictures) : null };
}
