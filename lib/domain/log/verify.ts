import type { Sha256 } from "./bytes";
import type { Broken, Expected, StoredEntry, StoredNode, Verdict } from "./verdict";
import { VerifyRun } from "./verify-run";

export type { Broken, Expected, StoredEntry, StoredNode, Verdict, Verified } from "./verdict";

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
  const run = new VerifyRun(sha256, expected);
  return {
    feed: (entries, node) => run.feed(entries, node),
    finish: () => run.finish(),
    verifiedSize: () => run.size,
  };
}
