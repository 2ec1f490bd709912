/** Told every query with its parameters before it runs, for tests of plans. */
export type QueryListener = (sql: string, params: unknown[]) => void;

export const loggerOf = (onQuery: QueryListener | undefined) =>
  onQuery ? { logger: { logQuery: onQuery } } : {};
