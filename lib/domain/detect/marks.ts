import { advance, CELL_SIZE } from "./automaton";
import { CLASS_DIGIT, CLASS_LETTER, type Folded } from "./fold";
import type { Hits } from "./hits";
import {
  SKIP,
  SYMBOL_BOUNDARY,
  type Tables,
  type Tag,
  TERM_SYMBOLS_MAX,
  type Term,
  type TermSet,
} from "./lexicon";
import { PAIR_FACTOR } from "./pairs";

// Own copies: an imported constant is a look-up through the module each time (scan.ts).
const NUMERIC = CLASS_DIGIT;
const LETTER = CLASS_LETTER;

/** A term found in a text; units are positions in the folded text, half open. */
export type Mark = { term: Term; from: number; to: number; gaps: number };

const GAP_UNITS_MAX = 6;
const SORT_FEW_MAX = 40;
// Own copies, for the loop over units: see scan.ts.
const SKIPPED = SKIP;
const BOUNDARY = SYMBOL_BOUNDARY;
const FACTOR = PAIR_FACTOR;
/** Between two characters of a term these end the thought: 很微。信了. */
const STOPS = new Set([..."。！？!?，,、；;\n…"].map((c) => c.charCodeAt(0)));

/** Hits and cues to marks, in order of their start; what is not whole or is owned by a benign word is left out. */
export function marksOf(hits: Hits, folded: Folded, tables: Tables): Mark[] {
  const marks: Mark[] = [];
  const { triggers, symbolOfUnit } = tables;
  let unit = 0;
  for (let h = 0; h < hits.count; h++) {
    const end = hits.end[h]!;
    while (unit > 0 && folded.to[unit - 1]! > end) unit--;
    while (unit < folded.count && folded.to[unit]! < end) unit++;
    addMark(marks, triggers, hits.term[h]!, unit, folded, symbolOfUnit);
  }
  addCueMarks(marks, folded, tables);
  sortByStart(marks);
  return withoutCovered(marks);
}

/** Most texts have a few marks, nearly in order: moving them one by one beats the general sort. */
function sortByStart(marks: Mark[]): void {
  if (marks.length > SORT_FEW_MAX) {
    marks.sort(byStart);
    return;
  }
  for (let i = 1; i < marks.length; i++) {
    const mark = marks[i]!;
    let at = i;
    while (at > 0 && byStart(marks[at - 1]!, mark) > 0) {
      marks[at] = marks[at - 1]!;
      at--;
    }
    marks[at] = mark;
  }
}

function byStart(a: Mark, b: Mark): number {
  return a.from - b.from || b.to - a.to;
}

function addMark(
  marks: Mark[],
  set: TermSet,
  id: number,
  last: number,
  folded: Folded,
  symbolOfUnit: Uint16Array,
): void {
  const mark = walkBack(set, id, last, folded, symbolOfUnit);
  if (mark && isWhole(mark, folded)) marks.push(mark);
}

/** Runs the cue automaton over the folded units, with the same boundaries around letters as the scanner. */
function addCueMarks(marks: Mark[], folded: Folded, tables: Tables): void {
  const { cues, symbolOfUnit, symbolBmp } = tables;
  const { automaton, pairs } = cues;
  const { cells, rootNext } = automaton;
  const { bits, mask, alone } = pairs;
  const { unit, from, source, count } = folded;
  let state = 0;
  let first = 0; // the only symbol of the state, where it has one
  let letters = 0;
  let lastLetter = 0;
  for (let u = 0; u <= count; u++) {
    let symbol = SKIPPED;
    if (u < count) {
      // The table the scan has just used; only the second plane needs the other one.
      const code = source.charCodeAt(from[u]!);
      symbol = code >= 0xd800 && code < 0xe000 ? symbolOfUnit[unit[u]!]! : symbolBmp[code]!;
    }
    if (letters !== 0 || symbol < BOUNDARY || symbol >= SKIPPED) {
      const isLetter = symbol > 0 && symbol < BOUNDARY;
      if (isLetter ? letters === 0 : letters === 1) {
        state = advance(automaton, state, BOUNDARY);
        first = 0;
        letters = isLetter ? 1 : 2;
        if ((cells[state + 2]! & 1) !== 0) emit(marks, state, lastLetter, folded, tables);
      }
      if (isLetter) {
        letters = 1;
        lastLetter = u;
      }
      if (symbol === SKIPPED) continue;
      if (!isLetter) letters = 0;
    }
    if (first !== 0) {
      const slot = ((Math.imul(first, FACTOR) + symbol) & mask) << 1;
      if (((bits[slot >> 5]! >>> (slot & 31)) & 3) === 0) state = 0;
      first = 0;
    }
    while (state !== 0) {
      if (((cells[state + 3]! >>> (symbol & 31)) & 1) !== 0) {
        const next = cells[state]! + (symbol << 2);
        if (cells[next + 1] === state) {
          state = next;
          break;
        }
      }
      state = cells[state + 2]! & ~3;
    }
    if (state === 0) {
      state = rootNext[symbol]!;
      if (state === 0) continue;
      first = symbol;
      if (alone[symbol] !== 0) emit(marks, state, u, folded, tables);
    } else if ((cells[state + 2]! & 1) !== 0) emit(marks, state, u, folded, tables);
  }
}

/** All cues that end in a state. */
function emit(
  marks: Mark[],
  state: number,
  last: number,
  folded: Folded,
  { cues, symbolOfUnit }: Tables,
): void {
  const { outAt, outList } = cues.automaton;
  const at = outAt[state / CELL_SIZE]!;
  const count = outList[at]!;
  for (let i = 1; i <= count; i++) addMark(marks, cues, outList[at + i]!, last, folded, symbolOfUnit);
}

function walkBack(
  set: TermSet,
  id: number,
  last: number,
  folded: Folded,
  symbolOfUnit: Uint16Array,
): Mark | null {
  const term = set.terms[id]!;
  const spaces = set.spaces[id]!;
  let left = set.lengths[id]!;
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
  if (gaps - spaces > GAP_UNITS_MAX) return null;
  if (stop && !(term.tag === "name" && term.weight >= 0.3)) return null;
  return { term, from: at, to: last + 1, gaps: Math.max(0, gaps - spaces) };
}

/** A number is not cut out of a longer one; a Latin reading of real Cyrillic or Greek text does not count. */
function isWhole(mark: Mark, folded: Folded): boolean {
  const { kind, unit } = folded;
  if (
    kind[mark.from] === NUMERIC &&
    mark.from > 0 &&
    kind[mark.from - 1] === NUMERIC &&
    isPlainDigit(unit[mark.from]!)
  )
    return false;
  if (kind[mark.to - 1] === NUMERIC && mark.to < folded.count && kind[mark.to] === NUMERIC) return false;
  const first = folded.source.charCodeAt(folded.from[mark.from]!);
  if (first >= 0x370 && first < 0x590) {
    for (let i = mark.from; i < mark.to; i++) {
      const code = folded.source.charCodeAt(folded.from[i]!);
      if (code < 0x370) return true;
    }
    for (let i = 0; i < folded.count; i++)
      if (kind[i] === LETTER && unit[i]! >= 0x370 && unit[i]! < 0x590) return false;
  }
  return true;
}

function isPlainDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Benign words own their text (维信诺, QQ糖); of nested marks of one tag the longest stays. */
function withoutCovered(marks: readonly Mark[]): Mark[] {
  const benign = marks.filter(isBenign);
  const widest = new Map<Tag, Mark>();
  const out: Mark[] = [];
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]!;
    const { tag } = mark.term;
    if (tag === "benign") continue;
    if (benign.length > 0 && find(benign, mark, 0, ownsPart)) continue;
    const last = widest.get(tag);
    if (isInside(mark, last) || (tag === "name" && isInside(mark, widest.get("pay")))) continue;
    if (!last || mark.to > last.to) widest.set(tag, mark);
    out.push(mark);
  }
  return out;
}

function isBenign(mark: Mark): boolean {
  return mark.term.tag === "benign";
}

/** Marks come by start, longest first: the one that reaches farthest is the only one that can hold the next. */
function isInside(mark: Mark, other: Mark | undefined): boolean {
  return other !== undefined && other.to >= mark.to && other.to - other.from > mark.to - mark.from;
}

/** True if the benign word overlaps the mark and is not the shorter part of it. */
function ownsPart(word: Mark, mark: Extent): boolean {
  const size = mark.to - mark.from - (mark.gaps ?? 0);
  const length = word.to - word.from;
  return word.from < mark.to && mark.from < word.to && length >= size;
}

type Extent = { from: number; to: number; gaps?: number };

/** Units between two stretches; 0 where they touch or overlap. */
export function distance(a: Extent, b: Extent): number {
  if (a.to <= b.from) return b.from - a.to;
  return b.to <= a.from ? a.from - b.to : 0;
}

const MARK_UNITS_MAX = TERM_SYMBOLS_MAX + GAP_UNITS_MAX + 16;

/** The index of the first mark that may come within `gap` units of a stretch. Marks are in order of their start. */
export function firstNear(marks: readonly Mark[], of: Extent, gap: number): number {
  const start = of.from - gap - MARK_UNITS_MAX;
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.from < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first mark within `gap` units of a stretch that passes the test. */
export function find<E extends Extent>(
  marks: readonly Mark[],
  of: E,
  gap: number,
  test: (mark: Mark, of: E) => boolean,
): Mark | null {
  for (let i = firstNear(marks, of, gap); i < marks.length && marks[i]!.from <= of.to + gap; i++) {
    if (distance(marks[i]!, of) <= gap && test(marks[i]!, of)) return marks[i]!;
  }
  return null;
}

/** The heaviest mark of a tag within `gap` units that does not lie inside `of`. */
export function nearest(marks: readonly Mark[], of: Extent, tag: Tag, gap: number): Mark | null {
  let best: Mark | null = null;
  for (let i = firstNear(marks, of, gap); i < marks.length && marks[i]!.from <= of.to + gap; i++) {
    const mark = marks[i]!;
    if (mark.term.tag !== tag || (mark.from >= of.from && mark.to <= of.to)) continue;
    if (distance(mark, of) <= gap && (!best || mark.term.weight > best.term.weight)) best = mark;
  }
  return best;
}
