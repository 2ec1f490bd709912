import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utf8 } from "./bytes";
import { ACTIONS, commitment, type Entry, entryText, parseEntry } from "./entry";
import { statedSeq } from "./stated-seq";

const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();

const entry: Entry = {
  action: "decision.confirmed",
  subject: { kind: "decision", id: "decision_1" },
  cause: { kind: "case", id: "case_1" },
  caseId: "case_1",
  before: null,
  after: { step: 2, measures: ["warn"] },
  facts: { evidence: ["evidence_2", "evidence_1"], amountFen: 50_000 },
  seq: 7,
  at: 1_750_000_000_000,
  actor: { kind: "person", id: "person_1" },
  txId: "tx_1",
  version: 1,
};

describe("the text of an entry", () => {
  it("is one fixed line, byte for byte", () => {
    expect(entryText(entry)).toBe(
      '{"action":"decision.confirmed","actor":{"id":"person_1","kind":"person"},"after":{"measures":["warn"],"step":2},' +
        '"at":1750000000000,"before":null,"case":"case_1","cause":{"id":"case_1","kind":"case"},' +
        '"facts":{"amountFen":50000,"evidence":["evidence_2","evidence_1"]},"seq":7,' +
        '"subject":{"id":"decision_1","kind":"decision"},"tx":"tx_1","v":1}',
    );
  });

  it("reads back as the entry it was", () => {
    expect(parseEntry(entryText(entry))).toEqual({ ok: true, value: entry });
    const bare = { ...entry, cause: null, caseId: null, after: null, facts: null };
    expect(parseEntry(entryText(bare))).toEqual({ ok: true, value: bare });
  });

  it("is refused when it is not what the writer writes", () => {
    const text = entryText(entry);
    const spoilt = [
      "",
      "null",
      "[]",
      text.slice(1),
      text.replace('"v":1', '"v":3'),
      text.replace("decision.confirmed", "decision.forged"),
      text.replace('"at"', '"extra":1,"at"'),
      text.replace(",", ", "),
      text.replace('"seq":7', '"seq":7.5'),
      text.replace('"kind":"person"', '"kind":"ghost"'),
      text.replace('"tx":"tx_1"', '"tx":null'),
    ];
    for (const line of spoilt) expect([line, parseEntry(line).ok]).toEqual([line, false]);
  });

  it("states its number where the verifier finds it, whatever it contains", () => {
    const tricky = fc.oneof(fc.string(), fc.constantFrom(',"seq":99', '","seq":99,"', "\\"));
    fc.assert(
      fc.property(fc.nat(), tricky, tricky, (seq, id, text) => {
        const after = { seq: 99, text, list: [{ z: text, seq: 98 }] };
        const facts = { z: { y: 1, seq: 97, zz: text }, seq: 96 };
        const odd: Entry = { ...entry, seq, after, facts, txId: id, subject: { kind: "case", id } };
        expect(statedSeq(utf8(entryText(odd)))).toBe(seq);
      }),
    );
    expect(statedSeq(utf8("no number at all"))).toBe(null);
  });

  it("names each action once, as noun.verb", () => {
    expect(new Set(ACTIONS).size).toBe(ACTIONS.length);
    for (const action of ACTIONS) expect(action).toMatch(/^[a-z_]+\.[a-z_]+$/);
  });
});

describe("a commitment", () => {
  const salt = new Uint8Array(32).fill(3);

  it("is SHA-256 over salt and content, so that anyone given both can check it", () => {
    const expected = createHash("sha256").update(salt).update("text").digest("base64");
    expect(commitment(sha256, salt, utf8("text"))).toBe(expected);
  });

  it("says nothing of the content without the salt: another salt, another commitment", () => {
    const other = new Uint8Array(32).fill(4);
    expect(commitment(sha256, other, utf8("text"))).not.toBe(commitment(sha256, salt, utf8("text")));
    expect(() => commitment(sha256, new Uint8Array(31), utf8("text"))).toThrow("32 bytes");
  });
});
