import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import pg from "pg";

export type Migration = { name: string; hash: string; statements: string[] };
export type MigrateReport = { applied: string[]; already: number };

const FOLDER = join(process.cwd(), "db", "migrations");
const ADVISORY_LOCK = 727_174;

/** Reads the migrations of one engine in the order of their names. */
export function readMigrations(engine: "sqlite" | "pg", folder = FOLDER): Migration[] {
  const dir = join(folder, engine);
  const names = readdirSync(dir).filter((name) => name.endsWith(".sql"));
  return names.sort().map((name) => {
    const text = readFileSync(join(dir, name), "utf8");
    const hash = createHash("sha256").update(text).digest("hex");
    const statements = text.split("--> statement-breakpoint").map((s) => s.trim());
    return { name, hash, statements: statements.filter((s) => s !== "") };
  });
}

/** Throws when a migration that was applied has been changed, or is gone. */
function pending(all: Migration[], recorded: { name: string; hash: string }[]): Migration[] {
  const known = new Map(all.map((m) => [m.name, m.hash]));
  for (const row of recorded) {
    const hash = known.get(row.name);
    if (hash === undefined)
      throw new Error(`migration ${row.name} was applied here but is not in this version of Weir`);
    if (hash !== row.hash)
      throw new Error(`migration ${row.name} was changed after it was applied; restore the file`);
  }
  const done = new Set(recorded.map((row) => row.name));
  return all.filter((m) => !done.has(m.name));
}

const TABLE =
  "create table if not exists weir_migrations (name text primary key, hash text not null, at bigint not null)";

/**
 * Brings a SQLite file up to date on a connection of its own: foreign keys off while tables may be rebuilt,
 * checked before each commit.
 */
export function migrateSqlite(
  file: string,
  now: number,
  migrations = readMigrations("sqlite"),
): MigrateReport {
  const client = new Database(file);
  try {
    client.pragma("journal_mode = WAL");
    client.pragma("busy_timeout = 10000");
    client.pragma("foreign_keys = OFF");
    client.exec(TABLE);
    const applied: string[] = [];
    let already = 0;
    const run = client.transaction(() => {
      const recorded = client.prepare("select name, hash from weir_migrations").all() as {
        name: string;
        hash: string;
      }[];
      already = recorded.length;
      for (const migration of pending(migrations, recorded)) {
        for (const statement of migration.statements) client.exec(statement);
        client
          .prepare("insert into weir_migrations values (?, ?, ?)")
          .run(migration.name, migration.hash, now);
        applied.push(migration.name);
      }
      const broken = client.pragma("foreign_key_check") as unknown[];
      if (broken.length > 0) throw new Error(`migration left ${broken.length} broken references`);
    });
    run.immediate();
    return { applied, already };
  } finally {
    client.close();
  }
}

/** Brings a PostgreSQL database up to date; an advisory lock lets many nodes start at once. */
export async function migratePostgres(
  url: string,
  now: number,
  migrations = readMigrations("pg"),
): Promise<MigrateReport> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [ADVISORY_LOCK]);
    await client.query(TABLE);
    const recorded = (await client.query("select name, hash from weir_migrations")).rows as {
      name: string;
      hash: string;
    }[];
    const applied: string[] = [];
    for (const migration of pending(migrations, recorded)) {
      await client.query("begin");
      for (const statement of migration.statements) await client.query(statement);
      await client.query("insert into weir_migrations values ($1, $2, $3)", [
        migration.name,
        migration.hash,
        now,
      ]);
      await client.query("commit");
      applied.push(migration.name);
    }
    return { applied, already: recorded.length };
  } finally {
    await client.end();
  }
}
