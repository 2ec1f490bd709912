import { advance } from "./automaton";
import { DROP } from "./fold";
import { FLAG_HANDLE, FLAG_LETTERS, FLAG_LINK, FLAG_MIXED, type Hits, note } from "./hits";
import {
  SKIP,
  SYMBOL_ALONE,
  SYMBOL_BOUNDARY,
  SYMBOL_DIGIT_END,
  SYMBOL_DIGIT_FIRST,
  type Tables,
} from "./lexicon";

const DIGIT_GAP_UNITS_MAX = 12;
const HANDLE_UNITS_MIN = 5;
/** Letters that stand alone and may be an id spelled out: h-o-n-e-y. */
const SPELLED_MIN = 3;
const DOT = 0x2e;
/** 点 and 。 are written for a dot. */
const DOT_WORD = 0x70b9;
const DOT_HAN = 0x3002;
const COLON = 0x3a;
const SLASH = 0x2f;
const UNDERSCORE = 0x5f;
const BLANK = 0x20;
/** No second half: not a symbol. */
const ALONE = -1;
// Own copies: an imported name is a look-up through the module each time, a constant of this file is none.
const BOUNDARY = SYMBOL_BOUNDARY;
const DIGIT_FIRST = SYMBOL_DIGIT_FIRST;
const DIGIT_END = SYMBOL_DIGIT_END;
const SKIPPED = SKIP;
const DROPPED = DROP;
const ALONE_FLAG = SYMBOL_ALONE;

/**
 * Letters, digits, separators, single characters that are terms, and what no term has: from `start` to the next
 * plain character, where it returns. `hits.state` is the automaton's state before and after.
 */
export function readSigns(text: string, start: number, tables: Tables, hits: Hits): number {
  const { scanBmp } = tables;
  const { automaton } = tables.triggers;
  const { cells } = automaton;
  const { length } = text;
  let { state } = hits;
  let letters = 0; // 1 inside a run of letters, 2 just behind one
  let runStart = 0;
  let runEnd = 0;
  let i = start;
  for (; i < length; i++) {
    const code = text.charCodeAt(i);
    let symbol = scanBmp[code]!;
    if (symbol >= DIGIT_END && symbol < ALONE_FLAG) break;
    const at = i;
    if (symbol === 0 && code >= 0xd800 && code < 0xdc00) {
      symbol = planeSymbol(code, text.charCodeAt(i + 1), tables);
      if (symbol !== ALONE) i++;
      else symbol = 0;
    }
    if (symbol === DROPPED) continue;
    if (symbol > 0 && symbol < BOUNDARY) {
      if (letters !== 1) {
        runStart = letters === 0 && isBehindHan(text, at - 1) ? at : -at;
        if (letters === 0) state = advance(automaton, state, BOUNDARY);
        if (hits.firstSign < 0) hits.firstSign = at;
        letters = 1;
      }
      runEnd = i + 1;
    } else {
      if (letters === 1) {
        letters = 2;
        state = endLetters(hits, tables, state, runStart, runEnd);
        lookBehindLetters(hits, text, runStart, runEnd, at);
        if (symbol >= DIGIT_FIRST && symbol < DIGIT_END) hits.flags |= FLAG_MIXED;
      }
      if (symbol === SKIPPED) continue;
      letters = 0;
      if (symbol >= DIGIT_FIRST && symbol < DIGIT_END) noteDigit(hits, i, at);
    }
    if (symbol >= ALONE_FLAG) symbol -= ALONE_FLAG;
    state = advance(automaton, state, symbol);
    if (state !== 0 && (cells[state + 2]! & 1) !== 0) note(hits, tables, state, i + 1);
  }
  if (letters === 1) {
    state = endLetters(hits, tables, state, runStart, runEnd);
    lookBehindLetters(hits, text, runStart, runEnd, i);
  }
  hits.state = state;
  return i;
}

function noteDigit(hits: Hits, end: number, at: number): void {
  hits.run = end - hits.lastDigit > DIGIT_GAP_UNITS_MAX ? 1 : hits.run + 1;
  hits.lastDigit = end;
  if (hits.firstSign < 0) hits.firstSign = at;
  if (hits.run > hits.digitRun) hits.digitRun = hits.run;
}

/** What stands behind a run of letters may make it a host or a short id. */
function lookBehindLetters(hits: Hits, text: string, runStart: number, runEnd: number, next: number): void {
  if (runStart > 0 && runEnd - runStart < HANDLE_UNITS_MIN) noteShortHandle(hits, text, runStart, runEnd);
  const code = text.charCodeAt(next);
  if (code === DOT || code === DOT_WORD || code === DOT_HAN) {
    if (isWordCode(text.charCodeAt(next + 1))) hits.flags |= FLAG_LINK;
  } else if (code === COLON && text.charCodeAt(next + 1) === SLASH && text.charCodeAt(next + 2) === SLASH)
    hits.flags |= FLAG_LINK;
}

/** The symbol of a surrogate pair, or ALONE where there is none. */
function planeSymbol(high: number, low: number, tables: Tables): number {
  if (!(low >= 0xdc00 && low < 0xe000)) return ALONE;
  if (high < 0xd840) return tables.symbolPlane1[((high - 0xd800) << 10) | (low - 0xdc00)]!;
  return high >= 0xdb40 && high <= 0xdb7f ? DROP : 0;
}

/** Leaves a run of letters: the boundary symbol, and what the run itself may be. */
function endLetters(hits: Hits, tables: Tables, from: number, runStart: number, runEnd: number): number {
  const size = runEnd - Math.abs(runStart);
  hits.lettersEnd = runEnd;
  if (size >= 2 || ++hits.singles >= SPELLED_MIN) hits.flags |= FLAG_LETTERS;
  if (size >= HANDLE_UNITS_MIN && runStart > 0) hits.flags |= FLAG_HANDLE;
  const state = advance(tables.triggers.automaton, from, SYMBOL_BOUNDARY);
  if ((tables.triggers.automaton.cells[state + 2]! & 1) !== 0) note(hits, tables, state, runEnd);
  return state;
}

/** Han and what is written like it; a plus sign too, which says 加. A blank only behind a sign that introduces ids. */
function isBehindHan(text: string, at: number): boolean {
  const code = at < 0 ? 0 : text.charCodeAt(at);
  if (code === BLANK && at > 0) {
    const before = text.charCodeAt(at - 1);
    return before >= 0x2795 && BEFORE_HANDLE.has(before);
  }
  return code >= 0x2e80 || code === 0x2795 || code === 0x2b;
}

/** What stands right before a short id that nothing names: 加kf_41, 联系ab88. */
const BEFORE_HANDLE = new Set(
  [..."加系询话找事服注扣微薇群请友家我同司部➕+＋:："].map((c) => c.charCodeAt(0)),
);

/** Letters too few for a handle are one all the same behind such a sign and before a digit or underscore. */
function noteShortHandle(hits: Hits, text: string, from: number, to: number): void {
  const before = text.charCodeAt(from - 1);
  if (before !== BLANK && !BEFORE_HANDLE.has(before)) return;
  const next = text.charCodeAt(to);
  if (next === UNDERSCORE || (next >= 0x30 && next <= 0x39)) hits.flags |= FLAG_HANDLE;
}

function isWordCode(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}
