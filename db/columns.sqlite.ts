import { check, customType, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Kit } from "./columns.pg";

const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => "blob",
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
  fromDriver: (value) => value,
});

/** The column kinds of the house for SQLite; see columns.pg.ts for what each means. */
export const sqliteKit = {
  table: sqliteTable,
  index,
  uniqueIndex,
  check,
  id: (name: string) => text(name).primaryKey(),
  words: <T extends string = string>(name: string) => text(name).$type<T>(),
  count: (name: string) => integer(name, { mode: "number" }),
  countKey: (name: string) => integer(name, { mode: "number" }).primaryKey({ autoIncrement: false }),
  flag: (name: string) => integer(name, { mode: "boolean" }),
  bytes: (name: string) => bytes(name),
  json: <T>(name: string) =>
    customType<{ data: T; driverData: string }>({
      dataType: () => "text",
      toDriver: (value) => JSON.stringify(value),
      fromDriver: (value) => JSON.parse(value) as T,
    })(name),
  oneOf: <T extends string>(name: string, _values: readonly T[]) => text(name).$type<T>(),
};

/** The one cast of the schema: SQLite's builders stand where the types say PostgreSQL (architecture.md, 3). */
export const sqliteKitAsPg = sqliteKit as unknown as Kit;
