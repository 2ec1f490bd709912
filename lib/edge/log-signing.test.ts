import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { base64, fromBase64, hex } from "@/lib/domain/log/bytes";
import { checkpointBody, openCheckpoint, signCheckpoint } from "@/lib/domain/log/checkpoint";
import { noteKey, noteText, parseNote, parseVerifierKey, verifierKeyText } from "@/lib/domain/log/note";
import { trustCheckpoints } from "@/lib/domain/log/trust";
import { endKeyRotation, loadLogKeys, loadOrMakeLogKeys, startKeyRotation, trustedKeys } from "./log-keys";
import { makeSigner, parseSigner, sha256, verifySignature } from "./log-signing";

const folder = mkdtempSync(join(tmpdir(), "log-keys-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const origin = "weir.example/log";
const checkpoint = (size: number) => ({ origin, size, root: sha256(Buffer.from(`${size}`)) });

describe("a signed note", () => {
  it("opens the example that Go's note package publishes", () => {
    const vkey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    const text =
      "If you think cryptography is the answer to your problem,\n" +
      "then you don't know what your problem is.\n";
    const note = `${text}\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;
    const key = parseVerifierKey(sha256, vkey);
    const parsed = parseNote(note);
    if (!key.ok || !parsed.ok) return expect.fail("does not parse");
    expect(verifierKeyText(key.value)).toBe(vkey);
    expect(noteText(parsed.value)).toBe(note);
    expect(parsed.value.text).toBe(text);
    const [signature] = parsed.value.signatures;
    expect(hex(signature?.hash ?? new Uint8Array())).toBe("c74f20a3");
    expect(
      verifySignature(key.value.publicKey, Buffer.from(text), signature?.signature ?? new Uint8Array()),
    ).toBe(true);
  });

  it("has the three lines of a C2SP checkpoint, then a blank line and the signatures", () => {
    const signer = makeSigner(origin);
    const lines = signCheckpoint(checkpoint(5), [signer]).split("\n");
    expect(lines.slice(0, 4)).toEqual([origin, "5", base64(checkpoint(5).root), ""]);
    expect(lines[4]).toMatch(/^\u2014 weir\.example\/log [A-Za-z0-9+/]+=*$/);
    expect(lines.slice(5)).toEqual([""]);
    expect(() => checkpointBody({ ...checkpoint(5), origin: "two\nlines" })).toThrow("origin");
  });

  it("is believed only under a key that signed it, and not once a byte is changed", () => {
    const [mine, other] = [makeSigner(origin), makeSigner(origin)];
    const note = signCheckpoint(checkpoint(5), [mine]);
    expect(openCheckpoint(verifySignature, note, [mine.key])).toMatchObject({ ok: true, value: { size: 5 } });
    expect(openCheckpoint(verifySignature, note, [other.key])).toMatchObject({
      refusal: { kind: "unsigned" },
    });
    const edited = note.replace("\n5\n", "\n6\n");
    expect(openCheckpoint(verifySignature, edited, [mine.key])).toMatchObject({
      refusal: { kind: "forged" },
    });
  });

  it("is refused when malformed: no signature, bad base64, control characters, several blank lines", () => {
    const note = signCheckpoint(checkpoint(5), [makeSigner(origin)]);
    const spoilt = [
      "",
      "\n",
      note.slice(0, -1),
      note.replace("\u2014", "-"),
      note.replace(/=\n$/, "\n"),
      note.replace("\n5\n", "\n5\u0007\n"),
      note.split("\n\n")[0] ?? "",
      `${note}\n`,
    ];
    for (const text of spoilt) expect([text, parseNote(text).ok]).toEqual([text, false]);
    for (const size of ["05", "-1", "1e3", "9".repeat(17), ""]) {
      const other = note.replace("\n5\n", `\n${size}\n`);
      expect(openCheckpoint(verifySignature, other, [])).toMatchObject({ ok: false });
    }
  });
});

describe("the log's keys", () => {
  it("are made at the first start, readable by the owner only, and stay the same", () => {
    const file = join(folder, "first", "log.key");
    const made = loadOrMakeLogKeys(file, origin);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const again = loadOrMakeLogKeys(file, origin);
    expect(trustedKeys(again).map(verifierKeyText)).toEqual(trustedKeys(made).map(verifierKeyText));
    const note = signCheckpoint(checkpoint(1), made.signers);
    expect(openCheckpoint(verifySignature, note, trustedKeys(again)).ok).toBe(true);
  });

  it("are refused when others can read the file, and when it is broken", () => {
    const file = join(folder, "open.key");
    loadOrMakeLogKeys(file, origin);
    chmodSync(file, 0o644);
    expect(() => loadLogKeys(file)).toThrow("chmod 600");
    chmodSync(file, 0o600);
    writeFileSync(file, readFileSync(file, "utf8").replace(/.{6}\n$/, "AAAAA=\n"));
    expect(() => loadLogKeys(file)).toThrow("key file");
    expect(loadLogKeys(join(folder, "absent.key"))).toBe(null);
    expect(() => parseSigner("PRIVATE+KEY+x+00000000+AAAA")).toThrow("no Ed25519");
  });

  it("overlap in a rotation: whoever knows either key opens the checkpoint, and the old one keeps its own", () => {
    const file = join(folder, "rotated.key");
    const before = loadOrMakeLogKeys(file, origin);
    const during = startKeyRotation(file, origin);
    const after = endKeyRotation(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, "utf8").match(/PRIVATE/g)).toHaveLength(1);
    const [oldKey, newKey] = [before.signers[0]?.key, after.signers[0]?.key];
    if (!oldKey || !newKey) return expect.fail("no key");
    const [old, overlap, young] = [
      signCheckpoint(checkpoint(1), before.signers),
      signCheckpoint(checkpoint(2), during.signers),
      signCheckpoint(checkpoint(3), after.signers),
    ];
    const opens = (note: string, key: typeof oldKey) => openCheckpoint(verifySignature, note, [key]).ok;
    expect([old, overlap, young].map((note) => opens(note, oldKey))).toEqual([true, true, false]);
    expect([old, overlap, young].map((note) => opens(note, newKey))).toEqual([false, true, true]);
    const keys = trustedKeys(loadLogKeys(file) ?? after);
    expect(trustCheckpoints(verifySignature, [young, old, overlap], { keys, origin })).toMatchObject({
      checkpoints: [{ size: 1 }, { size: 2 }, { size: 3 }],
      broken: null,
    });
  });
});

describe("published checkpoints", () => {
  const mine = makeSigner(origin);
  const trust = { keys: [mine.key], origin };
  const good = (size: number) => signCheckpoint(checkpoint(size), [mine]);

  it("signed again with another key are found, and the first entry they alone vouched for is named", () => {
    const forged = signCheckpoint(checkpoint(20), [makeSigner(origin)]);
    const { broken, checkpoints } = trustCheckpoints(verifySignature, [good(30), forged, good(10)], trust);
    expect(checkpoints.map(({ size }) => size)).toEqual([10, 30]);
    expect(broken).toMatchObject({ firstBadEntry: 10, throughEntry: 19 });
  });

  it("of another log, or unreadable, prove nothing", () => {
    const foreign = signCheckpoint({ ...checkpoint(20), origin: "other.example/log" }, [mine]);
    expect(trustCheckpoints(verifySignature, [foreign], trust).broken).toMatchObject({ firstBadEntry: 0 });
    expect(trustCheckpoints(verifySignature, ["?", good(5)], trust).broken?.why).toContain(
      "not a signed note",
    );
  });

  it("under a key whose stated hash does not fit are refused with the key", () => {
    const text = verifierKeyText(
      noteKey(sha256, origin, fromBase64(base64(mine.key.publicKey)) as Uint8Array),
    );
    expect(parseVerifierKey(sha256, `${text}\n`).ok).toBe(true);
    expect(parseVerifierKey(sha256, text.replace(/\+[0-9a-f]{8}\+/, "+00000000+"))).toMatchObject({
      refusal: { why: "key hash does not fit the key" },
    });
    expect(parseVerifierKey(sha256, "nonsense").ok).toBe(false);
  });
});
