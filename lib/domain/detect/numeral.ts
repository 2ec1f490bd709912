import type { Candidate } from "./candidate";
import type { Cell } from "./digits";
import type { ConfidencePart } from "./evidence";
import { CLASS_DIGIT, CLASS_LATIN, CLASS_SEPARATOR, type Folded } from "./fold";

// Own copies: an imported constant is a look-up through the module each time (scan.ts).
const NUMERIC = CLASS_DIGIT;
const LATIN = CLASS_LATIN;
const SEPARATOR = CLASS_SEPARATOR;

/** A stretch of a chain read as one number. `filler` counts letters and words between its digits. */
export type Numeral = {
  cells: readonly Cell[];
  digits: string;
  /** Sizes of the groups as written: 138 0000 1234 is 3, 4, 4. */
  groups: readonly number[];
  shape: string;
  filler: number;
  disguise: number;
  from: number;
  to: number;
};
export type Found = { candidate: Candidate; used: number } | null;

/** Cells [at, at+length) as a number that starts and ends where a group of digits starts and ends. */
export function take(chain: readonly Cell[], at: number, length: number, folded: Folded): Numeral | null {
  if (!stands(chain, at, length, folded)) return null;
  const cells = chain.slice(at, at + length);
  let digits = "";
  let filler = 0;
  let disguise = 0;
  const groups: number[] = [];
  for (let i = 0; i < length; i++) {
    const cell = cells[i]!;
    digits += cell.value;
    if (cell.tier > 1 || folded.source.charCodeAt(folded.from[cell.from]!) !== folded.unit[cell.from])
      disguise++;
    const before = cells[i - 1];
    if (before && before.to >= cell.from) groups[groups.length - 1]!++;
    else groups.push(1);
    if (before) for (let u = before.to; u < cell.from; u++) if (folded.kind[u] !== SEPARATOR) filler++;
  }
  return {
    cells,
    digits,
    groups,
    shape: groups.join(","),
    filler,
    disguise,
    from: cells[0]!.from,
    to: cells[length - 1]!.to,
  };
}

/** True if neither neighbour digit touches the stretch. */
export function stands(chain: readonly Cell[], at: number, length: number, folded: Folded): boolean {
  if (at + length > chain.length) return false;
  const first = chain[at]!;
  const last = chain[at + length - 1]!;
  if (at > 0 && chain[at - 1]!.to >= first.from && !isWordBeside(chain, at - 1, at, length)) return false;
  const next = at + length;
  if (next < chain.length && last.to >= chain[next]!.from && !isWordBeside(chain, next, at, length))
    return false;
  if (first.from > 0 && folded.kind[first.from - 1] === NUMERIC) return false;
  return last.to >= folded.count || folded.kind[last.to] !== NUMERIC;
}

/** A character that only sounds like a digit, beside a number with none of its kind, is a word: 13900447302另有. */
function isWordBeside(chain: readonly Cell[], beside: number, at: number, length: number): boolean {
  if (chain[beside]!.tier !== 3) return false;
  for (let i = at; i < at + length; i++) if (chain[i]!.tier === 3) return false;
  return true;
}

/** Longer words before a number are words: iphone02184651948. */
const CODE_LETTERS_MAX = 4;
const CUE_WORD = /^(tel|phone|call|vx|wx|v|wechat|weixin|qq|whatsapp|mobile|t|wa|ph|number|text|q|dh|hm)$/;

/** YT8800000012345: letters grown onto a number make it a code, unless they name a telephone. */
export function isCode(n: Numeral, folded: Folded): boolean {
  if (n.cells[0]!.tier !== 1 || n.from === 0 || folded.kind[n.from - 1] !== LATIN) return false;
  let start = n.from;
  while (start > 0 && n.from - start < 12 && folded.kind[start - 1] === LATIN) start--;
  if (n.from - start > CODE_LETTERS_MAX) return false;
  return !CUE_WORD.test(folded.slice(start, n.from));
}

/** The reading of a number: its digits, with what was read as a digit and how. */
export function numberOf(
  kind: Candidate["kind"],
  canonical: string,
  n: Numeral,
  folded: Folded,
  parts: ConfidencePart[],
  reading = n.digits,
): Found {
  const rewrites: Candidate["rewrites"] = [];
  for (let at = 0; at < n.cells.length; ) {
    const cell = n.cells[at]!;
    let end = at + 1;
    while (end < n.cells.length && n.cells[end] === cell) end++;
    const says = n.digits.slice(at, end);
    const how = end - at > 1 ? "template" : cell.tier === 3 ? "homophone" : "digit";
    if (folded.slice(cell.from, cell.to) !== says) rewrites.push({ from: cell.from, to: cell.to, says, how });
    at = end;
  }
  const candidate: Candidate = {
    kind,
    intent: "provide",
    from: n.from,
    to: n.to,
    reading,
    canonical,
    rewrites,
    parts,
  };
  return { candidate, used: n.cells.length };
}
