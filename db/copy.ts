import { asc, getTableColumns, getTableName, gt } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { readHead } from "./queries/log-reading";
import type { Db, Store } from "./store";
import { pgTables, type TableName } from "./tables/tables";

export type Copied = { tables: number; rows: number; logSize: number };

const ROWS_PER_PAGE = 500;
/** PostgreSQL binds at most 65,535 parameters in a statement. */
const PARAMETERS_MAX = 60_000;
const NAMES = Object.keys(pgTables) as TableName[];

/**
 * Copies every table of a SQLite store into a migrated, empty PostgreSQL database: one transaction, the rows as
 * they are, the log byte for byte. Guards rest meanwhile (a copy only adds what they have already let through).
 * Throws, with nothing written, when the target holds anything or does not end at the same head.
 */
export async function copyToPostgres(
  from: Store,
  url: string,
  progress: (table: string, rows: number) => void = () => undefined,
): Promise<Copied> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("begin");
    const to = drizzle(client) as unknown as Db;
    await mustBeEmpty(to);
    for (const name of NAMES) await client.query(`alter table ${quoted(name)} disable trigger user`);
    // A migrated database has its head and its counters already: those of the source take their place.
    await client.query(`delete from ${quoted("logHead")}`);
    await client.query(`delete from ${quoted("queueCount")}`);
    let rows = 0;
    for (const name of NAMES) {
      const copied = await copyTable(from, to, name);
      progress(getTableName(pgTables[name]), copied);
      rows += copied;
    }
    // Deferred references are checked now: a table with waiting checks cannot be altered.
    await client.query("set constraints all immediate");
    for (const name of NAMES) await client.query(`alter table ${quoted(name)} enable trigger user`);
    const logSize = await sameHead(from, to);
    await client.query("commit");
    return { tables: NAMES.length, rows, logSize };
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

const quoted = (name: TableName): string => `"${getTableName(pgTables[name])}"`;

async function mustBeEmpty(to: Db): Promise<void> {
  for (const name of ["person", "item", "logEntry"] as const) {
    const table = pgTables[name] as (typeof pgTables)["person"];
    if ((await to.select().from(table).limit(1)).length > 0) {
      throw new Error("the PostgreSQL database holds a record already: give an empty one");
    }
  }
}

/** Page by page in the order of the key, so that memory does not grow with the table. */
async function copyTable(from: Store, to: Db, name: TableName): Promise<number> {
  const source = from.t[name] as (typeof pgTables)["person"];
  const target = pgTables[name] as (typeof pgTables)["person"];
  const columns = getTableColumns(source);
  const key = Object.entries(columns).find(([, column]) => column.primary);
  if (!key) throw new Error(`${name} has no key`);
  const [keyName, keyColumn] = key as unknown as [keyof typeof columns & "id", (typeof columns)["id"]];
  const perInsert = Math.max(1, Math.floor(PARAMETERS_MAX / Object.keys(columns).length));
  let copied = 0;
  let after: string | null = null;
  for (;;) {
    const page = await from.db
      .select()
      .from(source)
      .where(after === null ? undefined : gt(keyColumn, after as never))
      .orderBy(asc(keyColumn))
      .limit(Math.min(ROWS_PER_PAGE, perInsert));
    if (page.length === 0) return copied;
    await to.insert(target).values(page);
    copied += page.length;
    after = (page.at(-1) as unknown as Record<string, string>)[keyName] ?? null;
  }
}

async function sameHead(from: Store, to: Db): Promise<number> {
  const [a, b] = await Promise.all([readHead(from), readHead({ db: to, t: pgTables })]);
  const text = (head: typeof a) => `${head.size} ${head.frontier.map((h) => Buffer.from(h).toString("hex"))}`;
  if (text(a) !== text(b)) throw new Error("the log's head changed while it was copied: stop Weir first");
  return a.size;
}
