import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type { Steps } from "./steps";
import type { Tables } from "./tables/tables";

/** Typed as PostgreSQL on both engines, so that a call only one of them has does not compile or fails in tests. */
export type Db = NodePgDatabase<Record<string, never>>;

export type StepBody<T> = (db: Db, t: Tables) => Steps<T>;

/** An open database. Reads outside transactions are ordinary `await store.db.select()...`. */
export type Store = {
  engine: "sqlite" | "postgres";
  db: Db;
  t: Tables;
  /** Runs the body in one immediate transaction: all or nothing. Throws what the body throws, rolled back. */
  transact<T>(body: StepBody<T>): Promise<T>;
  /**
   * For filling a new database, which is begun again when it breaks off: on SQLite its commits do not wait for the
   * disk until all is done. They stay atomic and in order; PostgreSQL makes no difference.
   */
  inBulk<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Calls back when something may have been committed, by this process or another. A hint, sometimes without cause
   * and a little late: what has changed is for a query to say. Answers how to stop.
   */
  watch(onHint: () => void): () => void;
  close(): Promise<void>;
};
