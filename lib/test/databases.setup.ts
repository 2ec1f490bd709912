import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migratePostgres, migrateSqlite } from "@/db/migrate";
import { startPostgres } from "./postgres-server";

declare module "vitest" {
  export interface ProvidedContext {
    /** A migrated SQLite file to copy. */
    sqliteTemplate: string;
    /** A server with a migrated template database `weir_template`; empty on the SQLite project. */
    postgresUrl: string;
  }
}

/** Once per run of an engine's project: a migrated template, so that every test starts from a copy. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "weir-db-"));
  const sqliteTemplate = join(folder, "template.db");
  migrateSqlite(sqliteTemplate, 0);
  project.provide("sqliteTemplate", sqliteTemplate);
  const server =
    project.config.env.WEIR_TEST_ENGINE === "postgres" ? await startPostgres({ durable: false }) : null;
  if (server) {
    const client = new pg.Client({ connectionString: server.url("postgres") });
    await client.connect();
    await client.query("create database weir_template");
    await client.end();
    await migratePostgres(server.url("weir_template"), 0);
  }
  project.provide("postgresUrl", server ? server.url("postgres") : "");
  return () => {
    server?.remove();
    rmSync(folder, { recursive: true, force: true });
  };
}
