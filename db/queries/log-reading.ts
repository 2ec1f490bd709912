import { asc, desc, eq, gte, inArray, lt } from "drizzle-orm";
import { fromBase64 } from "@/lib/domain/log/bytes";
import type { NodePosition } from "@/lib/domain/log/positions";
import type { StoredEntry } from "@/lib/domain/log/verify";
import type { Store } from "../store";

export type LogHead = { size: number; frontier: Uint8Array[] };

/** Size and frontier of the log. Throws when the head row is missing or unreadable. */
export async function readHead(store: Pick<Store, "db" | "t">): Promise<LogHead> {
  const [head] = await store.db.select().from(store.t.logHead).where(eq(store.t.logHead.id, 1));
  if (!head) throw new Error("the log has no head row");
  return { size: head.size, frontier: head.frontier.map(mustRead) };
}

/** Entries from `from` on, at most `limit`, in order, with their hashes and the columns lists are made of. */
export async function readEntries(
  store: Pick<Store, "db" | "t">,
  from: number,
  limit: number,
): Promise<StoredEntry[]> {
  const { db, t } = store;
  const rows = await db
    .select()
    .from(t.logEntry)
    .where(gte(t.logEntry.seq, from))
    .orderBy(asc(t.logEntry.seq))
    .limit(limit);
  return rows.map(({ seq, text, leafHash, ...columns }) => ({
    seq,
    text,
    // A hash that is none differs from every hash, so that it is found and not passed over.
    leafHash: fromBase64(leafHash) ?? new Uint8Array(),
    columns,
  }));
}

/** Entries before 0 or hidden by a number out of the range: none in a sound log. */
export async function firstBelowZero(store: Pick<Store, "db" | "t">): Promise<number | null> {
  const { db, t } = store;
  const [row] = await db
    .select({ seq: t.logEntry.seq })
    .from(t.logEntry)
    .where(lt(t.logEntry.seq, 0))
    .orderBy(asc(t.logEntry.seq))
    .limit(1);
  return row?.seq ?? null;
}

const IDS_PER_QUERY_MAX = 500;
export const nodeId = (level: number, index: number): string => `${level}.${index}`;

/** Stored subtrees by `level.index`; level 0 are the entries' own leaf hashes. Unreadable ones are empty. */
export async function readNodes(
  store: Pick<Store, "db" | "t">,
  positions: readonly NodePosition[],
): Promise<Map<string, Uint8Array>> {
  const { db, t } = store;
  const found = new Map<string, Uint8Array>();
  const ids = positions.filter(({ level }) => level > 0).map(({ level, index }) => nodeId(level, index));
  for (let from = 0; from < ids.length; from += IDS_PER_QUERY_MAX) {
    const part = ids.slice(from, from + IDS_PER_QUERY_MAX);
    for (const { id, hash } of await db.select().from(t.logNode).where(inArray(t.logNode.id, part))) {
      found.set(id, fromBase64(hash) ?? new Uint8Array());
    }
  }
  const leaves = positions.filter(({ level }) => level === 0).map(({ index }) => index);
  for (let from = 0; from < leaves.length; from += IDS_PER_QUERY_MAX) {
    const part = leaves.slice(from, from + IDS_PER_QUERY_MAX);
    const rows = await db
      .select({ seq: t.logEntry.seq, leafHash: t.logEntry.leafHash })
      .from(t.logEntry)
      .where(inArray(t.logEntry.seq, part));
    for (const { seq, leafHash } of rows) found.set(nodeId(0, seq), fromBase64(leafHash) ?? new Uint8Array());
  }
  return found;
}

/** Signed notes kept in the database, smallest first. */
export async function readCheckpointNotes(
  store: Pick<Store, "db" | "t">,
): Promise<{ size: number; note: string }[]> {
  const { checkpoint } = store.t;
  return store.db
    .select({ size: checkpoint.size, note: checkpoint.note })
    .from(checkpoint)
    .orderBy(asc(checkpoint.size));
}

function mustRead(text: string): Uint8Array {
  const bytes = fromBase64(text);
  if (!bytes) throw new Error("the log head's frontier is unreadable");
  return bytes;
}

/** The signed note over the most entries; null before the first is published. */
export async function newestCheckpointNote({
  db,
  t,
}: Pick<Store, "db" | "t">): Promise<{ size: number; note: string } | null> {
  const [row] = await db
    .select({ size: t.checkpoint.size, note: t.checkpoint.note })
    .from(t.checkpoint)
    .orderBy(desc(t.checkpoint.size))
    .limit(1);
  return row ?? null;
}

/** The first signed note over at least this many entries; null before it is published. */
export async function firstCheckpointFrom(
  store: Pick<Store, "db" | "t">,
  size: number,
): Promise<string | null> {
  const { db, t } = store;
  const [row] = await db
    .select({ note: t.checkpoint.note })
    .from(t.checkpoint)
    .where(gte(t.checkpoint.size, size))
    .orderBy(asc(t.checkpoint.size))
    .limit(1);
  return row?.note ?? null;
}
