import { type Kit, pgKit } from "../columns.pg";
import { sqliteKitAsPg } from "../columns.sqlite";
import { appealTables, proposalTables } from "./appeals";
import { caseTables } from "./cases";
import { logTables } from "./log";
import { outboxTables } from "./outbox";
import { decisionTables, depositTables } from "./penalties";
import { peopleTables } from "./people";
import { proofTables } from "./proof";
import { subjectTables } from "./subjects";
import { bulkTables, searchTables, talkTables } from "./talk";

/** The schema, written once; a kit of column kinds turns it into one engine's tables. */
export const defineTables = (c: Kit) => ({
  ...peopleTables(c),
  ...subjectTables(c),
  ...caseTables(c),
  ...decisionTables(c),
  ...depositTables(c),
  ...proposalTables(c),
  ...appealTables(c),
  ...talkTables(c),
  ...bulkTables(c),
  ...searchTables(c),
  ...outboxTables(c),
  ...logTables(c),
  ...proofTables(c),
});

export type Tables = ReturnType<typeof defineTables>;
export type TableName = keyof Tables;

export const pgTables: Tables = defineTables(pgKit);
export const sqliteTables: Tables = defineTables(sqliteKitAsPg);
