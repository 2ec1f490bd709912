import { base64, fromBase64 } from "@/lib/domain/log/bytes";
import type { Consistency, Inclusion } from "@/lib/domain/log/proof";

/** What `weir log prove --entry N [--size M]` prints: hashes in base64, path in RFC 6962 order. */
export type InclusionJson = { index: number; size: number; leaf: string; root: string; proof: string[] };

/** What `weir log prove --from M --to N` prints. */
export type ConsistencyJson = { from: number; to: number; fromRoot: string; toRoot: string; proof: string[] };

export const inclusionJson = ({ index, size, leaf, root, proof }: Inclusion): InclusionJson => ({
  index,
  size,
  leaf: base64(leaf),
  root: base64(root),
  proof: proof.map((hash) => base64(hash)),
});

export const consistencyJson = ({ from, to, fromRoot, toRoot, proof }: Consistency): ConsistencyJson => ({
  from,
  to,
  fromRoot: base64(fromRoot),
  toRoot: base64(toRoot),
  proof: proof.map((hash) => base64(hash)),
});

/** Reads a printed inclusion proof back; null when a hash is no base64. Numbers are checked by `verifyInclusion`. */
export function inclusionOf({ index, size, leaf, root, proof }: InclusionJson): Inclusion | null {
  const [leafHash, rootHash, path] = [fromBase64(leaf), fromBase64(root), proof.map(fromBase64)];
  return leafHash && rootHash && areAll(path)
    ? { index, size, leaf: leafHash, root: rootHash, proof: path }
    : null;
}

/** Reads a printed consistency proof back; null when a hash is no base64. */
export function consistencyOf({ from, to, fromRoot, toRoot, proof }: ConsistencyJson): Consistency | null {
  const [older, newer, path] = [fromBase64(fromRoot), fromBase64(toRoot), proof.map(fromBase64)];
  return older && newer && areAll(path) ? { from, to, fromRoot: older, toRoot: newer, proof: path } : null;
}

const areAll = (hashes: (Uint8Array | null)[]): hashes is Uint8Array[] => !hashes.includes(null);
