import { advance } from "./automaton";
import { hasSoundedRun } from "./digits";
import { DROP } from "./fold";
import { SKIP, SYMBOL_BOUNDARY, SYMBOL_DIGIT_END, SYMBOL_DIGIT_FIRST, type Tables } from "./lexicon";
import { PAIR_FACTOR } from "./pairs";
import { hasToken } from "./token-signs";

const DIGIT_GAP_UNITS_MAX = 12;
const HANDLE_UNITS_MIN = 5;
/** Letters that stand alone and may be an id spelled out: h-o-n-e-y. */
const SPELLED_MIN = 4;
const DOT = 0x2e;
/** 点 and 。 are written for a dot. */
const DOT_WORD = 0x70b9;
const DOT_HAN = 0x3002;
const COLON = 0x3a;
const UNDERSCORE = 0x5f;
const BLANK = 0x20;

/** A name, phrase or platform was seen. */
export const FLAG_TRIGGER = 1;
/** Letters on both sides of a dot, or a scheme. */
export const FLAG_LINK = 2;
/** A word of letters right behind a han character. */
export const FLAG_HANDLE = 4;
/** A name that needs an id, and letters that may be one. */
const FLAG_WEAK = 8;
const FLAG_LETTERS = 16;
/** Letters and digits touch: l38oooo1234. */
export const FLAG_MIXED = 32;
/** A term that stands in addresses was seen: com, http, 邮箱. */
export const FLAG_ADDRESS = 64;
/** Two characters that may begin a mobile number written in sounds: 要伞. */
const FLAG_SOUND = 128;

export const DIGIT_RUN_MIN = 6;
export const NUM_WORDS_MIN = 5;
/** No second half: not a symbol. */
const ALONE = -1;
// Own copies: an imported name is a look-up through the module each time, a constant of this file is none.
const BOUNDARY = SYMBOL_BOUNDARY;
const DIGIT_FIRST = SYMBOL_DIGIT_FIRST;
const DIGIT_END = SYMBOL_DIGIT_END;
const SKIPPED = SKIP;
const DROPPED = DROP;
const FACTOR = PAIR_FACTOR;

/** What one pass over a text found; reused between texts. */
export class Hits {
  term = new Int32Array(256);
  /** UTF-16 offset just behind the last character of the term. */
  end = new Int32Array(256);
  count = 0;
  flags = 0;
  digitRun = 0;
  numWords = 0;
  /** Letters that stand alone. */
  singles = 0;
  /** A number may be written wholly in characters that sound like digits. */
  sounded = false;
  /** UTF-16 offsets around every letter and digit of the text (half open); empty where there is none. */
  signsFrom = 0;
  signsTo = 0;

  reset(): void {
    this.count = 0;
    this.flags = 0;
    this.digitRun = 0;
    this.numWords = 0;
    this.singles = 0;
    this.sounded = false;
  }

  /** True if a reader has something to do. A weak name counts with letters or digits that may be its id. */
  isWorthReading(): boolean {
    if ((this.flags & (FLAG_TRIGGER | FLAG_LINK | FLAG_HANDLE)) !== 0) return true;
    if (this.hasDigits() || this.numWords >= NUM_WORDS_MIN) return true;
    return this.hasWeakName() && ((this.flags & FLAG_LETTERS) !== 0 || this.digitRun >= 5);
  }

  /** Enough digits near one another for a number; fewer where letters may stand for digits. */
  hasDigits(): boolean {
    return (
      this.sounded ||
      this.digitRun >= DIGIT_RUN_MIN ||
      ((this.flags & FLAG_MIXED) !== 0 && this.digitRun >= 4)
    );
  }

  hasWeakName(): boolean {
    return (this.flags & FLAG_WEAK) !== 0;
  }

  grow(): void {
    const term = new Int32Array(this.term.length * 2);
    term.set(this.term);
    this.term = term;
    const end = new Int32Array(this.end.length * 2);
    end.set(this.end);
    this.end = end;
  }
}

/** True if the text deserves the readers. One pass: fold, symbols and automaton together; nothing is allocated. */
export function scan(text: string, tables: Tables, hits: Hits): boolean {
  const { symbolBmp } = tables;
  const { automaton, pairs } = tables.triggers;
  const { cells, rootNext } = automaton;
  const { bits, mask, alone } = pairs;
  const length = text.length;
  hits.reset();
  let lastDigit = -100;
  let digitRun = 0;
  let state = 0;
  let first = 0; // the only symbol of the state, where it has one
  let firstSign = -1;
  let letters = 0; // 1 inside a run of letters, 2 just behind one
  let runStart = 0;
  let runEnd = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    let symbol = symbolBmp[code]!;
    if (symbol >= DIGIT_END && symbol < SKIPPED && letters !== 1) letters = 0;
    else if (letters === 1 && symbol < BOUNDARY && symbol > 0) runEnd = i + 1;
    else {
      if (symbol === 0 && code >= 0xd800 && code < 0xdc00) {
        symbol = planeSymbol(code, text.charCodeAt(i + 1), tables);
        if (symbol !== ALONE) i++;
        else symbol = 0;
      }
      if (symbol === DROPPED) continue;
      if (symbol > 0 && symbol < BOUNDARY) {
        if (letters !== 1) {
          runStart = letters === 0 && isBehindHan(text, i - 1) ? i : -i;
          if (letters === 0) {
            state = advance(automaton, state, BOUNDARY);
            first = 0;
          }
          if (firstSign < 0) firstSign = i;
          letters = 1;
        }
        runEnd = i + 1;
      } else {
        if (letters === 1) {
          letters = 2;
          state = endLetters(hits, tables, state, runStart, runEnd);
          first = 0;
          if (runStart > 0 && runEnd - runStart < HANDLE_UNITS_MIN)
            noteShortHandle(hits, text, runStart, runEnd);
          if (symbol >= DIGIT_FIRST && symbol < DIGIT_END) hits.flags |= FLAG_MIXED;
          if ((code === DOT || code === DOT_WORD || code === DOT_HAN) && isWordCode(text.charCodeAt(i + 1)))
            hits.flags |= FLAG_LINK;
          else if (code === COLON && text.charCodeAt(i + 1) === 0x2f && text.charCodeAt(i + 2) === 0x2f)
            hits.flags |= FLAG_LINK;
        }
        if (symbol === SKIPPED) continue;
        letters = 0;
        if (symbol >= DIGIT_FIRST && symbol < DIGIT_END) {
          digitRun = i - lastDigit > DIGIT_GAP_UNITS_MAX ? 1 : digitRun + 1;
          lastDigit = i;
          if (firstSign < 0) firstSign = i;
          if (digitRun > hits.digitRun) hits.digitRun = digitRun;
        }
      }
    }
    if (first !== 0) {
      const pair = (Math.imul(first, FACTOR) + symbol) & mask;
      if (((bits[pair >> 5]! >>> (pair & 31)) & 1) === 0) state = 0;
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
      if (alone[symbol] !== 0) note(hits, tables, state, i + 1);
    } else if ((cells[state + 2]! & 1) !== 0) note(hits, tables, state, i + 1);
  }
  if (letters === 1) endLetters(hits, tables, state, runStart, runEnd);
  // One unit more before: a sign of plane 1 was noted at its second half.
  hits.signsFrom = Math.max(0, firstSign - 1);
  hits.signsTo = firstSign < 0 ? 0 : Math.max(runEnd, lastDigit + 1);
  hits.sounded = (hits.flags & FLAG_SOUND) !== 0 && hasSoundedRun(text);
  return hits.isWorthReading() || ((hits.flags & FLAG_MIXED) !== 0 && hasToken(text));
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

function note(hits: Hits, tables: Tables, state: number, end: number): void {
  const { outAt, outList } = tables.triggers.automaton;
  const at = outAt[state >> 2]!;
  const count = outList[at]!;
  for (let i = 1; i <= count; i++) {
    const term = outList[at + i]!;
    const trigger = tables.triggerClass[term]!;
    if (trigger === 1) hits.flags |= FLAG_TRIGGER;
    else if (trigger === 4) hits.flags |= FLAG_TRIGGER | FLAG_ADDRESS;
    else if (trigger === 2) hits.numWords++;
    else if (trigger === 3) hits.flags |= FLAG_WEAK;
    else if (trigger === 5) {
      hits.flags |= FLAG_SOUND;
      continue;
    }
    if (hits.count === hits.term.length) hits.grow();
    hits.term[hits.count] = term;
    hits.end[hits.count++] = end;
  }
}
