import type { ContactKind, Intent } from "../../words";
import type { StepHow } from "../evidence";
import type { Tag, Term } from "../lexicon";

/** Rows of a lexicon, one per line: `tag kind weight means intent: terms`; "_" is a blank, means "-": each says itself. */
export function termsOf(rows: string): Term[] {
  const out: Term[] = [];
  for (const line of rows.split("\n")) {
    if (line === "") continue;
    const colon = line.indexOf(": ");
    const [tag, kind, weight, means, intent] = line.slice(0, colon).split(" ");
    for (const word of line
      .slice(colon + 2)
      .trim()
      .split(/\s+/)) {
      const text = word.replaceAll("_", " ");
      const says = means === "-" ? text : means!.replaceAll("_", " ");
      out.push({
        text,
        tag: tag as Tag,
        kind: kind as ContactKind,
        weight: Number(weight),
        means: says,
        intent: intent as Intent,
        how: howOf(text, says),
      });
    }
  }
  return out;
}

function howOf(text: string, says: string): StepHow | null {
  if (text === says) return null;
  if (/\p{Extended_Pictographic}/u.test(text)) return "emoji";
  if (/^[a-z ]+$/i.test(text)) return "pinyin";
  if (/[亻彳讠扌氵木言口又刂阝纟饣忄钅艹匋]/u.test(text)) return "radical";
  return "homophone";
}
