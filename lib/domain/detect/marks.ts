import { CLASS_DIGIT, CLASS_LETTER, type Folded } from "./fold";
import { SKIP, type Tables, type Tag, type Term } from "./lexicon";
import type { Hits } from "./scan";

/** A term found in a text; units are positions in the folded text, half open. */
export type Mark = { term: Term; from: number; to: number; gaps: number };

const GAP_UNITS_MAX = 6;
/** Between two characters of a term these end the thought: 很微。信了. */
const STOPS = new Set([..."。！？!?，,、；;\n…"].map((c) => c.charCodeAt(0)));

/** Hits to marks, in order of their start: walks back over what the scanner skipped, drops what is not whole. */
export function marksOf(hits: Hits, folded: Folded, tables: Tables): Mark[] {
  const marks: Mark[] = [];
  let unit = 0;
  for (let h = 0; h < hits.count; h++) {
    const end = hits.end[h]!;
    while (unit > 0 && folded.to[unit - 1]! > end) unit--;
    while (unit < folded.count && folded.to[unit]! < end) unit++;
    const id = hits.term[h]!;
    const mark = walkBack(tables.terms[id]!, tables.termLength[id]!, unit, folded, tables.symbolOfUnit);
    if (mark && isWhole(mark, folded)) marks.push(mark);
  }
  marks.sort((a, b) => a.from - b.from || b.to - a.to);
  return withoutCovered(marks);
}

function walkBack(
  term: Term,
  length: number,
  last: number,
  folded: Folded,
  symbolOfUnit: Uint16Array,
): Mark | null {
  let left = length;
  let at = last;
  let gaps = 0;
  let stop = false;
  for (; at >= 0; at--) {
    const unit = folded.unit[at]!;
    if (symbolOfUnit[unit] === SKIP) {
      gaps++;
      if (STOPS.has(unit)) stop = true;
    } else if (--left === 0) break;
  }
  if (at < 0) return null;
  const spaces = countSpaces(term.text);
  if (gaps - spaces > GAP_UNITS_MAX) return null;
  if (stop && !(term.tag === "name" && term.weight >= 0.3)) return null;
  return { term, from: at, to: last + 1, gaps: Math.max(0, gaps - spaces) };
}

function countSpaces(text: string): number {
  let n = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === 0x20) n++;
  return n;
}

/** A number is not cut out of a longer one; a Latin reading of real Cyrillic or Greek text does not count. */
function isWhole(mark: Mark, folded: Folded): boolean {
  const { kind, unit } = folded;
  if (
    kind[mark.from] === CLASS_DIGIT &&
    mark.from > 0 &&
    kind[mark.from - 1] === CLASS_DIGIT &&
    isPlainDigit(unit[mark.from]!)
  )
    return false;
  if (kind[mark.to - 1] === CLASS_DIGIT && mark.to < folded.count && kind[mark.to] === CLASS_DIGIT)
    return false;
  const first = folded.source.charCodeAt(folded.from[mark.from]!);
  if (first >= 0x370 && first < 0x590) {
    for (let i = mark.from; i < mark.to; i++) {
      const code = folded.source.charCodeAt(folded.from[i]!);
      if (code < 0x370) return true;
    }
    for (let i = 0; i < folded.count; i++)
      if (kind[i] === CLASS_LETTER && unit[i]! >= 0x370 && unit[i]! < 0x590) return false;
  }
  return true;
}

function isPlainDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Benign words own their text (维信诺, QQ糖); of nested marks of one tag the longest stays. */
function withoutCovered(marks: readonly Mark[]): Mark[] {
  const benign = marks.filter((m) => m.term.tag === "benign");
  return marks.filter((mark, i) => {
    if (mark.term.tag === "benign") return false;
    const size = mark.to - mark.from - mark.gaps;
    if (
      benign.some(
        (b) =>
          b.from < mark.to &&
          mark.from < b.to &&
          b.to - b.from >= size &&
          !(mark.from <= b.from && mark.to >= b.to && size > b.to - b.from),
      )
    )
      return false;
    for (let j = i - 1; j >= 0 && mark.from - marks[j]!.from < 40; j--) {
      const other = marks[j]!;
      if (
        other.term.tag === mark.term.tag &&
        other.from <= mark.from &&
        other.to >= mark.to &&
        other.to - other.from > mark.to - mark.from
      )
        return false;
    }
    return true;
  });
}

/** Units between two marks; 0 where they touch or overlap. */
export function distance(a: { from: number; to: number }, b: { from: number; to: number }): number {
  if (a.to <= b.from) return b.from - a.to;
  if (b.to <= a.from) return a.from - b.to;
  return 0;
}

/** The heaviest mark of a tag within `gap` units that does not lie inside `of`. */
export function nearest(
  marks: readonly Mark[],
  of: { from: number; to: number },
  tag: Tag,
  gap: number,
): Mark | null {
  let best: Mark | null = null;
  for (const mark of marks) {
    if (mark.term.tag !== tag) continue;
    if (mark.from >= of.from && mark.to <= of.to) continue;
    if (distance(mark, of) > gap) continue;
    if (!best || mark.term.weight > best.term.weight) best = mark;
  }
  return best;
}
