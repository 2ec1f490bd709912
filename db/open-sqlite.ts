import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { loggerOf, type QueryListener } from "./query-listener";
import type { Step } from "./steps";
import type { Db, StepBody, Store } from "./store";
import { sqliteTables } from "./tables/tables";

/** Milliseconds a writer waits for another process; the driver blocks this one meanwhile. */
const BUSY_MS = 250;
/** Busy answers come from other processes only: tried again this often, then thrown. */
const BUSY_TRIES_MAX = 40;

/** How often a watcher looks whether the file has changed: one small read. */
const WATCH_MS = 150;

type Runnable = { all(): unknown[]; run(): unknown };

/** Opens the embedded store on a migrated file. WAL, and synchronous=FULL: an acknowledgement leaves the machine. */
export function openSqlite(
  file: string,
  options: { durable: boolean; onQuery?: QueryListener } = { durable: true },
): Store {
  const client = new Database(file);
  client.pragma("journal_mode = WAL");
  client.pragma(`synchronous = ${options.durable ? "FULL" : "OFF"}`);
  client.pragma(`busy_timeout = ${BUSY_MS}`);
  client.pragma("foreign_keys = ON");
  client.pragma("cache_size = -65536");
  // The one cast of the handle: typed as PostgreSQL, run as SQLite (architecture.md, section 3).
  const db = drizzle(client, loggerOf(options.onQuery)) as unknown as Db;

  function runSteps<T>(body: StepBody<T>): T {
    const steps = body(db, sqliteTables);
    let next = steps.next();
    while (!next.done) {
      const { query, returns } = next.value as Step;
      const runnable = query as unknown as Runnable;
      next = steps.next(returns ? runnable.all() : runnable.run());
    }
    return next.value;
  }

  return {
    engine: "sqlite",
    db,
    t: sqliteTables,
    async transact<T>(body: StepBody<T>): Promise<T> {
      for (let tries = 1; ; tries++) {
        try {
          return client.transaction(() => runSteps(body)).immediate();
        } catch (error) {
          if (!isBusy(error) || tries >= BUSY_TRIES_MAX) throw error;
          await new Promise((resolve) => setTimeout(resolve, 5 * tries));
        }
      }
    },
    async inBulk(work) {
      client.pragma("synchronous = NORMAL");
      try {
        return await work();
      } finally {
        client.pragma(`synchronous = ${options.durable ? "FULL" : "OFF"}`);
        client.pragma("wal_checkpoint(PASSIVE)");
      }
    },
    watch: (onHint) => watchFile(file, onHint),
    async close() {
      client.close();
    },
  };
}

/** A connection that only looks sees every commit of the others, those of this process too, as a new version. */
function watchFile(file: string, onHint: () => void): () => void {
  const eye = new Database(file, { readonly: true });
  const version = () => eye.pragma("data_version", { simple: true });
  let seen = version();
  const timer = setInterval(() => {
    const now = version();
    if (now === seen) return;
    seen = now;
    onHint();
  }, WATCH_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    eye.close();
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
}
