import { Buffer } from "node:buffer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { base64, fromBase64, fromHex, hex, utf8 } from "./bytes";
import { canonicalBytes, canonicalText, type Json } from "./canonical";

const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: "binary" }),
    fc.array(tie("value")),
    fc.dictionary(fc.string({ unit: "binary" }), tie("value"), { noNullPrototype: false }),
  ),
})).value;

describe("canonical text", () => {
  it("is the same for every order of keys and reads back as the value", () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalText(value);
        expect(canonicalText(reversed(value))).toBe(text);
        expect(canonicalText(JSON.parse(text) as Json)).toBe(text);
        expect(text).not.toMatch(/[\n\r]/);
      }),
    );
  });

  it("sorts keys by UTF-16 unit, as RFC 8785 says, and keeps strings as they are", () => {
    const value = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\u{1f600}": 5, "\u0080": 6, "\u00f6": 7 };
    expect(canonicalText(value)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}',
    );
    expect(canonicalText("e\u0301 \u2028 / <")).toBe('"e\u0301 \u2028 / <"');
  });

  it("stays on one line and free of NUL and lone surrogates", () => {
    expect(canonicalText("a\nb\u0000c\ud800")).toBe('"a\\nb\\u0000c\\ud800"');
    expect(canonicalText(-0)).toBe("0");
  });

  it("refuses what two engines could print differently or not at all", () => {
    const bad: unknown[] = [Number.NaN, 0.5, 2 ** 53, Number.POSITIVE_INFINITY, undefined, { a: undefined }];
    const odd: unknown[] = [[undefined], new Array(1), 1n, () => 1, new Date(0), new Map(), Symbol("a")];
    for (const value of [...bad, ...odd])
      expect(() => canonicalText(value as Json)).toThrow("canonical text");
    let deep: Json = 1;
    for (let level = 0; level < 40; level++) deep = [deep];
    expect(() => canonicalText(deep)).toThrow("too deep");
  });

  it("a key named __proto__ is a key like any other", () => {
    expect(canonicalText(JSON.parse('{"__proto__":1,"a":2}') as Json)).toBe('{"__proto__":1,"a":2}');
  });

  it("its bytes are the platform's UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(Buffer.from(utf8(text)).equals(Buffer.from(text, "utf8"))).toBe(true);
        expect(Buffer.from(utf8(text, 0)).equals(Buffer.from(`\u0000${text}`, "utf8"))).toBe(true);
        expect(Buffer.from(canonicalBytes(text)).toString("utf8")).toBe(canonicalText(text));
      }),
    );
    expect(hex(utf8("\ud83dx\ude00"))).toBe("efbfbd78efbfbd");
  });
});

describe("base64 and hex", () => {
  it("write what the platform writes and read back only that", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        expect(base64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
        expect(hex(bytes)).toBe(Buffer.from(bytes).toString("hex"));
        expect(fromBase64(base64(bytes))).toEqual(Uint8Array.from(bytes));
        expect(fromHex(hex(bytes))).toEqual(Uint8Array.from(bytes));
      }),
    );
  });

  it("refuse other alphabets, missing padding, stray bits and line breaks", () => {
    for (const text of ["AA", "AA=", "AB==", "AAB=", "A-==", "AA==\n", "=AA=", "A===", "AA=A"]) {
      expect([text, fromBase64(text)]).toEqual([text, null]);
    }
    for (const text of ["0", "0g", "00 "]) expect([text, fromHex(text)]).toEqual([text, null]);
  });
});

function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map((part) => reversed(part as Json));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reversed(part as Json)]),
  );
}
