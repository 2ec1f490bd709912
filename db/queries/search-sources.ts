import { and, asc, eq, gt, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { type AccountId, ID_PREFIXES, idTime, type StoreId } from "@/lib/domain/ids";
import type { Account, SearchDoc, SearchKind, Store as StoreRow } from "@/lib/domain/records";
import type { Store } from "../store";

/** A text that is not in the index yet; `sealed` or, where it is kept in clear, `clear`. */
export type SearchSource = Omit<SearchDoc, "seq" | "tokens" | "docKey"> & {
  sealed: string | null;
  clear: string | null;
};

type Window = { since: number; limit: number };
type Found = Promise<SearchSource[]>;

/** For each kind: rows made since a moment that the index does not have, oldest first. */
export const SEARCH_SOURCES: Record<SearchKind, (store: Store, window: Window) => Found> = {
  item: async ({ db, t }, window) => {
    const rows = await db
      .select({ row: t.item, caseId: t.caseItem.caseId })
      .from(t.item)
      .leftJoin(t.caseItem, eq(t.caseItem.itemId, t.item.id))
      .leftJoin(t.searchDoc, eq(t.searchDoc.docKey, keyOf("item", t.item.id)))
      .where(and(gt(t.item.id, from("item", window)), isNotNull(t.item.sealed), isNull(t.searchDoc.seq)))
      .orderBy(asc(t.item.id))
      .limit(window.limit);
    return rows.map(({ row, caseId }) =>
      source("item", row.id, row.receivedAt, { ...row, caseId, sealed: row.sealed }),
    );
  },
  evidence: async ({ db, t }, window) => {
    const rows = await db
      .select({ row: t.evidence, accountId: t.case.accountId, storeId: t.case.storeId })
      .from(t.evidence)
      .innerJoin(t.case, eq(t.case.id, t.evidence.caseId))
      .leftJoin(t.searchDoc, eq(t.searchDoc.docKey, keyOf("evidence", t.evidence.id)))
      .where(and(gt(t.evidence.id, from("evidence", window)), isNull(t.searchDoc.seq)))
      .orderBy(asc(t.evidence.id))
      .limit(window.limit);
    return rows.map(({ row, ...of }) => source("evidence", row.id, row.at, { ...row, ...of }));
  },
  note: async ({ db, t }, window) => {
    const rows = await db
      .select({ row: t.decision })
      .from(t.decision)
      .leftJoin(t.searchDoc, eq(t.searchDoc.docKey, keyOf("note", t.decision.id)))
      .where(
        and(
          gt(t.decision.id, from("decision", window)),
          isNotNull(t.decision.noteSealed),
          isNull(t.searchDoc.seq),
        ),
      )
      .orderBy(asc(t.decision.id))
      .limit(window.limit);
    return rows.map(({ row }) => source("note", row.id, row.decidedAt, { ...row, sealed: row.noteSealed }));
  },
  appeal: async ({ db, t }, window) => {
    const rows = await db
      .select({ row: t.appeal, storeId: t.case.storeId })
      .from(t.appeal)
      .innerJoin(t.case, eq(t.case.id, t.appeal.caseId))
      .leftJoin(t.searchDoc, eq(t.searchDoc.docKey, keyOf("appeal", t.appeal.id)))
      .where(and(gt(t.appeal.id, from("appeal", window)), isNull(t.searchDoc.seq)))
      .orderBy(asc(t.appeal.id))
      .limit(window.limit);
    return rows.map(({ row, storeId }) =>
      source("appeal", row.id, row.filedAt, { ...row, storeId, sealed: row.statementSealed }),
    );
  },
  comment: async ({ db, t }, window) => {
    const rows = await db
      .select({ row: t.comment, storeId: t.case.storeId })
      .from(t.comment)
      .innerJoin(t.case, eq(t.case.id, t.comment.caseId))
      .leftJoin(t.searchDoc, eq(t.searchDoc.docKey, keyOf("comment", t.comment.id)))
      .where(and(gt(t.comment.id, from("comment", window)), isNull(t.searchDoc.seq)))
      .orderBy(asc(t.comment.id))
      .limit(window.limit);
    return rows.map(({ row, storeId }) => source("comment", row.id, row.at, { ...row, storeId }));
  },
  account: async ({ db, t }, window) => {
    const rows = await db
      .select({ row: t.account })
      .from(t.account)
      .leftJoin(t.searchDoc, eq(t.searchDoc.docKey, keyOf("account", t.account.id)))
      .where(and(gt(t.account.id, from("account", window)), isNull(t.searchDoc.seq)))
      .orderBy(asc(t.account.id))
      .limit(window.limit);
    return rows.map(({ row }) => accountSource(row));
  },
  store: async ({ db, t }, window) => {
    const rows = await db
      .select({ row: t.store })
      .from(t.store)
      .leftJoin(t.searchDoc, eq(t.searchDoc.docKey, keyOf("store", t.store.id)))
      .where(and(gt(t.store.id, from("store", window)), isNull(t.searchDoc.seq)))
      .orderBy(asc(t.store.id))
      .limit(window.limit);
    return rows.map(({ row }) => storeSource(row));
  },
};

/** What is found of an account or a store: its names and the platform's id of it. */
const accountSource = (row: Account): SearchSource =>
  source("account", row.id, row.createdAt, {
    accountId: row.id,
    clear: [row.name, row.platformId, row.company ?? ""].join("\n"),
  });
const storeSource = (row: StoreRow): SearchSource =>
  source("store", row.id, row.createdAt, {
    accountId: row.ownerAccountId,
    storeId: row.id,
    authorId: row.ownerAccountId ?? row.id,
    clear: [row.name, row.platformId].join("\n"),
  });

/** The names of these accounts and stores as they are now: after a change they replace what the index has. */
export async function subjectSources({ db, t }: Store, ids: readonly string[]): Promise<SearchSource[]> {
  if (ids.length === 0) return [];
  const [accounts, stores] = await Promise.all([
    db
      .select()
      .from(t.account)
      .where(inArray(t.account.id, ids as AccountId[])),
    db
      .select()
      .from(t.store)
      .where(inArray(t.store.id, ids as StoreId[])),
  ]);
  return [...accounts.map(accountSource), ...stores.map(storeSource)];
}

const from = (prefix: keyof typeof ID_PREFIXES, { since }: Window): never =>
  `${ID_PREFIXES[prefix]}_${idTime(Math.max(0, since))}` as never;
const keyOf = (kind: SearchKind, id: unknown) => sql`${sql.raw(`'${kind}:'`)} || ${id}`;

function source(
  kind: SearchKind,
  refId: string,
  at: number,
  of: Partial<Pick<SearchSource, "caseId" | "accountId" | "storeId" | "sealed" | "clear" | "authorId">>,
): SearchSource {
  const accountId = of.accountId ?? null;
  return {
    kind,
    refId,
    caseId: of.caseId ?? null,
    accountId,
    storeId: of.storeId ?? null,
    authorId: of.authorId ?? accountId ?? refId,
    at,
    sealed: of.sealed ?? null,
    clear: of.clear ?? null,
  };
}
