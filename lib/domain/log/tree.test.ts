import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromHex, hex } from "./bytes";
import { nodesCompletedBy, nodesForConsistency, nodesForInclusion, nodesForRoot } from "./positions";
import { consistencyProof, inclusionProof, rootAt, verifyConsistency, verifyInclusion } from "./proof";
import { appendLeaf, emptyRoot, leafHash, rootOf } from "./tree";

const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();

/** RFC 6962, section 2.1, word for word and recursive: the reference, which shares no code with the tree. */
const model = {
  leaf: (data: Uint8Array): Buffer => createHash("sha256").update(Buffer.of(0)).update(data).digest(),
  pair: (left: Buffer, right: Buffer): Buffer =>
    createHash("sha256")
      .update(Buffer.concat([Buffer.of(1), left, right]))
      .digest(),
  split(n: number): number {
    let k = 1;
    while (k * 2 < n) k *= 2;
    return k;
  },
  mth(leaves: Buffer[]): Buffer {
    if (leaves.length === 0) return createHash("sha256").digest();
    if (leaves.length === 1) return leaves[0] as Buffer;
    const k = model.split(leaves.length);
    return model.pair(model.mth(leaves.slice(0, k)), model.mth(leaves.slice(k)));
  },
  path(m: number, leaves: Buffer[]): Buffer[] {
    if (leaves.length === 1) return [];
    const k = model.split(leaves.length);
    const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
    return m < k
      ? [...model.path(m, left), model.mth(right)]
      : [...model.path(m - k, right), model.mth(left)];
  },
  subproof(m: number, leaves: Buffer[], isWhole: boolean): Buffer[] {
    if (m === leaves.length) return isWhole ? [] : [model.mth(leaves)];
    const k = model.split(leaves.length);
    const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
    return m <= k
      ? [...model.subproof(m, left, isWhole), model.mth(right)]
      : [...model.subproof(m - k, right, false), model.mth(left)];
  },
};

function grow(data: readonly Uint8Array[]) {
  const nodes = new Map<string, Uint8Array>();
  const roots = [rootOf(sha256, [], 0)];
  let [frontier, size]: [Uint8Array[], number] = [[], 0];
  for (const bytes of data) {
    const next = appendLeaf(sha256, frontier, size, leafHash(sha256, bytes));
    for (const { level, index, hash } of next.newNodes) nodes.set(`${level}/${index}`, hash);
    ({ frontier, size } = next);
    roots.push(rootOf(sha256, frontier, size));
  }
  const node = (level: number, index: number): Uint8Array => {
    const hash = nodes.get(`${level}/${index}`);
    if (!hash) throw new Error(`no node ${level}/${index}`);
    return hash;
  };
  return { nodes, roots, node, frontier, size };
}

const numbered = (count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, at) => new TextEncoder().encode(`entry ${at}`));
const hexes = (hashes: readonly Uint8Array[]): string[] => hashes.map((hash) => hex(hash));
const hash32 = (text: string): Uint8Array => fromHex(text) as Uint8Array;

describe("known vectors of Certificate Transparency", () => {
  const leaves = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
  ];
  const tree = grow(leaves.map(hash32));

  it("has the roots of sizes 0 to 8", () => {
    expect(hexes(tree.roots)).toEqual([
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
      "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
      "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]);
  });

  it("has the audit paths of entries 0 and 5 of 8", () => {
    expect(hexes(inclusionProof(sha256, 0, 8, tree.node))).toEqual([
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ]);
    expect(hexes(inclusionProof(sha256, 5, 8, tree.node))).toEqual([
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]);
  });

  it("has the consistency proofs 6 to 8 and 2 to 5", () => {
    expect(hexes(consistencyProof(sha256, 6, 8, tree.node))).toEqual([
      "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]);
    expect(hexes(consistencyProof(sha256, 2, 5, tree.node))).toEqual([
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ]);
  });
});

describe("against RFC 6962 written down recursively", () => {
  const sizeMax = 130;
  const data = numbered(sizeMax);
  const leaves = data.map(model.leaf);
  const tree = grow(data);

  it("every size up to 130 has the model's root, also when rebuilt from stored subtrees", () => {
    for (let size = 0; size <= sizeMax; size++) {
      const root = hex(model.mth(leaves.slice(0, size)));
      expect(hex(tree.roots[size] as Uint8Array)).toBe(root);
      expect(hex(rootAt(sha256, size, tree.node))).toBe(root);
    }
  });

  it("every inclusion proof up to size 130 is the model's and verifies", () => {
    for (let size = 1; size <= sizeMax; size++) {
      const current = leaves.slice(0, size);
      for (let index = 0; index < size; index += size > 70 ? 5 : 1) {
        const proof = inclusionProof(sha256, index, size, tree.node);
        if (hexes(proof).join() !== hexes(model.path(index, current)).join())
          expect.fail(`${index} of ${size}`);
        const claim = {
          index,
          size,
          leaf: leaves[index] as Buffer,
          root: tree.roots[size] as Uint8Array,
          proof,
        };
        if (!verifyInclusion(sha256, claim)) expect.fail(`${index} of ${size} does not verify`);
      }
    }
  });

  it("every consistency proof up to size 130 is the model's and verifies", () => {
    for (let to = 1; to <= sizeMax; to++) {
      const current = leaves.slice(0, to);
      for (let from = 1; from <= to; from += to > 70 ? 5 : 1) {
        const proof = consistencyProof(sha256, from, to, tree.node);
        if (hexes(proof).join() !== hexes(model.subproof(from, current, true)).join()) {
          expect.fail(`${from} to ${to}`);
        }
        const [fromRoot, toRoot] = [tree.roots[from] as Uint8Array, tree.roots[to] as Uint8Array];
        if (!verifyConsistency(sha256, { from, to, fromRoot, toRoot, proof }))
          expect.fail(`${from} to ${to}`);
      }
    }
  });

  it("larger trees of random size agree with the model", () => {
    const many = numbered(3000);
    const manyLeaves = many.map(model.leaf);
    const large = grow(many);
    const pair = fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 3000 }));
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const current = manyLeaves.slice(0, to);
        expect(hexes(consistencyProof(sha256, from, to, large.node))).toEqual(
          hexes(model.subproof(from, current, true)),
        );
        expect(hexes(inclusionProof(sha256, from - 1, to, large.node))).toEqual(
          hexes(model.path(from - 1, current)),
        );
      }),
      { numRuns: 25 },
    );
  });
});

describe("a proof that was tampered with", () => {
  const tree = grow(numbered(100));
  const root = (size: number): Uint8Array => tree.roots[size] as Uint8Array;
  const flipped = (hash: Uint8Array): Uint8Array => hash.map((byte, at) => (at === 7 ? byte ^ 1 : byte));

  it("of inclusion is refused: hash flipped, dropped, added, other index, other leaf", () => {
    for (const [index, size] of [
      [0, 1],
      [0, 2],
      [5, 7],
      [63, 64],
      [64, 65],
      [99, 100],
      [40, 77],
    ] as const) {
      const leaf = tree.node(0, index);
      const proof = inclusionProof(sha256, index, size, tree.node);
      const claim = { index, size, leaf, root: root(size), proof };
      expect(verifyInclusion(sha256, claim)).toBe(true);
      expect(verifyInclusion(sha256, { ...claim, proof: [...proof, leaf] })).toBe(false);
      expect(verifyInclusion(sha256, { ...claim, leaf: flipped(leaf) })).toBe(false);
      expect(verifyInclusion(sha256, { ...claim, root: flipped(root(size)) })).toBe(false);
      expect(verifyInclusion(sha256, { ...claim, index: index + 1 })).toBe(false);
      expect(verifyInclusion(sha256, { ...claim, index: -1 })).toBe(false);
      for (let at = 0; at < proof.length; at++) {
        expect(
          verifyInclusion(sha256, { ...claim, proof: proof.with(at, flipped(proof[at] as Uint8Array)) }),
        ).toBe(false);
        expect(verifyInclusion(sha256, { ...claim, proof: proof.toSpliced(at, 1) })).toBe(false);
      }
    }
  });

  it("of consistency is refused: hash flipped, dropped, added, roots changed or exchanged", () => {
    for (const [from, to] of [
      [1, 2],
      [2, 3],
      [3, 7],
      [4, 8],
      [6, 8],
      [64, 100],
      [63, 65],
      [99, 100],
    ] as const) {
      const proof = consistencyProof(sha256, from, to, tree.node);
      const claim = { from, to, fromRoot: root(from), toRoot: root(to), proof };
      expect(verifyConsistency(sha256, claim)).toBe(true);
      expect(verifyConsistency(sha256, { ...claim, proof: [...proof, root(1)] })).toBe(false);
      expect(verifyConsistency(sha256, { ...claim, fromRoot: root(to), toRoot: root(from) })).toBe(false);
      expect(verifyConsistency(sha256, { ...claim, fromRoot: flipped(root(from)) })).toBe(false);
      expect(verifyConsistency(sha256, { ...claim, toRoot: flipped(root(to)) })).toBe(false);
      for (let at = 0; at < proof.length; at++) {
        expect(
          verifyConsistency(sha256, { ...claim, proof: proof.with(at, flipped(proof[at] as Uint8Array)) }),
        ).toBe(false);
        expect(verifyConsistency(sha256, { ...claim, proof: proof.toSpliced(at, 1) })).toBe(false);
      }
    }
  });

  it("an equal size has the empty proof, and the empty tree is the start of every tree", () => {
    expect(consistencyProof(sha256, 9, 9, tree.node)).toEqual([]);
    expect(verifyConsistency(sha256, { from: 9, to: 9, fromRoot: root(9), toRoot: root(9), proof: [] })).toBe(
      true,
    );
    expect(verifyConsistency(sha256, { from: 9, to: 9, fromRoot: root(9), toRoot: root(8), proof: [] })).toBe(
      false,
    );
    const start = { from: 0, to: 9, fromRoot: emptyRoot(sha256), toRoot: root(9), proof: [] };
    expect(verifyConsistency(sha256, start)).toBe(true);
    expect(verifyConsistency(sha256, { ...start, fromRoot: root(1) })).toBe(false);
  });
});

describe("work and storage stay logarithmic", () => {
  it("a proof in a tree of 10^12 entries needs at most 80 stored nodes", () => {
    const size = 10 ** 12 - 1;
    expect(nodesForInclusion(123_456_789_012, size).length).toBeLessThan(80);
    expect(nodesForConsistency(123_456_789_012, size).length).toBeLessThan(80);
    expect(nodesForRoot(size).length).toBeLessThan(41);
  });

  it("appending stores less than two nodes an entry, and each level run names exactly those", () => {
    const tree = grow(numbered(1000));
    expect(tree.nodes.size).toBeLessThan(2000);
    for (const [from, to] of [
      [0, 1000],
      [0, 1],
      [3, 4],
      [7, 8],
      [500, 777],
    ] as const) {
      const named = nodesCompletedBy({ from, to }).flatMap(({ level, first, last }) =>
        Array.from({ length: last - first + 1 }, (_, at) => `${level}/${first + at}`),
      );
      const before = new Set(grow(numbered(from)).nodes.keys());
      const after = [...grow(numbered(to)).nodes.keys()].filter((key) => !before.has(key));
      expect(named.sort()).toEqual(after.sort());
    }
  });

  it("refuses sizes, entries and frontiers that cannot be", () => {
    expect(() => nodesForInclusion(5, 5)).toThrow("not in a tree");
    expect(() => nodesForInclusion(-1, 5)).toThrow("not in a tree");
    expect(() => nodesForConsistency(6, 5)).toThrow("no earlier tree");
    expect(() => nodesForRoot(1.5)).toThrow("no tree size");
    expect(() => rootOf(sha256, [], 3)).toThrow("no frontier");
  });
});
