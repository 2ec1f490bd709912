/**
 * A transaction body is a plain generator: it asks for queries, the engine's runner answers them.
 * SQLite answers in a synchronous loop, PostgreSQL by awaiting; `await` inside a step does not parse,
 * so nothing can ever wait in a transaction (architecture.md, sections 3 and 23).
 */
export type Query<T> = PromiseLike<T[]>;
export type Step = { query: PromiseLike<unknown>; returns: boolean };
export type Steps<T> = Generator<Step, T, unknown>;

/** The rows of a select, or of a write with `returning`. Always behind `yield*`. */
export function* rows<T>(query: Query<T>): Steps<T[]> {
  return (yield { query, returns: true }) as T[];
}

/** A write without `returning`. Always behind `yield*`. */
export function* done(query: PromiseLike<unknown>): Steps<void> {
  yield { query, returns: false };
}

/** Thrown inside steps to give everything back: the transaction rolls back and the refusal becomes a value. */
export class Rollback<R> extends Error {
  constructor(readonly refusal: R) {
    super("rolled back");
  }
}
