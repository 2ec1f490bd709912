import { asc, eq, getTableColumns, gt } from "drizzle-orm";
import { base64, type Sha256, sameBytes, utf8 } from "../lib/domain/log/bytes";
import { type Entry, parseEntry } from "../lib/domain/log/entry";
import { IMAGED, type Imaged } from "../lib/domain/log/images";
import { appendLeaf, type Frontier, leafHash } from "../lib/domain/log/tree";
import { onItsWay } from "../lib/domain/reconcile/compare";
import { LogFold, type LoggedRow } from "../lib/domain/reconcile/fold";
import type { RecordName } from "../lib/domain/records";
import { OPERATIONAL_TABLES } from "./operational";
import { readEntries, readHead } from "./queries/log-reading";
import { done } from "./steps";
import type { Store } from "./store";
import type { TableName } from "./tables/tables";

/** Where the rows of each table come from when everything is recreated; every table of the schema is in one list. */
export const REBUILT = {
  /** From the log: what its entries say was written, and contents where they fit the hash that the log has. */
  fromLog: (Object.keys(IMAGED) as RecordName[]).filter((name) => IMAGED[name] !== "frozen"),
  /** From the texts of the log alone, computed anew. */
  ofTheLog: ["logEntry", "logNode", "logHead"],
  /** Content as it was frozen at intake. */
  frozen: (Object.keys(IMAGED) as RecordName[]).filter((name) => IMAGED[name] === "frozen"),
  /** By the database itself, as the rows come in. */
  byTriggers: ["queueCount"],
  /** As they are: what an entry is found by, kept replies, series and versions that must go on where they were. */
  copied: ["logFacet", "idempotency", "number", "standing"],
  /** Not of record: begins anew. */
  empty: OPERATIONAL_TABLES.filter((name) => name !== "number" && name !== "standing"),
} as const satisfies Record<string, readonly TableName[]>;

export type Rebuilt = { tables: number; rows: number; logSize: number };
type Row = Record<string, unknown>;

const ROWS_PER_PAGE = 300;

/**
 * Recreates the record in a migrated, empty database from the log and the frozen content of `from`: the reconciler's
 * fold, not the rows. Throws, naming the row, where content is gone or is not what the log has the hash of, and on a
 * log that does not hold together; nothing is written then.
 */
export async function rebuild(from: Store, into: Store, sha256: Sha256): Promise<Rebuilt> {
  await mustBeEmpty(into);
  const fold = new LogFold();
  const made: Made[] = [];
  const frontier = await rebuildLog(from, sha256, fold, made);
  if (fold.imagesFrom && fold.imagesFrom.seq !== 0) {
    throw new Error(`entries before ${fold.imagesFrom.seq} do not say what was written: this log is too old`);
  }
  if (fold.faults[0]) throw new Error(fold.faults[0]);
  for (const name of [...REBUILT.frozen, ...REBUILT.copied]) {
    for await (const rows of storedPages(from, name)) made.push({ name, rows });
  }
  // In the order of the list: a balance is there before its postings move it.
  for (const name of REBUILT.fromLog) {
    for await (const rows of foldedPages(from, name, sha256, fold)) made.push({ name, rows });
  }
  await into.transact(function* (db, t) {
    for (const { name, rows } of made) {
      yield* done(db.insert(t[name] as unknown as Store["t"]["person"]).values(rows as never[]));
    }
    const head = { size: fold.size, frontier: frontier.map(base64) };
    yield* done(db.update(t.logHead).set(head).where(eq(t.logHead.id, 1)));
  });
  return {
    tables: new Set(made.map(({ name }) => name)).size,
    rows: made.reduce((sum, { rows }) => sum + rows.length, 0),
    logSize: fold.size,
  };
}

/** Rows on their way: all of them go in by one transaction, since references are checked at its end. */
type Made = { name: TableName; rows: Row[] };

async function mustBeEmpty(into: Store): Promise<void> {
  for (const name of ["logEntry", "person", "item", "case"] as const) {
    const table = into.t[name] as Store["t"]["person"];
    if ((await into.db.select().from(table).limit(1)).length > 0) {
      throw new Error("the target holds a record already: give an empty database");
    }
  }
}

/** Entries with everything that is computed from them: columns, leaf hashes, subtrees, head. */
async function rebuildLog(from: Store, sha256: Sha256, fold: LogFold, made: Made[]): Promise<Frontier> {
  const head = await readHead(from);
  let frontier: Frontier = [];
  while (fold.size < head.size) {
    const page = (await readEntries(from, fold.size, ROWS_PER_PAGE)).filter(({ seq }) => seq < head.size);
    const entries: Row[] = [];
    const nodes: Row[] = [];
    for (const { text } of page) {
      const entry = mustParse(String(text), fold.size);
      const leaf = leafHash(sha256, String(text));
      const appended = appendLeaf(sha256, frontier, fold.size, leaf);
      frontier = appended.frontier;
      entries.push({ ...columnsOf(entry), text, leafHash: base64(leaf) });
      for (const { level, index, hash } of appended.newNodes) {
        if (level > 0) nodes.push({ id: `${level}.${index}`, hash: base64(hash) });
      }
      fold.take(entry);
    }
    if (page.length === 0) throw new Error(`entry ${fold.size} of the log is not there`);
    made.push({ name: "logEntry", rows: entries });
    if (nodes.length > 0) made.push({ name: "logNode", rows: nodes });
  }
  if (
    frontier.length !== head.frontier.length ||
    !frontier.every((hash, at) => sameBytes(hash, head.frontier[at] as Uint8Array))
  ) {
    throw new Error("the log does not lead to its head: verify it first");
  }
  return frontier;
}

function mustParse(text: string, seq: number): Entry {
  const entry = parseEntry(text);
  if (!entry.ok) throw new Error(`entry ${seq}: ${entry.refusal.why}`);
  return entry.value;
}

const columnsOf = ({ seq, at, txId, actor, action, subject, caseId }: Entry): Row => ({
  seq,
  at,
  txId,
  actorKind: actor.kind,
  actorId: actor.id,
  action,
  subjectKind: subject.kind,
  subjectId: subject.id,
  caseId,
});

/** In the order of the log, so that sums that must never fall below zero do not. */
async function* foldedPages(
  from: Store,
  name: RecordName,
  sha256: Sha256,
  fold: LogFold,
): AsyncIterable<Row[]> {
  const stored = new Map<string, Row>();
  for await (const page of storedPages(from, name)) for (const row of page) stored.set(keyOf(row), row);
  let page: Row[] = [];
  for (const [id, logged] of fold.table(name)) {
    page.push(wholeRow(name, id, { logged, stored: stored.get(id), sha256 }));
    if (page.length < ROWS_PER_PAGE) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

const keyOf = (row: Row): string => String(row.id ?? row.size);

type Sides = { logged: LoggedRow; stored: Row | undefined; sha256: Sha256 };

/** A row as the log says it, completed by the content that the log only has the hash of, or leaves out on purpose. */
function wholeRow(name: RecordName, id: string, { logged, stored, sha256 }: Sides): Row {
  const { only, sealed = [], omit = [] } = IMAGED[name] as Imaged;
  const isWhole = !only && sealed.length === 0 && omit.length === 0;
  if (isWhole) return { ...logged };
  if (!stored) throw new Error(`${name} ${id}: its content is gone, and the log does not hold it`);
  const row: Row = { ...logged };
  for (const [column, value] of Object.entries(stored)) {
    if (sealed.includes(column) && logged[column] !== null && logged[column] !== undefined) {
      if (logged[column] !== `sha256:${base64(sha256(utf8(String(value))))}`) {
        throw new Error(`${name} ${id}: ${column} is not the content that the log has the hash of`);
      }
      row[column] = value;
    } else if (omit.includes(column) || (only && column !== "id" && !only.includes(column)))
      row[column] = value;
  }
  // On its way or not is no matter of record.
  if (name === "message" && onItsWay(logged) && onItsWay(stored)) row.state = stored.state;
  return row;
}

async function* storedPages(from: Store, name: TableName): AsyncIterable<Row[]> {
  const table = from.t[name] as unknown as Store["t"]["person"];
  const key = Object.entries(getTableColumns(table)).find(([, column]) => column.primary);
  if (!key) throw new Error(`${name} has no key`);
  const [keyName, column] = key as unknown as [string, Store["t"]["person"]["id"]];
  for (let after: unknown = null; ; ) {
    const page: Row[] = await from.db
      .select()
      .from(table)
      .where(after === null ? undefined : gt(column, after as never))
      .orderBy(asc(column))
      .limit(ROWS_PER_PAGE);
    if (page.length === 0) return;
    yield page;
    after = page.at(-1)?.[keyName];
  }
}

export type Difference = { table: string; id: string };

/** Rows of rebuilt tables that are not the same in both, by table and key; the first 100. */
export async function differences(from: Store, into: Store): Promise<Difference[]> {
  const found: Difference[] = [];
  const names: TableName[] = [...REBUILT.fromLog, ...REBUILT.ofTheLog, ...REBUILT.frozen, ...REBUILT.copied];
  for (const name of [...names, "queueCount" as const]) {
    const left = new Map<string, string>();
    for await (const page of storedPages(from, name)) for (const row of page) keep(left, name, row);
    for await (const page of storedPages(into, name)) {
      for (const row of page) {
        const key = String(row.id ?? row.size ?? row.seq);
        const isSame = left.get(key) === textOf(row);
        left.delete(key);
        if (!isSame) found.push({ table: name, id: key });
      }
    }
    for (const key of left.keys()) found.push({ table: name, id: key });
  }
  return found.slice(0, 100);
}

/** A counter of nothing is the same as none. */
function keep(left: Map<string, string>, name: TableName, row: Row): void {
  if (name === "queueCount" && row.n === 0) return;
  left.set(String(row.id ?? row.size ?? row.seq), textOf(row));
}

const textOf = (row: Row): string =>
  JSON.stringify(
    Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)),
    (_, value) => (value instanceof Uint8Array ? base64(value) : value),
  );
