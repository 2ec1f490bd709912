import { type Sha256, sameBytes } from "./bytes";
import { differingColumn } from "./columns";
import { statedSeq } from "./stated-seq";
import { appendLeaf, type Frontier, leafInput, rootOf, type TreeNode } from "./tree";
import type { Broken, Expected, ExpectedHead, StoredEntry, StoredNode, Verdict } from "./verdict";

/** The state of one verification: how far the entries agree with everything stored. */
export class VerifyRun {
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
    const column =
      entry.columns && typeof entry.text === "string" && differingColumn(entry.columns, entry.text);
    if (column) return this.breakAt(at, `entry ${at} is listed with another ${column} than its text has`);
    return appendLeaf(this.sha256, this.frontier, at, hash);
  }

  private compareNodes(nodes: readonly TreeNode[], node: StoredNode): void {
    for (const { level, index, hash } of nodes) {
      if (level < (this.expected.lowestNodeLevel ?? 0)) continue;
      const stored = node(level, index);
      if (stored && sameBytes(stored, hash)) continue;
      // Narrow ones come first, so the range is as small as the store can tell.
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
      (!head.root || sameBytes(head.root, this.root())) &&
      (!head.frontier || sameHashes(head.frontier, this.frontier));
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
