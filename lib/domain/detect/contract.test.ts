import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detect, detectText, TEXT_UNITS_MAX } from "./detect";
import type { DetectContext, Evidence } from "./evidence";

const CONTEXT: DetectContext = {
  surface: "note",
  actor: "merchant",
  allow: { hosts: [], hotlines: [], leadComponents: [], carriers: [], orderIdPattern: "" },
};

/** The contract of one evidence, checked without any code of the detector. */
function breaches(source: string, evidence: Evidence): string[] {
  const borders = new Set([0, source.length]);
  for (const s of new Intl.Segmenter("und", { granularity: "grapheme" }).segment(source))
    borders.add(s.index);
  const out: string[] = [];
  for (const span of evidence.spans) {
    if (span.kind !== "text") out.push("not a text span");
    else {
      if (source.slice(span.start, span.end) !== span.text)
        out.push(`text is not the slice at ${span.start}`);
      if (span.start >= span.end) out.push("empty span");
      if (!borders.has(span.start) || !borders.has(span.end))
        out.push(`off a grapheme border: ${span.start}-${span.end}`);
    }
  }
  let now = evidence.spans.map((s) => s.text).join("");
  for (const step of evidence.steps) {
    if (!now.includes(step.from)) out.push(`step from ${step.from} is not in ${now}`);
    now = now.replace(step.from, () => step.to);
  }
  if (evidence.steps.length > 0 && now !== evidence.reading)
    out.push(`steps end at ${now}, not at ${evidence.reading}`);
  if (evidence.confidence < 0 || evidence.confidence > 1) out.push("confidence out of range");
  if (evidence.parts.length === 0) out.push("no parts");
  return out;
}

const NASTY = [
  "\ud83d",
  "\ude00",
  "👩‍👩‍👧",
  "🏳️‍🌈",
  "🇨🇳",
  "e\u0301",
  "\u0000",
  "\u202e",
  "مرحبا",
  "ไทยก็",
  "한국",
  "1️⃣",
  "\r\n",
  "\u200b",
  "ﷺ",
  "𝟙",
  "ⅷ",
  "\ufeff",
  "क्षि",
  "𑂽",
];
const PIECES = [
  "加薇信",
  "demo_shop01",
  "13800001234",
  "138",
  "0000",
  "一三八",
  "四个零",
  "http://",
  "example",
  ".com",
  "点com",
  "@",
  "QQ100200300",
  "微",
  "信",
  "v",
  "x",
  "淘宝搜",
  "转账",
  "单号",
  "主页有惊喜",
  "，",
  " ",
  "\n",
  "+86 ",
  "62220200",
  "艾特qq",
  "wa.me/",
  "进群",
  "扫码",
];
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...NASTY),
      fc.constantFrom(...PIECES),
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(""));

// The limit is no measurement: quadratic time would be minutes, linear time is a second on a busy machine.
describe("the contract of evidence", () => {
  it("any string is read without an error, and every span is the slice it names, on grapheme borders, with steps that end at the reading", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const e of detectText(text, "note").evidence) expect(breaches(text, e)).toEqual([]);
      }),
      { numRuns: 1_500 },
    );
  }, 60_000);

  it("lone surrogates and raw binary units neither throw nor break the contract", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }), (units) => {
        const text = `${String.fromCharCode(...units)}加薇信 demo_shop01${String.fromCharCode(...units)}`;
        for (const e of detectText(text, "note").evidence) expect(breaches(text, e)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  }, 60_000);

  it("messages of a thread keep the contract per message", () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 2, maxLength: 5 }), (texts) => {
        const items = texts.map((text, i) => ({ field: String(i), text, sender: "author" as const }));
        for (const e of detect(items, CONTEXT).evidence) {
          for (const span of e.spans) {
            if (span.kind !== "text") throw new Error("text spans only");
            expect(texts[Number(span.field)]!.slice(span.start, span.end)).toBe(span.text);
          }
        }
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it("the same text gives the same evidence, whatever was read before", () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const first = detectText(a, "note");
        detectText(b, "note");
        expect(detectText(a, "note")).toEqual(first);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it("a text over the limit is refused with its length, before anything is read", () => {
    expect(() => detectText("加".repeat(TEXT_UNITS_MAX + 1), "note")).toThrow(RangeError);
  });

  it("a hostile text of the full length is read to its end", () => {
    for (const unit of [
      "1 ",
      "微",
      "加v",
      "一",
      "点",
      "@a.",
      "138",
      "v1",
      "h t t p",
      "13800001234 ",
      "加薇信 abc_2024 ",
      "搜淘宝",
      "[",
      "⓿",
      "a.b",
    ]) {
      const text = unit.repeat(Math.floor(TEXT_UNITS_MAX / unit.length));
      expect(() => detectText(text, "note"), `${unit} repeated`).not.toThrow();
    }
  }, 60_000);
});
