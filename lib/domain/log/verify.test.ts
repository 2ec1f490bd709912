import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { columnsOf, type EntryColumns } from "./columns";
import { type Entry, entryText, parseEntry } from "./entry";
import { appendLeaf, leafHash, rootOf } from "./tree";
import { isBehind } from "./trust";
import { beginVerify, type Expected, type StoredEntry, type Verdict, verifyEntries } from "./verify";

const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();

function draft(seq: number, id = `case_${seq}`): Entry {
  return {
    action: "case.opened",
    subject: { kind: "case", id },
    cause: null,
    caseId: id,
    before: null,
    after: { seq: seq + 1 },
    facts: null,
    seq,
    at: 1_750_000_000_000 + seq,
    actor: { kind: "machine", id: "intake" },
    txId: `tx_${seq}`,
    version: 1,
  };
}

type Row = StoredEntry & { leafHash: Uint8Array; columns: EntryColumns };
type Stored = { entries: Row[]; nodes: Map<string, Uint8Array>; expected: Expected };

/** What an honest store holds after these texts; `at` are the sizes that had a checkpoint. */
function store(texts: readonly string[], at: readonly number[] = []): Stored {
  const [entries, nodes, checkpoints]: [
    Stored["entries"],
    Stored["nodes"],
    Expected["checkpoints"][number][],
  ] = [[], new Map(), []];
  let [frontier, size]: [Uint8Array[], number] = [[], 0];
  for (const [seq, text] of texts.entries()) {
    const next = appendLeaf(sha256, frontier, size, leafHash(sha256, text));
    for (const { level, index, hash } of next.newNodes) nodes.set(`${level}/${index}`, hash);
    entries.push({ seq, text, leafHash: leafHash(sha256, text), columns: columnsOf(entryOf(text)) });
    ({ frontier, size } = next);
    if (at.includes(size)) checkpoints.push({ size, root: rootOf(sha256, frontier, size) });
  }
  return {
    entries,
    nodes,
    expected: { head: { size, root: rootOf(sha256, frontier, size), frontier }, checkpoints },
  };
}

function entryOf(text: string): Entry {
  const parsed = parseEntry(text);
  return parsed.ok ? parsed.value : expect.fail(parsed.refusal.why);
}

const texts = (count: number): string[] => Array.from({ length: count }, (_, seq) => entryText(draft(seq)));
const verify = ({ entries, nodes, expected }: Stored): Verdict =>
  verifyEntries(sha256, entries, expected, (level, index) => nodes.get(`${level}/${index}`));
const bad = (verdict: Verdict): number | string =>
  verdict.kind === "broken" ? verdict.firstBadEntry : "verified";
const honest = (): Stored => store(texts(100), [10, 40, 80]);

describe("an honest log", () => {
  it("verifies at every size with the head's root", () => {
    for (let size = 0; size <= 70; size++) {
      const stored = store(texts(size), [0, 1, 33, size]);
      const verdict = verify(stored);
      expect(verdict).toMatchObject({ kind: "verified", size, root: stored.expected.head?.root });
    }
  });

  it("verifies in chunks of any length, and goes on where an earlier run ended", () => {
    const stored = honest();
    for (const length of [1, 7, 64]) {
      const verifier = beginVerify(sha256, stored.expected);
      for (let at = 0; at < 100; at += length)
        expect(verifier.feed(stored.entries.slice(at, at + length))).toBe(null);
      expect(verifier.finish()).toMatchObject({ kind: "verified", size: 100 });
    }
    const half = store(texts(40));
    const start = { size: 40, frontier: half.expected.head?.frontier ?? [] };
    const resumed = verifyEntries(sha256, stored.entries.slice(40), { ...stored.expected, start });
    expect(resumed).toMatchObject({ kind: "verified", size: 100 });
  });
});

describe("a log somebody changed", () => {
  const forged = (seq: number): string => entryText(draft(seq, "case_forged"));
  const forgedRow = (seq: number): Row => {
    const text = forged(seq);
    return { seq, text, leafHash: leafHash(sha256, text), columns: columnsOf(entryOf(text)) };
  };

  it("edited text: that entry is named", () => {
    const stored = honest();
    (stored.entries[37] as Row).text = forged(37);
    expect(bad(verify(stored))).toBe(37);
  });

  it("edited leaf hash: that entry is named", () => {
    const stored = honest();
    (stored.entries[37] as Row).leafHash = leafHash(sha256, "other");
    expect(bad(verify(stored))).toBe(37);
  });

  it("edited text and leaf hash: that entry is named by its stored leaf node", () => {
    const stored = honest();
    stored.entries[37] = forgedRow(37);
    expect(bad(verify(stored))).toBe(37);
  });

  it("edited text and leaf hash in a store without leaf nodes: the pair it belongs to is named", () => {
    const stored = honest();
    stored.entries[37] = forgedRow(37);
    stored.expected.lowestNodeLevel = 1;
    expect(verify(stored)).toMatchObject({ kind: "broken", firstBadEntry: 36, throughEntry: 37 });
  });

  it("edited column over an intact text: that entry and the column are named", () => {
    for (const column of [
      "at",
      "txId",
      "actorKind",
      "actorId",
      "action",
      "subjectKind",
      "subjectId",
      "caseId",
    ]) {
      const stored = honest();
      const entry = stored.entries[37] as Row;
      stored.entries[37] = { ...entry, columns: { ...entry.columns, [column]: "other" } };
      const verdict = verify(stored);
      expect(verdict).toMatchObject({ kind: "broken", firstBadEntry: 37, throughEntry: 37 });
      expect(verdict.kind === "broken" && verdict.why).toContain(column);
    }
  });

  it("edited subtree: the entries it covers are named", () => {
    const stored = honest();
    stored.nodes.set("2/5", leafHash(sha256, "other"));
    expect(verify(stored)).toMatchObject({ kind: "broken", firstBadEntry: 20, throughEntry: 23 });
    stored.nodes.delete("2/5");
    expect(verify(stored)).toMatchObject({ kind: "broken", firstBadEntry: 20, throughEntry: 23 });
  });

  it("deleted: the missing entry is named, also when the rest was renumbered", () => {
    const stored = honest();
    const gap = stored.entries.toSpliced(50, 1);
    expect(bad(verify({ ...stored, entries: gap }))).toBe(50);
    const closed = gap.map((entry, seq) => ({ ...entry, seq }));
    expect(bad(verify({ ...stored, entries: closed }))).toBe(50);
    expect(bad(verifyEntries(sha256, closed, { checkpoints: [] }))).toBe(50);
  });

  it("inserted: the place is named, also at the end", () => {
    const stored = honest();
    const extra = forgedRow(50);
    const shifted = stored.entries.toSpliced(50, 0, extra).map((entry, seq) => ({ ...entry, seq }));
    expect(bad(verify({ ...stored, entries: shifted }))).toBe(50);
    const last = forgedRow(100);
    expect(bad(verify({ ...stored, entries: [...stored.entries, last] }))).toBe(100);
  });

  it("swapped or reordered: the first of the two is named", () => {
    const stored = honest();
    const [a, b] = [stored.entries[20], stored.entries[60]] as [Row, Row];
    const whole = stored.entries.with(20, { ...b, seq: 20 }).with(60, { ...a, seq: 60 });
    expect(bad(verify({ ...stored, entries: whole }))).toBe(20);
    expect(bad(verifyEntries(sha256, whole, { checkpoints: [] }))).toBe(20);
    const textsOnly = stored.entries.with(20, { ...a, text: b.text }).with(60, { ...b, text: a.text });
    expect(bad(verify({ ...stored, entries: textsOnly }))).toBe(20);
    const order = stored.entries.with(20, b).with(60, a);
    expect(bad(verify({ ...stored, entries: order }))).toBe(20);
  });

  it("truncated: the first missing entry is named, by the head or by a newer checkpoint", () => {
    const stored = honest();
    expect(bad(verify({ ...stored, entries: stored.entries.slice(0, 90) }))).toBe(90);
    expect(bad(verify({ ...stored, entries: [] }))).toBe(0);
    const older = store(texts(60));
    const { checkpoints } = stored.expected;
    expect(isBehind(60, checkpoints)).toBe(true);
    const restored = { ...older, expected: { ...older.expected, checkpoints } };
    expect(verify(restored)).toMatchObject({ kind: "broken", firstBadEntry: 60, throughEntry: 79 });
  });

  it("edited head: noticed, with the first entry no checkpoint vouches for", () => {
    const stored = honest();
    const head = { size: 100, root: leafHash(sha256, "other") };
    expect(bad(verify({ ...stored, expected: { ...stored.expected, head } }))).toBe(80);
    const frontier = stored.expected.head?.frontier?.toReversed() ?? [];
    const twisted = { size: 100, frontier };
    expect(bad(verify({ ...stored, expected: { ...stored.expected, head: twisted } }))).toBe(80);
  });

  it("rewritten as a whole, hashes, subtrees and head: caught by the first checkpoint after it", () => {
    const rewritten = store(texts(100).with(37, forged(37)));
    const { checkpoints } = honest().expected;
    const verdict = verify({ ...rewritten, expected: { ...rewritten.expected, checkpoints } });
    expect(verdict).toMatchObject({ kind: "broken", firstBadEntry: 10, throughEntry: 39 });
  });

  it("stays broken whatever is fed later", () => {
    const stored = honest();
    const verifier = beginVerify(sha256, stored.expected);
    verifier.feed(stored.entries.slice(1));
    expect(verifier.feed(stored.entries)).toMatchObject({ firstBadEntry: 0 });
    expect(verifier.finish()).toMatchObject({ kind: "broken", firstBadEntry: 0 });
  });
});
