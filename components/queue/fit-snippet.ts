import type { Snippet } from "@/lib/domain/cases/snippet";

/** What is drawn before the hit when the start has to go: a few characters of lead-in. */
const LEAD_EMS = 4.5;

/** About how wide a character is in ems of its own size: Chinese and emoji are one, Latin about half. */
const emsOf = (letter: string): number => ((letter.codePointAt(0) ?? 0) < 0x2e80 ? 0.56 : 1);

const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });

const widthOf = (text: string): number =>
  [...graphemes.segment(text)].reduce((sum, letter) => sum + emsOf(letter.segment), 0);

/** The snippet cut at its start, on whole characters, so that its first hit ends within `emsMax`. */
export function fitSnippet(snippet: Snippet, emsMax: number): Snippet {
  const first = snippet.marks[0];
  if (!first || widthOf(snippet.text.slice(0, first.end)) <= emsMax) return snippet;
  const letters = [...graphemes.segment(snippet.text.slice(0, first.start))];
  let room = LEAD_EMS;
  let from = first.start;
  for (const letter of letters.reverse()) {
    room -= emsOf(letter.segment);
    if (room < 0) break;
    from = letter.index;
  }
  if (from === 0) return snippet;
  return {
    ...snippet,
    cut: true,
    text: snippet.text.slice(from),
    marks: snippet.marks
      .filter((mark) => mark.start >= from)
      .map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from })),
  };
}
