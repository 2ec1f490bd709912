import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePattern, matchPattern, PATTERN_CHARS_MAX, type Pattern } from "./patterns";

function pattern(source: string): Pattern {
  const compiled = compilePattern(source);
  if ("why" in compiled) throw new Error(`${source}: ${compiled.why}`);
  return compiled;
}
const texts = (source: string, text: string) => matchPattern(pattern(source), text).map((m) => m.text);

describe("patterns written by policy editors", () => {
  it("terms, gaps, classes and alternatives match through the fold, longest from the leftmost start", () => {
    expect(texts("加{0,4}微信", "请加一下微信，加微信")).toEqual(["加一下微信", "加微信"]);
    expect(texts("(微信|薇信|vx){0,2}{w}{5,20}", "ＶＸ：ｄｅｍｏ８８ 好")).toEqual(["ＶＸ：ｄｅｍｏ８８"]);
    expect(texts("群{d}{6,10}", "群123456789 群12")).toEqual(["群123456789"]);
    expect(texts("a{.}b", "axb ab ayb")).toEqual(["axb", "ayb"]);
  });

  it("offsets are those of the source, also behind dropped and astral characters", () => {
    const text = "😀\u200b加❤️微信";
    for (const m of matchPattern(pattern("加{0,2}微信"), text))
      expect(text.slice(m.start, m.end)).toBe(m.text);
    expect(texts("加{0,2}微信", text)).toEqual(["加❤️微信"]);
  });

  it("faults are told with their place", () => {
    for (const bad of [
      "",
      "{d}{5,2}",
      "(a|)",
      "(a",
      "{z}",
      "a)b",
      "{0,99}x",
      "{d}{3}",
      "x".repeat(PATTERN_CHARS_MAX + 1),
    ]) {
      expect(compilePattern(bad), bad).toHaveProperty("why");
    }
  });

  it("agrees with a backtracking matcher written apart from it", () => {
    const source = fc
      .array(
        fc.oneof(
          fc.constantFrom("a", "b", "ab"),
          fc.constantFrom("{0,2}", "{d}{1,3}", "{a}", "(a|b|ab)", "{.}{0,1}"),
        ),
        { minLength: 1, maxLength: 5 },
      )
      .map((p) => p.join(""));
    const toRegex = (s: string) =>
      new RegExp(
        s.replace(/\{([da.])\}(?:\{(\d+),(\d+)\})?|\{(\d+),(\d+)\}|\(/g, (m, c, lo, hi, g0, g1) =>
          m === "("
            ? "(?:"
            : c
              ? `${c === "d" ? "[0-9]" : c === "a" ? "[a-z]" : "[^]"}{${lo ?? 1},${hi ?? 1}}`
              : `[^]{${g0},${g1}}`,
        ),
      );
    fc.assert(
      fc.property(
        source,
        fc.string({ unit: fc.constantFrom("a", "b", "1", "c"), maxLength: 14 }),
        (s, text) => {
          const compiled = compilePattern(s);
          fc.pre(!("why" in compiled));
          const matched = matchPattern(compiled as Pattern, text).length > 0;
          expect(matched).toBe(toRegex(s).test(text));
        },
      ),
      { numRuns: 2_000 },
    );
  }, 60_000);

  it("the classic catastrophic inputs are read to their end", () => {
    const cases: [string, string][] = [
      ["a{0,40}a{0,40}a{0,40}a{0,40}b", "a".repeat(50_000)],
      ["(a|aa|aaa){0,40}(a|aa|aaa){0,40}c", "a".repeat(50_000)],
      ["{.}{0,40}{.}{0,40}{.}{0,40}x", "y".repeat(50_000)],
      ["{w}{1,40}{w}{1,40}@{w}{1,40}.com", "a".repeat(50_000)],
    ];
    for (const [source, text] of cases) {
      expect(matchPattern(pattern(source), text), source).toEqual([]);
    }
  }, 60_000);
});
