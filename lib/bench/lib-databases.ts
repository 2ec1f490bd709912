import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { migrate, type Place } from "@/db/open";
import { type PostgresServer, startPostgres } from "@/lib/test/postgres-server";

export type Engine = "sqlite" | "postgres";
export const ENGINES: readonly Engine[] = ["sqlite", "postgres"];

/** Databases of one engine for a bench: each call of `fresh` gives a migrated one; `remove` takes all away. */
export type Databases = { engine: Engine; folder: string; fresh(): Promise<Place>; remove(): void };

export async function openDatabases(engine: Engine, options: { durable: boolean }): Promise<Databases> {
  const folder = mkdtempSync(join(tmpdir(), "weir-bench-"));
  const server = engine === "postgres" ? await startPostgres(options) : null;
  let made = 0;
  return {
    engine,
    folder,
    async fresh() {
      const name = `bench_${made++}`;
      const place: Place = server
        ? await newDatabase(server, name)
        : { kind: "sqlite", file: join(folder, `${name}.db`) };
      await migrate(place, 0);
      return place;
    },
    remove() {
      server?.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function newDatabase(server: PostgresServer, name: string): Promise<Place> {
  const client = new pg.Client({ connectionString: server.url("postgres") });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return { kind: "postgres", url: server.url(name) };
}

export function enginesAsked(name: string | undefined): readonly Engine[] {
  if (name === undefined) return ENGINES;
  if (name === "sqlite" || name === "postgres") return [name];
  throw new Error(`--engine is sqlite or postgres, not ${name}`);
}
