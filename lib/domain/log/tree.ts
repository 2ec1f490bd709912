import { type Sha256, utf8 } from "./bytes";
import type { NodePosition } from "./positions";

/** A complete subtree of 2^level leaves, the index-th of its level; level 0 is the leaf hash itself. */
export type TreeNode = NodePosition & { hash: Uint8Array };

/** Hashes of the complete subtrees that make up a tree, widest first: one per set bit of its size. */
export type Frontier = readonly Uint8Array[];

export type Appended = { frontier: Uint8Array[]; size: number; newNodes: TreeNode[] };

/** Leaf hash of RFC 6962, section 2.1: SHA-256(0x00 || data); a text counts as its UTF-8. */
export const leafHash = (sha256: Sha256, data: string | Uint8Array): Uint8Array => sha256(leafInput(data));

/** What a leaf hash is taken of: 0x00 || data. */
export function leafInput(data: string | Uint8Array): Uint8Array {
  if (typeof data === "string") return utf8(data, 0x00);
  const prefixed = new Uint8Array(1 + data.length);
  prefixed.set(data, 1);
  return prefixed;
}

/** Inner hash of RFC 6962, section 2.1: SHA-256(0x01 || left || right). */
export function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  const data = new Uint8Array(65);
  data[0] = 0x01;
  data.set(left, 1);
  data.set(right, 33);
  return sha256(data);
}

/** Root of the tree without leaves: SHA-256 of nothing. */
export const emptyRoot = (sha256: Sha256): Uint8Array => sha256(new Uint8Array(0));

/**
 * Adds one leaf in O(log size). `newNodes` are the complete subtrees that this leaf finishes, from its own
 * leaf hash (level 0) upwards: one or two rows on average; storing them makes every proof O(log size).
 */
export function appendLeaf(sha256: Sha256, frontier: Frontier, size: number, leaf: Uint8Array): Appended {
  mustFit(frontier, size);
  const rest = [...frontier];
  const newNodes: TreeNode[] = [{ level: 0, index: size, hash: leaf }];
  let hash = leaf;
  for (let level = 1, left = size; left % 2 === 1; level++) {
    hash = nodeHash(sha256, rest.pop() as Uint8Array, hash);
    left = Math.floor(left / 2);
    newNodes.push({ level, index: left, hash });
  }
  rest.push(hash);
  return { frontier: rest, size: size + 1, newNodes };
}

/** Root of the tree with this frontier. Throws when frontier and size cannot belong together. */
export function rootOf(sha256: Sha256, frontier: Frontier, size: number): Uint8Array {
  mustFit(frontier, size);
  return size === 0 ? emptyRoot(sha256) : foldRight(sha256, frontier);
}

/** Joins neighbouring complete subtrees, widest first, into the hash of the range they cover. */
export function foldRight(sha256: Sha256, hashes: readonly Uint8Array[]): Uint8Array {
  let hash = hashes.at(-1);
  if (!hash) throw new RangeError("an empty range has no hash");
  for (let at = hashes.length - 2; at >= 0; at--) hash = nodeHash(sha256, hashes[at] as Uint8Array, hash);
  return hash;
}

/** A tree has one frontier hash per set bit of its size. */
function mustFit(frontier: Frontier, size: number): void {
  let bits = 0;
  for (let left = size; left >= 1; left = Math.floor(left / 2)) bits += left % 2;
  if (!Number.isSafeInteger(size) || size < 0 || bits !== frontier.length) {
    throw new RangeError(`a tree of ${size} leaves has no frontier of ${frontier.length} hashes`);
  }
}
