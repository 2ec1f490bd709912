import { eq, sql } from "drizzle-orm";
import { base64, fromBase64 } from "../lib/domain/log/bytes";
import { type EntryDraft, entryText } from "../lib/domain/log/entry";
import { imagesOf } from "../lib/domain/log/images";
import { appendLeaf, leafHash } from "../lib/domain/log/tree";
import type { Plan } from "../lib/domain/plan";
import type { CommitMeta, Committed } from "./commit";
import { facetRows } from "./log-facets";
import { done, rows, type Steps } from "./steps";
import type { Db } from "./store";
import type { Tables } from "./tables/tables";

export type Hash = (bytes: Uint8Array) => Uint8Array;

const ROWS_PER_INSERT_MAX = 400;

/**
 * Appends entries to the Merkle log in O(log n) each, with what they can be found by. Taking the head row is the
 * lock of all appends, and the last one of the transaction. Throws when the head is missing or unreadable.
 */
export function* appendEntries(
  db: Db,
  t: Tables,
  { entries: drafts, changes }: Pick<Plan, "entries" | "changes">,
  meta: CommitMeta,
): Steps<Committed> {
  const images = imagesOf(meta.sha256, changes);
  const [head] = yield* rows(
    db
      .update(t.logHead)
      .set({ size: sql`${t.logHead.size} + ${drafts.length}` })
      .where(eq(t.logHead.id, 1))
      .returning(),
  );
  if (!head) throw new Error("the log has no head row");
  const firstSeq = head.size - drafts.length;
  let frontier = head.frontier.map(readHash);
  const entries: Tables["logEntry"]["$inferInsert"][] = [];
  const nodes: Tables["logNode"]["$inferInsert"][] = [];
  drafts.forEach((draft, offset) => {
    const seq = firstSeq + offset;
    const written = offset === 0 && images.length > 0 ? images : null;
    const { now: at, actor, txId } = meta;
    const text = entryText({ ...draft, seq, at, actor, txId, version: 2, rows: written });
    const leaf = leafHash(meta.sha256, text);
    const appended = appendLeaf(meta.sha256, frontier, seq, leaf);
    frontier = appended.frontier;
    entries.push(entryRow(draft, meta, seq, text, base64(leaf)));
    for (const node of appended.newNodes) {
      if (node.level > 0) nodes.push({ id: `${node.level}.${node.index}`, hash: base64(node.hash) });
    }
  });
  for (const part of inParts(entries)) yield* done(db.insert(t.logEntry).values(part));
  const facets = yield* facetRows(db, t, drafts, { firstSeq, actorId: meta.actor.id });
  for (const part of inParts(facets)) yield* done(db.insert(t.logFacet).values(part));
  for (const part of inParts(nodes)) yield* done(db.insert(t.logNode).values(part));
  yield* done(
    db
      .update(t.logHead)
      .set({ frontier: frontier.map(base64) })
      .where(eq(t.logHead.id, 1)),
  );
  return { firstSeq, size: head.size };
}

function entryRow(draft: EntryDraft, meta: CommitMeta, seq: number, text: string, leaf: string) {
  return {
    seq,
    at: meta.now,
    txId: meta.txId,
    actorKind: meta.actor.kind,
    actorId: meta.actor.id,
    action: draft.action,
    subjectKind: draft.subject.kind,
    subjectId: draft.subject.id,
    caseId: draft.caseId as Tables["logEntry"]["$inferInsert"]["caseId"],
    text,
    leafHash: leaf,
  };
}

function readHash(text: string): Uint8Array {
  const bytes = fromBase64(text);
  if (!bytes) throw new Error("the log head's frontier is unreadable");
  return bytes;
}

function* inParts<T>(all: T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += ROWS_PER_INSERT_MAX)
    yield all.slice(from, from + ROWS_PER_INSERT_MAX);
}
