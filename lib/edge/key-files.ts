import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import pg from "pg";

/** Where the authors' wrapped keys lie: never in the record's database, so never in its backups. */
export type KeyFile = {
  read(authorId: string): Promise<Buffer | null>;
  /** Keeps this key unless there is one already or it was destroyed; returns the one that holds. */
  keepFirst(authorId: string, wrapped: Buffer): Promise<Buffer | null>;
  destroy(authorId: string): Promise<void>;
  close(): Promise<void>;
};

/** A small SQLite file of its own. A destroyed key leaves an empty row, so that it is never made again. */
export function openKeyFile(file: string): KeyFile {
  mkdirSync(dirname(file), { recursive: true });
  const client = new Database(file);
  client.pragma("journal_mode = WAL");
  client.pragma("busy_timeout = 5000");
  client.pragma("secure_delete = ON");
  client.exec("create table if not exists author_keys (author_id text primary key, wrapped blob) strict");
  const select = client.prepare("select wrapped from author_keys where author_id = ?").pluck();
  const insert = client.prepare("insert into author_keys values (?, ?) on conflict do nothing");
  const wipe = client.prepare(
    "insert into author_keys values (?, null) on conflict (author_id) do update set wrapped = null",
  );
  const read = (authorId: string) => (select.get(authorId) as Buffer | null | undefined) ?? null;
  return {
    read: async (authorId) => read(authorId),
    async keepFirst(authorId, wrapped) {
      insert.run(authorId, wrapped);
      return read(authorId);
    },
    async destroy(authorId) {
      wipe.run(authorId);
    },
    close: async () => void client.close(),
  };
}

/** The same in a schema of its own, which `weir backup` leaves out. */
export async function openKeySchema(url: string): Promise<KeyFile> {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on("error", () => undefined);
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock(727175)");
    await client.query("create schema if not exists weir_keys");
    await client.query(
      "create table if not exists weir_keys.author_keys (author_id text primary key, wrapped bytea)",
    );
    await client.query("select pg_advisory_unlock(727175)");
  } finally {
    client.release();
  }
  const read = async (authorId: string): Promise<Buffer | null> => {
    const found = await pool.query("select wrapped from weir_keys.author_keys where author_id = $1", [
      authorId,
    ]);
    return found.rows[0]?.wrapped ?? null;
  };
  return {
    read,
    async keepFirst(authorId, wrapped) {
      await pool.query("insert into weir_keys.author_keys values ($1, $2) on conflict do nothing", [
        authorId,
        wrapped,
      ]);
      return read(authorId);
    },
    async destroy(authorId) {
      await pool.query(
        "insert into weir_keys.author_keys values ($1, null) on conflict (author_id) do update set wrapped = null",
        [authorId],
      );
    },
    close: async () => pool.end(),
  };
}
