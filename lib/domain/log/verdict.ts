import type { EntryColumns } from "./columns";
import type { Frontier } from "./tree";

/**
 * An entry as found: the stored text (or its bytes as read from a file) and, where kept, its leaf hash and
 * the columns beside it. Columns are compared only with a text, not with bytes.
 */
export type StoredEntry = {
  seq: number;
  text: string | Uint8Array;
  leafHash?: Uint8Array;
  columns?: EntryColumns;
};

/** A stored complete subtree, or undefined where there is none. */
export type StoredNode = (level: number, index: number) => Uint8Array | undefined;

/** A head the entries must lead to; what it is called when it does not (`checkpoint 512 of 3 May`). */
export type ExpectedHead = { size: number; root: Uint8Array; label?: string };

export type Expected = {
  /** The head row of the database. Entries past it are as bad as missing ones. Absent for an export. */
  head?: { size: number; root?: Uint8Array; frontier?: Frontier };
  /** Heads of signed checkpoints whose signatures were found good (`trustCheckpoints`), in any order. */
  checkpoints: readonly ExpectedHead[];
  /** Stored subtrees are compared from this level on; 1 for a store that keeps leaf hashes only in entries. */
  lowestNodeLevel?: 0 | 1;
  /** Where to go on from: a state that an earlier run verified. Absent: from entry 0. */
  start?: { size: number; frontier: Frontier };
};

/**
 * What was found. `firstBadEntry` is exact when `throughEntry` equals it; else the stored hashes were forged
 * along with an entry and only checkpoints disagree: the forgery lies between the two, both included.
 */
export type Broken = { kind: "broken"; firstBadEntry: number; throughEntry: number; why: string };
export type Verified = { kind: "verified"; size: number; root: Uint8Array; frontier: Frontier };
export type Verdict = Verified | Broken;
