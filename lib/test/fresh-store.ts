import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { openStore, type Place } from "@/db/open";
import type { Store } from "@/db/store";

/** The engine this run is for; every database test runs under the same id on both. */
export const engine = (): "sqlite" | "postgres" =>
  process.env.WEIR_TEST_ENGINE === "postgres" ? "postgres" : "sqlite";

type AtEnd = (end: () => void | Promise<void>) => void;
const atTestEnd: AtEnd = (end) => onTestFinished(end);

/**
 * A new migrated database; further `openStore(place)` calls stand for further processes. Gone after the test, or
 * when `atEnd` says, for one that several tests read.
 */
export async function freshPlace(atEnd: AtEnd = atTestEnd): Promise<Place> {
  return engine() === "postgres" ? freshPostgres(atEnd) : freshSqlite(atEnd);
}

/** An open store on a new migrated database, closed and removed after the test. */
export async function freshStore(): Promise<Store> {
  const store = openStore(await freshPlace());
  onTestFinished(() => store.close());
  return store;
}

function freshSqlite(atEnd: AtEnd): Place {
  const folder = mkdtempSync(join(tmpdir(), "weir-test-"));
  const file = join(folder, "weir.db");
  copyFileSync(inject("sqliteTemplate"), file);
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return { kind: "sqlite", file };
}

async function freshPostgres(atEnd: AtEnd): Promise<Place> {
  const name = `weir_${process.pid}_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`;
  const base = inject("postgresUrl");
  await asAdmin(base, `create database ${name} template weir_template strategy file_copy`);
  atEnd(() => asAdmin(base, `drop database if exists ${name} with (force)`));
  return { kind: "postgres", url: base.replace(/\/postgres$/, `/${name}`) };
}

/** A database of this server without any table: what a restore needs. Gone after the test. */
export async function emptyPostgres(): Promise<Extract<Place, { kind: "postgres" }>> {
  const name = `weir_empty_${process.pid}_${Date.now().toString(36)}`;
  const base = inject("postgresUrl");
  await asAdmin(base, `create database ${name} template template0 encoding 'UTF8' locale 'C.UTF-8'`);
  onTestFinished(() => asAdmin(base, `drop database if exists ${name} with (force)`));
  return { kind: "postgres", url: base.replace(/\/postgres$/, `/${name}`) };
}

/** Copies of one template go one at a time: PostgreSQL refuses a template in use. */
async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(1)");
    await client.query(statement);
  } finally {
    await client.end();
  }
}
