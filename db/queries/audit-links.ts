import { and, asc, eq, gte, inArray, lt, lte, type SQL } from "drizzle-orm";
import type { AccountId, CaseId, StoreId } from "@/lib/domain/ids";
import { base64 } from "@/lib/domain/log/bytes";
import type { Store } from "../store";
import type { AuditFilter, AuditRecord } from "./audit";

/** Entries of one transaction lie side by side: more than these apart are none. */
const NEAR = 600;
const FAMILY_MAX = 500;

/** The other entries of the same transaction, in order. */
export async function siblingsOf(
  store: Store,
  entry: AuditRecord,
): Promise<{ seq: number; action: string }[]> {
  const { t } = store;
  return store.db
    .select({ seq: t.logEntry.seq, action: t.logEntry.action })
    .from(t.logEntry)
    .where(
      and(
        gte(t.logEntry.seq, entry.seq - NEAR),
        lte(t.logEntry.seq, entry.seq + NEAR),
        eq(t.logEntry.txId, entry.txId),
      ),
    )
    .orderBy(t.logEntry.seq);
}

/** Entries among which causes and effects of this one are found: those of its case, else of its subject. */
export async function familyOf(store: Store, entry: AuditRecord): Promise<AuditRecord[]> {
  const { t } = store;
  const where: SQL | undefined = entry.caseId
    ? eq(t.logEntry.caseId, entry.caseId)
    : and(eq(t.logEntry.subjectKind, entry.subjectKind), eq(t.logEntry.subjectId, entry.subjectId));
  return store.db.select().from(t.logEntry).where(where).orderBy(asc(t.logEntry.seq)).limit(FAMILY_MAX);
}

/** Verbs of entries that record what somebody wrote. */
const WRITTEN = [
  "decision.confirmed",
  "decision.overturned",
  "proposal.made",
  "case.commented",
  "appeal.filed",
] as const;

/** The entries that recorded these texts, by the ids that their facts name. */
export async function entriesOfTexts(
  store: Store,
  texts: readonly { caseId: CaseId | null; refId: string }[],
): Promise<number[]> {
  const cases = [...new Set(texts.flatMap(({ caseId }) => caseId ?? []))];
  if (cases.length === 0) return [];
  const { t } = store;
  const rows = await store.db
    .select({ seq: t.logEntry.seq, text: t.logEntry.text })
    .from(t.logEntry)
    .where(and(inArray(t.logEntry.caseId, cases), inArray(t.logEntry.action, [...WRITTEN])));
  return rows.flatMap(({ seq, text }) =>
    texts.some(({ refId }) => text.includes(`"${refId}"`)) ? [seq] : [],
  );
}

/** Entries whose subject this is, oldest first. */
export async function entriesAbout(
  store: Store,
  about: { kind: string; id: string },
): Promise<AuditRecord[]> {
  const { t } = store;
  return store.db
    .select()
    .from(t.logEntry)
    .where(and(eq(t.logEntry.subjectKind, about.kind), eq(t.logEntry.subjectId, about.id)))
    .orderBy(asc(t.logEntry.seq))
    .limit(FAMILY_MAX);
}

export type Found =
  | { kind: "filter"; filter: Pick<AuditFilter, "accountId" | "storeId" | "caseId"> }
  | { kind: "entry"; seq: number };

const subject = (of: Partial<Pick<AuditFilter, "accountId" | "storeId" | "caseId">>): Found => ({
  kind: "filter",
  filter: { accountId: null, storeId: null, caseId: null, ...of },
});

/**
 * What a search word means: a case by number, an appeal's case, an account or store by platform id, an id of ours,
 * or the beginning of a leaf hash (six hex digits or more). Null: nothing known.
 */
export async function resolveSearch(store: Store, text: string): Promise<Found | null> {
  const { db, t } = store;
  if (/^case_\w{6,40}$/.test(text)) return subject({ caseId: text as CaseId });
  if (/^account_\w{6,40}$/.test(text)) return subject({ accountId: text as AccountId });
  if (/^store_\w{6,40}$/.test(text)) return subject({ storeId: text as StoreId });
  const number = /^(WR|AP)?-?(\d{1,12})$/i.exec(text);
  if (number?.[1]?.toUpperCase() === "AP") {
    const [appeal] = await db
      .select({ caseId: t.appeal.caseId })
      .from(t.appeal)
      .where(eq(t.appeal.number, Number(number[2])));
    return appeal ? subject({ caseId: appeal.caseId }) : null;
  }
  if (number) {
    const [found] = await db
      .select({ id: t.case.id })
      .from(t.case)
      .where(eq(t.case.number, Number(number[2])));
    if (found) return subject({ caseId: found.id });
  }
  const [account] = await db
    .select({ id: t.account.id })
    .from(t.account)
    .where(eq(t.account.platformId, text));
  if (account) return subject({ accountId: account.id });
  const [shop] = await db.select({ id: t.store.id }).from(t.store).where(eq(t.store.platformId, text));
  if (shop) return subject({ storeId: shop.id });
  return byName(store, text).then((named) => named ?? byHash(store, text));
}

/** An account or store of exactly this name, when there is only one. */
async function byName(store: Store, text: string): Promise<Found | null> {
  const { db, t } = store;
  const [accounts, shops] = await Promise.all([
    db.select({ id: t.account.id }).from(t.account).where(eq(t.account.name, text)).limit(2),
    db.select({ id: t.store.id }).from(t.store).where(eq(t.store.name, text)).limit(2),
  ]);
  if (accounts.length === 1) return subject({ accountId: accounts[0]?.id as AccountId });
  return shops.length === 1 ? subject({ storeId: shops[0]?.id as StoreId }) : null;
}

/** Hashes are stored in base64: the range of those that begin so, then exactly the one. */
async function byHash(store: Store, text: string): Promise<Found | null> {
  const digits = text.replace(/\s+/g, "").toLowerCase();
  if (!/^[0-9a-f]{6,64}$/.test(digits)) return null;
  const { db, t } = store;
  const prefix = hashPrefix(digits);
  const rows = await db
    .select({ seq: t.logEntry.seq, hash: t.logEntry.leafHash })
    .from(t.logEntry)
    .where(and(gte(t.logEntry.leafHash, prefix), lt(t.logEntry.leafHash, `${prefix}~`)))
    .limit(200);
  const found = rows.find(({ hash }) => Buffer.from(hash, "base64").toString("hex").startsWith(digits));
  return found ? { kind: "entry", seq: found.seq } : null;
}

/** The base64 digits that these hex digits fix. */
function hashPrefix(digits: string): string {
  const even = digits.length % 2 === 0 ? digits : `${digits}0`;
  const whole = base64(Buffer.from(even, "hex"));
  return whole.slice(0, Math.floor((digits.length * 4) / 6));
}
