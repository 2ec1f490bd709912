import { and, asc, desc, eq, gte, inArray, lt, lte } from "drizzle-orm";
import type { AccountId, CaseId } from "@/lib/domain/ids";
import { parseEntry } from "@/lib/domain/log/entry";
import type { Store } from "../store";
import type { AuditRecord } from "./audit";

/** Entries of one transaction lie side by side: more than these apart are none. */
const NEAR = 600;
const PER_QUERY_MAX = 400;

export type BundleOf = { kind: "case"; id: CaseId } | { kind: "account"; id: AccountId };

/** The newest entries about a case or account in the log of `size`, oldest first. */
export async function entriesOf(
  store: Store,
  of: BundleOf,
  { size, limit }: { size: number; limit: number },
): Promise<AuditRecord[]> {
  const { db, t } = store;
  const { logEntry, logFacet } = t;
  const mine = of.kind === "case" ? eq(logFacet.caseId, of.id) : eq(logFacet.accountId, of.id);
  const found = await db
    .select({ entry: logEntry })
    .from(logFacet)
    .innerJoin(logEntry, eq(logEntry.seq, logFacet.seq))
    .where(and(mine, lt(logFacet.seq, size)))
    .orderBy(desc(logFacet.seq))
    .limit(limit);
  return found.map(({ entry }) => entry).reverse();
}

/**
 * First entries of the transactions of these: they say what was written (lib/domain/log/images.ts), also where they
 * are about several cases at once.
 */
export async function firstsOf(store: Store, entries: readonly AuditRecord[]): Promise<AuditRecord[]> {
  const { logEntry } = store.t;
  const firsts: AuditRecord[] = [];
  const known = new Map(entries.map((entry) => [entry.seq, entry]));
  const lowest = new Map<string, number>();
  for (const { txId, seq } of entries) lowest.set(txId, Math.min(seq, lowest.get(txId) ?? seq));
  // Only a transaction's first entry says what was written: where it is here already nothing is asked.
  for (const { txId, text } of entries) if (saysRows(text)) lowest.delete(txId);
  for (const [txId, seq] of lowest) {
    const [first] = await store.db
      .select()
      .from(logEntry)
      .where(and(gte(logEntry.seq, seq - NEAR), lte(logEntry.seq, seq), eq(logEntry.txId, txId)))
      .orderBy(asc(logEntry.seq))
      .limit(1);
    if (first && !known.has(first.seq)) firsts.push(first);
  }
  return firsts;
}

function saysRows(text: string): boolean {
  const read = parseEntry(text);
  return read.ok && Boolean(read.value.rows);
}

export type BundledItem = { itemId: string; caseId: CaseId; batchId: string };

/** Versions of the items of these cases, with the batch whose entry commits to them. */
export async function itemsOfCases(store: Store, cases: readonly CaseId[]): Promise<BundledItem[]> {
  const { db, t } = store;
  const found: BundledItem[] = [];
  for (let from = 0; from < cases.length; from += PER_QUERY_MAX) {
    found.push(
      ...(await db
        .select({ itemId: t.item.id, caseId: t.caseItem.caseId, batchId: t.item.batchId })
        .from(t.caseItem)
        .innerJoin(t.item, eq(t.item.id, t.caseItem.itemId))
        .where(inArray(t.caseItem.caseId, cases.slice(from, from + PER_QUERY_MAX)))),
    );
  }
  return found;
}

/** Entries of these batches in the log of `size`. */
export async function batchEntries(
  store: Store,
  batches: readonly string[],
  size: number,
): Promise<AuditRecord[]> {
  const { logEntry } = store.t;
  const found: AuditRecord[] = [];
  for (let from = 0; from < batches.length; from += PER_QUERY_MAX) {
    const some = batches.slice(from, from + PER_QUERY_MAX);
    found.push(
      ...(await store.db
        .select()
        .from(logEntry)
        .where(
          and(eq(logEntry.subjectKind, "batch"), inArray(logEntry.subjectId, some), lt(logEntry.seq, size)),
        )),
    );
  }
  return found;
}

/** Rows of a table by id, whatever its columns. */
export async function rowsById(
  store: Store,
  table: keyof Store["t"],
  ids: readonly string[],
): Promise<Map<string, Record<string, unknown>>> {
  const found = new Map<string, Record<string, unknown>>();
  const keyed = store.t[table] as unknown as Store["t"]["measure"];
  for (let from = 0; from < ids.length; from += PER_QUERY_MAX) {
    const some = ids.slice(from, from + PER_QUERY_MAX) as never[];
    for (const row of await store.db.select().from(keyed).where(inArray(keyed.id, some)))
      found.set(row.id, row);
  }
  return found;
}
