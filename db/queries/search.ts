import { and, desc, eq, lt, type SQL, sql } from "drizzle-orm";
import type { AccountId, CaseId, StoreId } from "@/lib/domain/ids";
import type { SearchDoc } from "@/lib/domain/records";
import type { Store } from "../store";

export const SEARCH_ROWS_MAX = 200;

export type SearchHit = Pick<SearchDoc, "seq" | "kind" | "refId" | "caseId" | "accountId" | "storeId" | "at">;

export type SearchAsk = {
  /** Digests that a text must all have; none finds nothing. */
  tokens: readonly string[];
  /** Pages: only what stands before this `seq`; null begins with the newest. */
  before: number | null;
  limit: number;
  account?: AccountId;
  store?: StoreId;
  case?: CaseId;
};

/**
 * Texts that have all of these pieces, newest first, the same on both engines: each engine's own full-text index
 * answers, walked by `seq`, so that the next page costs what the first one does.
 */
export async function searchDocs(store: Store, ask: SearchAsk): Promise<SearchHit[]> {
  if (ask.tokens.length === 0) return [];
  const { db, t, engine } = store;
  const d = t.searchDoc;
  const rowid = engine === "sqlite" ? sql<number>`search_fts.rowid` : sql<number>`${d.seq}`;
  const where: (SQL | undefined)[] = [
    ask.before === null ? undefined : lt(rowid, ask.before),
    ask.account && eq(d.accountId, ask.account),
    ask.store && eq(d.storeId, ask.store),
    ask.case && eq(d.caseId, ask.case),
  ];
  const select = db
    .select({
      seq: d.seq,
      kind: d.kind,
      refId: d.refId,
      caseId: d.caseId,
      accountId: d.accountId,
      storeId: d.storeId,
      at: d.at,
    })
    .from(d)
    .$dynamic();
  // Letters only (tokens.ts): neither engine's query language has a meaning for them.
  const found =
    engine === "sqlite"
      ? select
          .innerJoin(sql`search_fts`, sql`search_fts.rowid = ${d.seq}`)
          .where(and(sql`search_fts match ${ask.tokens.join(" AND ")}`, ...where))
      : select.where(
          and(
            sql`to_tsvector('simple', ${d.tokens}) @@ to_tsquery('simple', ${ask.tokens.join(" & ")})`,
            ...where,
          ),
        );
  return found.orderBy(desc(rowid)).limit(Math.min(ask.limit, SEARCH_ROWS_MAX));
}
