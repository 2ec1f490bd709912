import { nodeId, readHead, readNodes } from "@/db/queries/log-reading";
import { nodesForConsistency, nodesForInclusion, nodesForRoot } from "@/lib/domain/log/positions";
import {
  type Consistency,
  consistencyProof,
  type Inclusion,
  inclusionProof,
  type NodeReader,
  rootAt,
} from "@/lib/domain/log/proof";
import type { Ctx } from "../context";

/** Proof that entry `index` is in the log of `size` entries (now, when left out). Throws RangeError beyond the log. */
export async function proveInclusion(ctx: Ctx, index: number, size?: number): Promise<Inclusion> {
  const [proof] = await proveInclusions(ctx, [index], size);
  if (!proof) throw new Error("one proof was asked for");
  return proof;
}

/** Proofs for many entries in the log of `size` (now, when left out), with one reading of the stored subtrees. Throws beyond the log. */
export async function proveInclusions(
  ctx: Ctx,
  indexes: readonly number[],
  size?: number,
): Promise<Inclusion[]> {
  const within = await withinHead(ctx, size);
  const positions = indexes.flatMap((index) => [...nodesForInclusion(index, within), { level: 0, index }]);
  const unique = new Map(
    [...positions, ...nodesForRoot(within)].map((at) => [nodeId(at.level, at.index), at]),
  );
  const node = await readerOf(ctx, [...unique.values()]);
  const root = rootAt(ctx.sha256, within, node);
  return indexes.map((index) => ({
    index,
    size: within,
    leaf: node(0, index),
    root,
    proof: inclusionProof(ctx.sha256, index, within, node),
  }));
}

/** Proof that the log of `to` entries only adds to that of `from`. Throws RangeError beyond the log. */
export async function proveConsistency(ctx: Ctx, range: { from: number; to: number }): Promise<Consistency> {
  const to = await withinHead(ctx, range.to);
  const { from } = range;
  const positions = nodesForConsistency(from, to);
  const node = await readerOf(ctx, [...positions, ...nodesForRoot(from), ...nodesForRoot(to)]);
  return {
    from,
    to,
    fromRoot: rootAt(ctx.sha256, from, node),
    toRoot: rootAt(ctx.sha256, to, node),
    proof: consistencyProof(ctx.sha256, from, to, node),
  };
}

async function withinHead(ctx: Ctx, size: number | undefined): Promise<number> {
  const head = await readHead(ctx.store);
  if (size !== undefined && size > head.size)
    throw new RangeError(`the log has ${head.size} entries, not ${size}`);
  return size ?? head.size;
}

async function readerOf(ctx: Ctx, positions: Parameters<typeof readNodes>[1]): Promise<NodeReader> {
  const nodes = await readNodes(ctx.store, positions);
  return (level, index) => {
    const hash = nodes.get(nodeId(level, index));
    if (!hash) throw new Error(`the log lacks subtree ${index} of level ${level}: verify it`);
    return hash;
  };
}
