import Database from "better-sqlite3";
import pg from "pg";
import type { Place } from "@/db/open";
import { openPostgres } from "@/db/open-postgres";
import { openSqlite } from "@/db/open-sqlite";
import type { Store } from "@/db/store";

export type PlannedQuery = { sql: string; plan: string[] };
type Query = { sql: string; params: unknown[] };

/** Runs reads on a store and gives the engine's plan of every query they made. */
export async function plansOf(
  place: Place,
  reads: (store: Store) => Promise<unknown>,
): Promise<PlannedQuery[]> {
  const queries: Query[] = [];
  // A transaction's own words have no plan.
  const onQuery = (sql: string, params: unknown[]) => {
    if (!/^(begin|commit|rollback)/i.test(sql)) queries.push({ sql, params });
  };
  const store =
    place.kind === "postgres"
      ? openPostgres(place.url, { connectionsMax: 4, onQuery })
      : openSqlite(place.file, { durable: false, onQuery });
  try {
    await reads(store);
  } finally {
    await store.close();
  }
  return place.kind === "postgres" ? explainPostgres(place.url, queries) : explainSqlite(place.file, queries);
}

async function explainPostgres(url: string, queries: Query[]): Promise<PlannedQuery[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const planned: PlannedQuery[] = [];
    for (const { sql, params } of queries) {
      const { rows } = await client.query(`explain ${sql}`, params);
      planned.push({ sql, plan: rows.map((row: Record<string, string>) => row["QUERY PLAN"] ?? "") });
    }
    return planned;
  } finally {
    await client.end();
  }
}

function explainSqlite(file: string, queries: Query[]): PlannedQuery[] {
  const client = new Database(file, { readonly: true });
  try {
    return queries.map(({ sql, params }) => {
      const rows = client.prepare(`explain query plan ${sql}`).all(...params) as { detail: string }[];
      return { sql, plan: rows.map((row) => row.detail) };
    });
  } finally {
    client.close();
  }
}

/** Lines that read a whole one of these tables, or an index from end to end. */
export function wholeReads({ plan }: PlannedQuery, tables: readonly string[]): string[] {
  return plan.filter((line) =>
    tables.some((table) => new RegExp(`(^SCAN ${table}\\b)|(Seq Scan on ${table}\\b)`).test(line)),
  );
}

/** Lines that sort rows after they were read, instead of reading them in order. */
export const sorts = ({ plan }: PlannedQuery): string[] =>
  plan.filter((line) =>
    /USE TEMP B-TREE FOR (LAST TERM OF )?ORDER BY|-> {2}(Incremental )?Sort|^(Incremental )?Sort/.test(line),
  );
