import type { ContactKind, Intent } from "../../words";
import type { StepHow } from "../evidence";
import type { Tag, Term } from "../lexicon";

/** Terms that say the same: [tag, kind, weight, what they say, terms separated by blanks, "_" for a blank, intent]. */
export type Row = readonly [Tag, ContactKind, number, string, string, Intent?];

/** Rows to terms. A blank `means` says that each term says itself. */
export function termsOf(rows: readonly Row[]): Term[] {
  const out: Term[] = [];
  for (const [tag, kind, weight, means, words, intent] of rows) {
    for (const word of words.trim().split(/\s+/)) {
      const text = word.replaceAll("_", " ");
      const says = means === "" ? text : means;
      out.push({ text, tag, kind, weight, means: says, intent: intent ?? "direct", how: howOf(text, says) });
    }
  }
  return out;
}

function howOf(text: string, says: string): StepHow | null {
  if (text === says) return null;
  if (/\p{Extended_Pictographic}/u.test(text)) return "emoji";
  if (/^[a-z ]+$/i.test(text)) return "pinyin";
  if (/[亻彳讠扌氵木言口又刂阝纟饣忄钅⺾艹匋]/u.test(text)) return "radical";
  return "homophone";
}
