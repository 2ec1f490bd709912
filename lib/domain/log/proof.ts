import { type Sha256, sameBytes } from "./bytes";
import { consistencyRanges, inclusionRanges, type LeafRange, positionsOfRange } from "./positions";
import { emptyRoot, foldRight, nodeHash } from "./tree";

/** Reads a stored complete subtree; throws where the store has none. */
export type NodeReader = (level: number, index: number) => Uint8Array;

export type Inclusion = {
  index: number;
  size: number;
  leaf: Uint8Array;
  root: Uint8Array;
  proof: readonly Uint8Array[];
};

export type Consistency = {
  from: number;
  to: number;
  fromRoot: Uint8Array;
  toRoot: Uint8Array;
  proof: readonly Uint8Array[];
};

/** Audit path of entry `index` in the tree of `size`, in RFC 6962 order (nearest sibling first). */
export function inclusionProof(sha256: Sha256, index: number, size: number, node: NodeReader): Uint8Array[] {
  return inclusionRanges(index, size).map((range) => hashOfRange(sha256, range, node));
}

/** Proof that the tree of `to` leaves only adds to the tree of `from`, in RFC 6962 order. */
export function consistencyProof(sha256: Sha256, from: number, to: number, node: NodeReader): Uint8Array[] {
  return consistencyRanges(from, to).map((range) => hashOfRange(sha256, range, node));
}

/** Root of the tree as it was at `size`, from stored subtrees. */
export function rootAt(sha256: Sha256, size: number, node: NodeReader): Uint8Array {
  return size === 0 ? emptyRoot(sha256) : hashOfRange(sha256, { from: 0, to: size }, node);
}

function hashOfRange(sha256: Sha256, range: LeafRange, node: NodeReader): Uint8Array {
  return foldRight(
    sha256,
    positionsOfRange(range).map(({ level, index }) => node(level, index)),
  );
}

/** True when the path leads from the leaf to the root (RFC 9162, section 2.1.3.2). Never throws. */
export function verifyInclusion(sha256: Sha256, claim: Inclusion): boolean {
  const { index, size, leaf, root, proof } = claim;
  if (!isSize(size) || !isSize(index) || index >= size || !areHashes([leaf, root, ...proof])) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sha256, sibling, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else hash = nodeHash(sha256, hash, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameBytes(hash, root);
}

/** True when the newer tree keeps every leaf of the older in place (RFC 9162, section 2.1.4.2). Never throws. */
export function verifyConsistency(sha256: Sha256, claim: Consistency): boolean {
  const { from, to, fromRoot, toRoot, proof } = claim;
  if (!isSize(from) || !isSize(to) || from > to || !areHashes([fromRoot, toRoot, ...proof])) return false;
  if (from === 0) return proof.length === 0 && sameBytes(fromRoot, emptyRoot(sha256));
  if (from === to) return proof.length === 0 && sameBytes(fromRoot, toRoot);
  const path = isPowerOfTwo(from) ? [fromRoot, ...proof] : proof;
  let [at, last] = [from - 1, to - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  let older = path[0];
  let newer = path[0];
  if (!older || !newer) return false;
  for (const sibling of path.slice(1)) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      older = nodeHash(sha256, sibling, older);
      newer = nodeHash(sha256, sibling, newer);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else newer = nodeHash(sha256, newer, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameBytes(older, fromRoot) && sameBytes(newer, toRoot);
}

const isSize = (count: number): boolean => Number.isSafeInteger(count) && count >= 0;
const areHashes = (hashes: readonly Uint8Array[]): boolean => hashes.every((hash) => hash.length === 32);

function isPowerOfTwo(count: number): boolean {
  let power = 1;
  while (power < count) power *= 2;
  return power === count;
}
