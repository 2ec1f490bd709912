import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { loggerOf, type QueryListener } from "./query-listener";
import type { Step } from "./steps";
import type { Db, StepBody, Store } from "./store";
import { pgTables } from "./tables/tables";

/** Opens a pool on a migrated PostgreSQL database. `connectionsMax` bounds what one node may hold. */
export function openPostgres(
  url: string,
  options: { connectionsMax: number; onQuery?: QueryListener } = { connectionsMax: 10 },
): Store {
  const pool = new pg.Pool({ connectionString: url, max: options.connectionsMax, idleTimeoutMillis: 30_000 });
  // A server that goes away while a connection is idle must not end this process.
  pool.on("error", () => undefined);
  const db = drizzle(pool, loggerOf(options.onQuery)) as unknown as Db;

  return {
    engine: "postgres",
    db,
    t: pgTables,
    transact<T>(body: StepBody<T>): Promise<T> {
      return db.transaction(async (tx) => {
        const steps = body(tx as unknown as Db, pgTables);
        let next = steps.next();
        while (!next.done) {
          const answer: unknown = await answered(steps, (next.value as Step).query);
          next = steps.next(answer);
        }
        return next.value;
      });
    },
    inBulk: (work) => work(),
    async close() {
      await pool.end();
    },
  };
}

/** Lets the generator's own `finally` run when a query fails; the failure itself still aborts the transaction. */
async function answered(
  steps: Generator<Step, unknown, unknown>,
  query: PromiseLike<unknown>,
): Promise<unknown> {
  try {
    return await query;
  } catch (error) {
    steps.return(undefined as never);
    throw error;
  }
}
