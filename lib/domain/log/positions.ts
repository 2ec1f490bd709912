/** Which stored subtrees an answer needs, without touching a hash: one query can fetch them all. */

export type NodePosition = { level: number; index: number };

/** Leaves `from` up to but without `to`. */
export type LeafRange = { from: number; to: number };

/** Nodes `first` to `last` (both included) of one level. */
export type LevelRun = { level: number; first: number; last: number };

/** Complete subtrees that cover a range, widest-left first; `from` must be where a subtree of the tree starts. */
export function positionsOfRange({ from, to }: LeafRange): NodePosition[] {
  const positions: NodePosition[] = [];
  for (let start = from; start < to; ) {
    let [level, width] = [0, 1];
    while (start % (2 * width) === 0 && start + 2 * width <= to) {
      level += 1;
      width *= 2;
    }
    positions.push({ level, index: start / width });
    start += width;
  }
  return positions;
}

/** The frontier of a tree of `size` leaves: all its root needs. Throws on a size that is none. */
export function nodesForRoot(size: number): NodePosition[] {
  mustBeSize(size);
  return positionsOfRange({ from: 0, to: size });
}

/** PATH(index, D[size]) of RFC 6962, section 2.1.1, as ranges: the entry's sibling first, the root's side last. */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  mustBeSize(size);
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) {
    throw new RangeError(`entry ${index} is not in a tree of ${size}`);
  }
  const ranges: LeafRange[] = [];
  for (let [from, to] = [0, size]; to - from > 1; ) {
    const middle = from + splitOf(to - from);
    ranges.push(index < middle ? { from: middle, to } : { from, to: middle });
    if (index < middle) to = middle;
    else from = middle;
  }
  return ranges.reverse();
}

/** PROOF(from, D[to]) of RFC 6962, section 2.1.2, as ranges. Empty for equal sizes and for an empty old tree. */
export function consistencyRanges(older: number, newer: number): LeafRange[] {
  mustBeSize(older);
  mustBeSize(newer);
  if (older > newer) throw new RangeError(`a tree of ${newer} has no earlier tree of ${older}`);
  if (older === 0 || older === newer) return [];
  const ranges: LeafRange[] = [];
  let [from, to] = [0, newer];
  while (older < to) {
    const middle = from + splitOf(to - from);
    ranges.push(older <= middle ? { from: middle, to } : { from, to: middle });
    if (older <= middle) to = middle;
    else from = middle;
  }
  if (from > 0) ranges.push({ from, to });
  return ranges.reverse();
}

/** Stored nodes an inclusion proof needs, in the order `inclusionProof` reads them. */
export const nodesForInclusion = (index: number, size: number): NodePosition[] =>
  inclusionRanges(index, size).flatMap(positionsOfRange);

/** Stored nodes a consistency proof needs, in the order `consistencyProof` reads them. */
export const nodesForConsistency = (from: number, to: number): NodePosition[] =>
  consistencyRanges(from, to).flatMap(positionsOfRange);

/** Stored nodes that the appending of entries `from` up to but without `to` completed, level by level. */
export function nodesCompletedBy({ from, to }: LeafRange): LevelRun[] {
  const runs: LevelRun[] = [];
  for (let [level, width] = [0, 1]; width <= to; level++, width *= 2) {
    const [first, last] = [Math.floor(from / width), Math.floor(to / width) - 1];
    if (first <= last) runs.push({ level, first, last });
  }
  return runs;
}

/** Largest power of two below `count`, which is at least 2. */
function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

function mustBeSize(size: number): void {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`${size} is no tree size`);
}
