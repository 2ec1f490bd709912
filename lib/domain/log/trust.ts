import { type Checkpoint, openCheckpoint, readCheckpoint, type SignedCheckpoint } from "./checkpoint";
import type { NoteKey, VerifySignature } from "./note";
import type { Broken } from "./verdict";

export type Trust = {
  /** Keys whose signature counts, current one first. */
  keys: readonly NoteKey[];
  /** The log's name; a checkpoint of another log proves nothing about this one. */
  origin: string;
};

/** Checkpoints that may be compared with the entries, smallest first, and the first that may not. */
export type Trusted = { checkpoints: SignedCheckpoint[]; broken: Broken | null };

/**
 * Opens every published note. One that is unreadable, foreign, unsigned or re-signed is named, with the
 * first entry that then only it vouched for; the good ones are still returned for `verifyEntries`.
 */
export function trustCheckpoints(verify: VerifySignature, notes: readonly string[], trust: Trust): Trusted {
  const read = notes.map((note) => ({ note, size: sizeOf(note) })).sort((a, b) => a.size - b.size);
  const trusted: Trusted = { checkpoints: [], broken: null };
  for (const { note, size } of read) {
    const opened = openCheckpoint(verify, note, trust.keys);
    if (opened.ok && opened.value.origin === trust.origin) {
      trusted.checkpoints.push(opened.value);
      continue;
    }
    const why = opened.ok ? `it belongs to the log "${opened.value.origin}"` : opened.refusal.why;
    const from = trusted.checkpoints.at(-1)?.size ?? 0;
    trusted.broken ??= {
      kind: "broken",
      firstBadEntry: from,
      throughEntry: Math.max(from, size - 1),
      why: `checkpoint of ${size < 0 ? "unknown size" : `${size} entries`}: ${why}`,
    };
  }
  return trusted;
}

/** Unreadable ones sort first: they vouch for nothing, from entry 0 on. */
function sizeOf(note: string): number {
  const read = readCheckpoint(note);
  return read.ok ? read.value.size : -1;
}

/** True when a newer head was published than the database holds: it was restored from an older copy. */
export const isBehind = (headSize: number, published: readonly Pick<Checkpoint, "size">[]): boolean =>
  published.some(({ size }) => size > headSize);
