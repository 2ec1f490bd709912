import { bigint, boolean, check, customType, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";

const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => "bytea",
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
  fromDriver: (value) => value,
});

/** The column kinds of the house for PostgreSQL. `columns.sqlite.ts` has the same ones; a type test compares them. */
export const pgKit = {
  table: pgTable,
  index,
  uniqueIndex,
  check,
  /** A primary key: a prefixed id, or another natural text key. */
  id: (name: string) => text(name).primaryKey(),
  words: <T extends string = string>(name: string) => text(name).$type<T>(),
  /** Integers: counts, epoch milliseconds, fen. Safe up to 2^53. */
  count: (name: string) => bigint(name, { mode: "number" }),
  countKey: (name: string) => bigint(name, { mode: "number" }).primaryKey(),
  flag: (name: string) => boolean(name),
  bytes: (name: string) => bytes(name),
  /** JSON kept as text, byte for byte: PostgreSQL's jsonb re-sorts keys. */
  json: <T>(name: string) =>
    customType<{ data: T; driverData: string }>({
      dataType: () => "text",
      toDriver: (value) => JSON.stringify(value),
      fromDriver: (value) => JSON.parse(value) as T,
    })(name),
  oneOf: <T extends string>(name: string, _values: readonly T[]) => text(name).$type<T>(),
};

export type Kit = typeof pgKit;
