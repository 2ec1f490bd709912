import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signCheckpoint } from "@/lib/domain/log/checkpoint";
import { entryText } from "@/lib/domain/log/entry";
import { verifierKeyText } from "@/lib/domain/log/note";
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from "@/lib/domain/log/proof";
import { leafHash } from "@/lib/domain/log/tree";
import { makeSigner, sha256 } from "@/lib/edge/log-signing";
import { entriesOf, memoryLog, publish, sampleEntry } from "@/lib/test/log-fixture";
import { verifyExport, writeExport } from "./log-offline";
import { consistencyJson, consistencyOf, inclusionJson, inclusionOf } from "./log-proofs";

const origin = "weir.example/log";
const log = memoryLog(120);
const [older, current] = [makeSigner(origin), makeSigner(origin)];
const notes = [
  publish(log, origin, 100, [current]),
  publish(log, origin, 10, [older]),
  publish(log, origin, 50, [older, current]),
];
const folder = mkdtempSync(join(tmpdir(), "log-offline-"));
const good = join(folder, "good");
const source = () => ({
  entries: entriesOf(log.texts),
  checkpoints: notes,
  keys: [current.key, older.key],
  exportedAt: new Date(1_750_000_000_000),
});

beforeAll(async () => {
  await writeExport(source(), good);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Verifies a copy of the good export after `change`; answers exit code and words. */
async function verifiedWith(
  change: (dir: string) => void,
  key?: string,
): Promise<{ code: number; said: string }> {
  const dir = mkdtempSync(join(folder, "copy-"));
  cpSync(good, dir, { recursive: true });
  change(dir);
  const words: string[] = [];
  const code = await verifyExport(dir, { key, say: (line) => words.push(line) });
  return { code, said: words.join("\n") };
}

const withLines = (change: (lines: string[]) => string[]) => (dir: string) => {
  const file = join(dir, "entries.ndjson");
  const lines = readFileSync(file, "utf8").split("\n").slice(0, -1);
  writeFileSync(
    file,
    change(lines)
      .map((line) => `${line}\n`)
      .join(""),
  );
};
const forged = (seq: number): string => entryText({ ...sampleEntry(seq), caseId: "case_forged" });

describe("an export", () => {
  it("has the parts strangers expect, each entry one line of exactly its stored bytes", () => {
    expect(readdirSync(good).sort()).toEqual([
      "checkpoint",
      "checkpoints",
      "entries.ndjson",
      "key",
      "leaf-hashes",
      "manifest.json",
    ]);
    expect(readdirSync(join(good, "checkpoints")).sort()).toEqual(["10", "50"]);
    expect(readFileSync(join(good, "entries.ndjson"), "utf8")).toBe(
      `${log.texts.slice(0, 100).join("\n")}\n`,
    );
    expect(readFileSync(join(good, "checkpoint"), "utf8")).toBe(notes[0]);
    expect(readFileSync(join(good, "key"), "utf8")).toBe(`${verifierKeyText(current.key)}\n`);
  });

  it("verifies offline, and says whose key was believed", async () => {
    const { code, said } = await verifiedWith(() => {});
    expect(said).toContain("verified 100 entries and 3 checkpoints");
    expect(said).toContain("the export's own key");
    expect(code).toBe(0);
    expect((await verifiedWith(() => {}, verifierKeyText(current.key))).code).toBe(0);
  });

  it("of an empty log verifies", async () => {
    const dir = join(folder, "empty");
    await writeExport({ ...source(), checkpoints: [publish(log, origin, 0, [current])] }, dir);
    expect(await verifyExport(dir, { say: () => {} })).toBe(0);
  });

  it("can be made to open under the current key alone", async () => {
    const dir = join(folder, "countersigned");
    await writeExport({ ...source(), signer: current }, dir);
    const note = readFileSync(join(dir, "checkpoints", "10"), "utf8");
    expect(note.split("\n").filter((line) => line.startsWith("\u2014"))).toHaveLength(2);
    expect(await verifyExport(dir, { say: () => {} })).toBe(0);
  });

  it("is refused rather than written broken, without a fresh checkpoint, or over another one", async () => {
    const texts = log.texts.with(7, forged(7));
    const bad = (change: object, name: string) => writeExport({ ...source(), ...change }, join(folder, name));
    await expect(bad({ entries: entriesOf(texts) }, "bad-1")).rejects.toThrow("broken at entry 0");
    await expect(bad({ entries: entriesOf(log.texts.slice(0, 90)) }, "bad-2")).rejects.toThrow(
      "broken at entry 90",
    );
    await expect(bad({ checkpoints: [notes[1]] }, "bad-3")).rejects.toThrow("publish one");
    await expect(
      bad({ checkpoints: [...notes, publish(log, origin, 110, [makeSigner(origin)])] }, "bad-4"),
    ).rejects.toThrow("not believed");
    await expect(writeExport(source(), good)).rejects.toThrow("not empty");
    await expect(verifyExport(join(folder, "bad-1"), { say: () => {} })).resolves.toBe(1);
  });
});

describe("an export somebody changed is broken, and the first bad entry named", () => {
  it.each([
    ["edited", withLines((lines) => lines.with(37, forged(37))), 37],
    ["edited along with its leaf hash: the checkpoints around it", withHash, 10],
    ["edited leaf hash", (dir: string) => putHash(dir, 37, new Uint8Array(32)), 37],
    ["edited, and the leaf hashes taken away: the checkpoints around it", withoutHashes, 10],
    ["deleted", withLines((lines) => lines.toSpliced(37, 1)), 37],
    ["inserted", withLines((lines) => lines.toSpliced(37, 0, forged(37))), 37],
    ["swapped", withLines((lines) => lines.with(20, lines[60] as string).with(60, lines[20] as string)), 20],
    ["reordered", withLines((lines) => lines.toReversed()), 0],
    ["truncated", withLines((lines) => lines.slice(0, 90)), 90],
    ["added to at the end", withLines((lines) => [...lines, log.texts[100] as string]), 100],
    ["one byte no longer UTF-8", withBytes, 0],
  ])("%s", async (_name, change, firstBad) => {
    const { code, said } = await verifiedWith(change);
    expect(said).toContain("BROKEN");
    expect(said).toMatch(new RegExp(`^first bad entry: ${firstBad}\\b`, "m"));
    expect(code).toBe(1);
  });

  function withHash(dir: string): void {
    withLines((lines) => lines.with(37, forged(37)))(dir);
    putHash(dir, 37, leafHash(sha256, forged(37)));
  }

  function withoutHashes(dir: string): void {
    withLines((lines) => lines.with(37, forged(37)))(dir);
    rmSync(join(dir, "leaf-hashes"));
  }

  function putHash(dir: string, index: number, hash: Uint8Array): void {
    const file = join(dir, "leaf-hashes");
    const hashes = readFileSync(file);
    hashes.set(hash, 32 * index);
    writeFileSync(file, hashes);
  }

  function withBytes(dir: string): void {
    const file = join(dir, "entries.ndjson");
    const bytes = readFileSync(file);
    bytes[bytes.indexOf("case_0")] = 0xff;
    writeFileSync(file, bytes);
  }

  it("truncated with its checkpoint taken back: an older file of a newer size gives it away", async () => {
    const { said } = await verifiedWith((dir) => {
      renameSync(join(dir, "checkpoint"), join(dir, "checkpoints", "100"));
      copyFileSync(join(dir, "checkpoints", "50"), join(dir, "checkpoint"));
      rmSync(join(dir, "checkpoints", "50"));
      withLines((lines) => lines.slice(0, 50))(dir);
    });
    expect(said).toMatch(/^first bad entry: 50\b/m);
  });

  it("signed again with another key: refused by the export's key, by a pinned key, and for older checkpoints", async () => {
    const other = makeSigner(origin);
    const head = { origin, size: 100, root: log.rootAt(100) };
    const resigned = (dir: string) => writeFileSync(join(dir, "checkpoint"), signCheckpoint(head, [other]));
    expect((await verifiedWith(resigned)).said).toContain("no trusted key signed it");
    const withKey = (dir: string) => {
      resigned(dir);
      writeFileSync(join(dir, "key"), verifierKeyText(other.key));
    };
    expect((await verifiedWith(withKey, verifierKeyText(current.key))).code).toBe(1);
    const olderOne = (dir: string) =>
      writeFileSync(join(dir, "checkpoints", "50"), publish(log, origin, 50, [other]));
    expect((await verifiedWith(olderOne)).said).toMatch(/^first bad entry: 10\b/m);
  });

  it("described wrongly by its manifest, or with a misnamed or missing file", async () => {
    const manifest = (dir: string) => {
      const file = join(dir, "manifest.json");
      writeFileSync(file, readFileSync(file, "utf8").replace('"size": 100', '"size": 99'));
    };
    expect((await verifiedWith(manifest)).said).toContain("manifest.json");
    const misnamed = (dir: string) =>
      renameSync(join(dir, "checkpoints", "50"), join(dir, "checkpoints", "51"));
    expect((await verifiedWith(misnamed)).said).toContain("checkpoints/51");
    const dropped = (dir: string) => rmSync(join(dir, "checkpoints", "50"));
    expect((await verifiedWith(dropped)).code).toBe(1);
    for (const name of ["key", "checkpoint", "manifest.json", "entries.ndjson"]) {
      expect((await verifiedWith((dir) => rmSync(join(dir, name)))).code).toBe(1);
    }
  });
});

describe("a printed proof", () => {
  it("reads back and verifies", () => {
    const proof = inclusionProof(sha256, 42, 100, log.node);
    const inclusion = { index: 42, size: 100, leaf: log.node(0, 42), root: log.rootAt(100), proof };
    const printed = JSON.parse(JSON.stringify(inclusionJson(inclusion)));
    expect(Object.keys(printed)).toEqual(["index", "size", "leaf", "root", "proof"]);
    expect(verifyInclusion(sha256, inclusionOf(printed) ?? expect.fail("no base64"))).toBe(true);
    const growth = { from: 42, to: 100, fromRoot: log.rootAt(42), toRoot: log.rootAt(100) };
    const path = consistencyProof(sha256, 42, 100, log.node);
    const shown = JSON.parse(JSON.stringify(consistencyJson({ ...growth, proof: path })));
    expect(Object.keys(shown)).toEqual(["from", "to", "fromRoot", "toRoot", "proof"]);
    expect(verifyConsistency(sha256, consistencyOf(shown) ?? expect.fail("no base64"))).toBe(true);
    expect(inclusionOf({ ...printed, leaf: "?" })).toBe(null);
  });
});
