import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Hits } from "./hits";
import { compileLexicon, type Lexicon } from "./lexicon";
import { scan } from "./scan";

const HAN = fc.constantFrom(..."甲乙丙丁戊");
const TERM = fc.array(HAN, { minLength: 1, maxLength: 5 }).map((chars) => chars.join(""));
/** Plain characters, what is skipped between them, a letter, a digit and a strange character that end every term. */
const SIGN = fc.constantFrom(..."甲乙丙丁戊甲乙丙丁戊", "。", " ", "7", "x", "己", "🍑");

function lexiconOf(terms: readonly string[]): Lexicon {
  return {
    terms: terms.map((text) => ({
      text,
      tag: "user",
      kind: "none",
      weight: 0.6,
      means: text,
      intent: "direct",
      how: null,
    })),
  };
}

const SKIPPED = new Set(["。", " ", "🍑"]);

/** Every place where a term stands, separators left out of the text: by looking everywhere. */
function placesOf(text: string, terms: readonly string[]): string[] {
  const kept: { sign: string; end: number }[] = [];
  let at = 0;
  for (const sign of text) {
    at += sign.length;
    if (!SKIPPED.has(sign)) kept.push({ sign, end: at });
  }
  const out: string[] = [];
  for (let i = 0; i < kept.length; i++)
    for (const term of terms) {
      const here = kept.slice(i, i + term.length);
      if (here.length === term.length && here.map((k) => k.sign).join("") === term)
        out.push(`${term} ${here.at(-1)!.end}`);
    }
  return out.sort();
}

describe("the scan", () => {
  it("finds every term wherever it stands, also past the bitmaps that keep it from looking", () => {
    const terms = fc.uniqueArray(TERM, { minLength: 1, maxLength: 12 });
    const texts = fc.array(
      fc.array(SIGN).map((signs) => signs.join("")),
      { minLength: 10, maxLength: 20 },
    );
    fc.assert(
      fc.property(terms, texts, (some, them) => {
        const tables = compileLexicon(lexiconOf(some));
        const hits = new Hits();
        for (const text of them) {
          scan(text, tables, hits);
          const found = Array.from({ length: hits.count }, (_, i) => `${some[hits.term[i]!]} ${hits.end[i]}`);
          expect(found.sort()).toEqual(placesOf(text, some));
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
