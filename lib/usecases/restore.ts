import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import pg from "pg";
import type { Place } from "@/db/open";

/**
 * Puts a backup back where there is no database yet: SQLite as a checked copy that appears whole or not at all,
 * PostgreSQL by `pg_restore` in one transaction into an empty database. Throws when something is there.
 */
export async function restore(place: Place, file: string): Promise<void> {
  if (!existsSync(file)) throw new Error(`${file} is not there`);
  return place.kind === "sqlite" ? restoreSqlite(place.file, file) : restorePostgres(place.url, file);
}

function restoreSqlite(target: string, file: string): void {
  if (existsSync(target)) throw new Error(`${target} is there already: move it away first`);
  const draft = `${target}.draft`;
  mkdirSync(dirname(target), { recursive: true });
  try {
    copyFileSync(file, draft);
    const copy = new Database(draft);
    try {
      const [answer] = copy.pragma("integrity_check(1)") as { integrity_check: string }[];
      if (answer?.integrity_check !== "ok")
        throw new Error(`the backup is damaged: ${answer?.integrity_check}`);
      if ((copy.pragma("foreign_key_check") as unknown[]).length > 0)
        throw new Error("the backup is damaged");
    } finally {
      copy.close();
    }
    renameSync(draft, target);
  } finally {
    for (const part of ["", "-wal", "-shm", "-journal"]) rmSync(`${draft}${part}`, { force: true });
  }
}

async function restorePostgres(url: string, file: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_tables where schemaname = 'public' limit 1");
    if (found.rowCount) throw new Error("the PostgreSQL database is not empty: give a new one");
  } finally {
    await client.end();
  }
  const plain = new URL(url);
  const password = decodeURIComponent(plain.password);
  plain.password = "";
  const args = ["--no-owner", "--single-transaction", "--exit-on-error", `--dbname=${plain.href}`, file];
  await new Promise<void>((resolve, reject) => {
    const env = password === "" ? process.env : { ...process.env, PGPASSWORD: password };
    const child = spawn("pg_restore", args, { env, stdio: ["ignore", "ignore", "pipe"] });
    let words = "";
    child.stderr.on("data", (part: Buffer) => {
      words = (words + part.toString("utf8")).slice(-2000);
    });
    child.on("error", () => reject(new Error("pg_restore is needed and was not found")));
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(words.trim()))));
  });
}
