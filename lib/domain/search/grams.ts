/** Characters of one text that go into the index; what follows is not found by its words. */
export const INDEXED_CHARS_MAX = 4_000;
/** Pieces a query may ask for: more would only narrow what is narrow already. */
const QUERY_GRAMS_MAX = 40;

/** One form for what looks the same: width, case, and what cannot be seen. */
export const normalForm = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{Cf}\p{Mn}]/gu, "");

/** Runs of letters and figures; everything else only parts them. */
const runsOf = (text: string): string[] => normalForm(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const plainRuns = (run: string): string[] => run.match(/[a-z0-9]+/g) ?? [];

/**
 * The pieces of a text for the index, distinct and sorted, so that their order tells nothing of the sentence: single
 * characters and pairs (微信 is two, and trigram indexes find nothing shorter than three), and threes of plain Latin
 * letters and figures, whose pairs are too common to part one handle from another.
 */
export function gramsOf(text: string): string[] {
  const grams = new Set<string>();
  for (const run of runsOf([...text].slice(0, INDEXED_CHARS_MAX).join(""))) {
    const chars = [...run];
    for (const char of chars) grams.add(char);
    for (const pair of windows(chars, 2)) grams.add(pair);
    for (const plain of plainRuns(run)) for (const three of windows([...plain], 3)) grams.add(three);
  }
  return [...grams].sort();
}

/** The pieces that a text must have to hold every word of the query. Empty: the query asks for nothing. */
export function queryGrams(query: string): string[] {
  const grams = new Set<string>();
  for (const run of runsOf(query)) {
    const chars = [...run];
    if (chars.length === 1) grams.add(run);
    const threes = plainRuns(run).flatMap((plain) => windows([...plain], 3));
    for (const three of threes) grams.add(three);
    // A pair inside three that are asked for narrows nothing.
    for (const pair of windows(chars, 2)) if (!threes.some((three) => three.includes(pair))) grams.add(pair);
  }
  return [...grams].sort().slice(0, QUERY_GRAMS_MAX);
}

/** Whether a text really holds every run of the query: having all its pieces is only nearly that. */
export function holdsQuery(text: string, query: string): boolean {
  const runs = runsOf(query);
  const own = runsOf(text);
  return runs.length > 0 && runs.every((run) => own.some((each) => each.includes(run)));
}

function windows(chars: readonly string[], size: number): string[] {
  const found: string[] = [];
  for (let at = 0; at + size <= chars.length; at++) found.push(chars.slice(at, at + size).join(""));
  return found;
}
