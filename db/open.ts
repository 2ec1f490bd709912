import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { type MigrateReport, migratePostgres, migrateSqlite } from "./migrate";
import { openPostgres } from "./open-postgres";
import { openSqlite } from "./open-sqlite";
import type { Store } from "./store";

/** Where the record lives: a `postgres://` URL, or a SQLite file. */
export type Place = { kind: "postgres"; url: string } | { kind: "sqlite"; file: string };

export function openStore(place: Place): Store {
  return place.kind === "postgres" ? openPostgres(place.url) : openSqlite(place.file);
}

export async function migrate(place: Place, now: number): Promise<MigrateReport> {
  if (place.kind === "postgres") return migratePostgres(place.url, now);
  mkdirSync(dirname(place.file), { recursive: true });
  return migrateSqlite(place.file, now);
}
