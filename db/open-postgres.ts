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

  const notice = noticeGiver(pool);
  return {
    engine: "postgres",
    db,
    t: pgTables,
    transact<T>(body: StepBody<T>): Promise<T> {
      const committed = db.transaction(async (tx) => {
        const steps = body(tx as unknown as Db, pgTables);
        let next = steps.next();
        while (!next.done) {
          const answer: unknown = await answered(steps, (next.value as Step).query);
          next = steps.next(answer);
        }
        return next.value;
      });
      return committed.then((value) => {
        notice.give();
        return value;
      });
    },
    inBulk: (work) => work(),
    watch: (onHint) => listen(url, onHint),
    async close() {
      notice.stop();
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

const CHANNEL = "weir_changes";
/** Many commits make one notice: NOTIFY inside each transaction would put all commits in one line. */
const NOTICE_MS = 50;
/** Also without a notice, one may have been missed: a watcher looks this often. */
const LOOK_MS = 2_000;

function noticeGiver(pool: pg.Pool) {
  let timer: NodeJS.Timeout | null = null;
  const send = () => {
    timer = null;
    pool.query(`notify ${CHANNEL}`).catch(() => undefined);
  };
  return {
    give() {
      timer ??= setTimeout(send, NOTICE_MS).unref();
    },
    stop() {
      if (timer) clearTimeout(timer);
      timer = null;
    },
  };
}

/** Listens on a connection of its own and looks every two seconds anyway; a lost connection is made again. */
function listen(url: string, onHint: () => void): () => void {
  let client: pg.Client | null = null;
  let stopped = false;
  const drop = (gone: pg.Client) => {
    if (client === gone) client = null;
  };
  const keep = () => {
    onHint();
    if (client || stopped) return;
    const trying = new pg.Client({ connectionString: url });
    client = trying;
    trying.on("notification", onHint);
    trying.on("error", () => drop(trying));
    trying.on("end", () => drop(trying));
    trying
      .connect()
      .then(() => trying.query(`listen ${CHANNEL}`))
      .catch(() => drop(trying));
  };
  keep();
  const timer = setInterval(keep, LOOK_MS).unref();
  return () => {
    stopped = true;
    clearInterval(timer);
    client?.end().catch(() => undefined);
  };
}
