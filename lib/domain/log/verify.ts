import { type Sha256, sameBytes } from "./bytes";
import { statedSeq } from "./stated-seq";
import { appendLeaf, type Frontier, leafInput, rootOf, type TreeNode } from "./tree";

/** An entry as found: the stored text (or its bytes as read from a file) and, where kept, its leaf hash. */
export type StoredEntry = { seq: number; text: string | Uint8Array; leafHash?: Uint8Array };

/** A stored complete subtree, or undefined where there is none. */
export type StoredNode = (level: number, index: number) => Uint8Array | undefined;

/** A head the entries must lead to; what it is called when it does not (`checkpoint 512 of 3 May`). */
export type ExpectedHead = { size: number; root: Uint8Array; label?: string };

export type Expected = {
  /** The head row of the database. Entries past it are as bad as missing ones. Absent for an export. */
  head?: ExpectedHead & { frontier?: Frontier };
  /** Heads of signed checkpoints whose signatures were found good (`trustCheckpoints`), in any order. */
  checkpoints: readonly ExpectedHead[];
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

/** Feeds entries in the order of their `seq`; after a `Broken` answer further calls repeat it. */
export type LogVerifier = {
  feed: (entries: Iterable<StoredEntry>, node?: StoredNode) => Broken | null;
  finish: () => Verdict;
  /** Entries found good so far: for progress. */
  verifiedSize: () => number;
};

/** One whole run over entries that fit an iterable; see `beginVerify` for chunks. */
export function verifyEntries(
  sha256: Sha256,
  entries: Iterable<StoredEntry>,
  expected: Expected,
  node?: StoredNode,
): Verdict {
  const verifier = beginVerify(sha256, expected);
  return verifier.feed(entries, node) ?? verifier.finish();
}

/**
 * Recomputes the tree from stored bytes and compares everything stored on the way: order, each entry's own
 * number, leaf hashes, subtrees, every checkpoint passed, the head. Constant memory. Clause: P21.
 */
export function beginVerify(sha256: Sha256, expected: Expected): LogVerifier {
  const run = new Run(sha256, expected);
  return {
    feed: (entries, node) => run.feed(entries, node),
    finish: () => run.finish(),
    verifiedSize: () => run.size,
  };
}

class Run {
  size: number;
  private frontier: Frontier;
  private good: number;
  private broken: Broken | null = null;
  private waiting: ExpectedHead[];

  constructor(
    private readonly sha256: Sha256,
    private readonly expected: Expected,
  ) {
    this.size = expected.start?.size ?? 0;
    this.frontier = expected.start?.frontier ?? [];
    this.good = this.size;
    this.waiting = expected.checkpoints
      .filter((checkpoint) => checkpoint.size >= this.size)
      .sort((a, b) => a.size - b.size);
    this.passCheckpoints();
  }

  feed(entries: Iterable<StoredEntry>, node?: StoredNode): Broken | null {
    for (const entry of entries) {
      if (this.broken) return this.broken;
      const appended = this.take(entry);
      if (!appended) return this.broken;
      if (node) this.compareNodes(appended.newNodes, node);
      if (this.broken) return this.broken;
      this.frontier = appended.frontier;
      this.size = appended.size;
      this.passCheckpoints();
    }
    return this.broken;
  }

  private take(entry: StoredEntry): ReturnType<typeof appendLeaf> | null {
    const at = this.size;
    const head = this.expected.head;
    if (entry.seq > at) return this.breakAt(at, `entry ${at} is missing: the next one found is ${entry.seq}`);
    if (entry.seq < at) return this.breakAt(entry.seq, `entry ${entry.seq} is there twice or out of order`);
    if (head && at >= head.size) {
      return this.breakAt(
        at,
        `entry ${at} lies past the head of ${head.size} entries: it was added around the log`,
      );
    }
    const input = leafInput(entry.text);
    const hash = this.sha256(input);
    if (entry.leafHash && !sameBytes(hash, entry.leafHash)) {
      return this.breakAt(
        at,
        `entry ${at} does not have its stored leaf hash: its text or its hash was changed`,
      );
    }
    const stated = statedSeq(input);
    if (stated !== at) {
      return this.breakAt(
        at,
        `entry ${at} says it is entry ${stated ?? "?"}: entries were moved or put in its place`,
      );
    }
    return appendLeaf(this.sha256, this.frontier, at, hash);
  }

  private compareNodes(nodes: readonly TreeNode[], node: StoredNode): void {
    for (const { level, index, hash } of nodes) {
      const stored = node(level, index);
      if (stored && sameBytes(stored, hash)) continue;
      // A leaf node names its entry; a wider one agreed with its parts, so the stored node itself is bad.
      const first = level === 0 ? this.size : index * 2 ** level;
      const what = stored ? "differs from" : "is missing for";
      const name = `stored subtree ${index} of level ${level}`;
      this.breakAt(first, `${name} ${what} entries ${first} to ${this.size}`, this.size);
      return;
    }
  }

  private passCheckpoints(): void {
    while (this.waiting[0]?.size === this.size && !this.broken) {
      const checkpoint = this.waiting.shift() as ExpectedHead;
      if (!sameBytes(checkpoint.root, this.root())) {
        const from = Math.min(this.good, Math.max(0, this.size - 1));
        const label = checkpoint.label ?? `the checkpoint of ${checkpoint.size} entries`;
        this.breakAt(from, `entries do not lead to ${label}: history before it was rewritten`, this.size - 1);
      } else this.good = this.size;
    }
  }

  finish(): Verdict {
    if (this.broken) return this.broken;
    const { head } = this.expected;
    const beyond = this.waiting.at(-1);
    const promised = Math.max(head?.size ?? 0, beyond?.size ?? 0);
    if (promised > this.size) {
      const who =
        beyond && beyond.size === promised ? (beyond.label ?? "a published checkpoint") : "the head";
      const what = `entries ${this.size} to ${promised - 1} are missing: ${who} knows ${promised}`;
      this.breakAt(this.size, what, promised - 1);
    } else if (head) this.compareHead(head);
    return this.broken ?? { kind: "verified", size: this.size, root: this.root(), frontier: this.frontier };
  }

  private compareHead(head: NonNullable<Expected["head"]>): void {
    const isSame =
      sameBytes(head.root, this.root()) && (!head.frontier || sameHashes(head.frontier, this.frontier));
    if (isSame) return;
    const from = Math.min(this.good, Math.max(0, this.size - 1));
    this.breakAt(from, "the head row does not have the root of its entries", Math.max(from, this.size - 1));
  }

  private root(): Uint8Array {
    return rootOf(this.sha256, this.frontier, this.size);
  }

  private breakAt(firstBadEntry: number, why: string, throughEntry: number = firstBadEntry): null {
    this.broken ??= {
      kind: "broken",
      firstBadEntry,
      throughEntry: Math.max(firstBadEntry, throughEntry),
      why,
    };
    return null;
  }
}

const sameHashes = (a: Frontier, b: Frontier): boolean =>
  a.length === b.length && a.every((hash, at) => sameBytes(hash, b[at] as Uint8Array));
