import { DROP } from "./fold";
import { SKIP, SYMBOL_BOUNDARY, SYMBOL_DIGIT_END, SYMBOL_DIGIT_FIRST, type Tables } from "./lexicon";

const DIGIT_GAP_UNITS_MAX = 12;
const HANDLE_UNITS_MIN = 5;
const DOT = 0x2e;
const COLON = 0x3a;

/** What one pass over a text found; reused between texts. */
export class Hits {
  term = new Int32Array(256);
  /** UTF-16 offset just behind the last character of the term. */
  end = new Int32Array(256);
  count = 0;
  /** 1: a trigger term. 2: letters on both sides of a dot or a scheme. 4: a word of letters right behind a han character. */
  flags = 0;
  digitRun = 0;
  numWords = 0;
  adWords = 0;

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
  const { symbolBmp, symbolPlane1, rootNext } = tables;
  const { base, check, fail, outAt } = tables.automaton;
  const length = text.length;
  hits.count = 0;
  hits.flags = 0;
  hits.numWords = 0;
  hits.adWords = 0;
  let digitRun = 0;
  let longestRun = 0;
  let lastDigit = -100;
  let state = 0;
  let latin = 0; // 1 inside a run of letters, 2 just behind one
  let runStart = 0;
  let afterHan = false;
  let seenTo = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    let symbol = symbolBmp[code]!;
    if (symbol === 0 && code >= 0xd800 && code < 0xdc00 && i + 1 < length) {
      const low = text.charCodeAt(i + 1);
      if (low >= 0xdc00 && low < 0xe000) {
        i++;
        if (code < 0xd840) symbol = symbolPlane1[((code - 0xd800) << 10) | (low - 0xdc00)]!;
        else if (code >= 0xdb40 && code <= 0xdb7f) symbol = DROP;
      }
    }
    if (symbol === DROP) continue;
    if (symbol < SYMBOL_BOUNDARY && symbol > 0) {
      if (latin !== 1) {
        runStart = i;
        afterHan = latin === 0 && i > 0 && text.charCodeAt(i - 1) >= 0x2e80;
      }
      if (latin === 0)
        state = state === 0 ? rootNext[SYMBOL_BOUNDARY]! : step(state, SYMBOL_BOUNDARY, tables);
      latin = 1;
    } else {
      if (latin === 1) {
        latin = 2;
        if (afterHan && i - runStart >= HANDLE_UNITS_MIN) hits.flags |= 4;
        for (;;) {
          const next = base[state]! + SYMBOL_BOUNDARY;
          if (check[next] === state) {
            state = next;
            break;
          }
          if (state === 0) break;
          state = fail[state]!;
        }
        if (outAt[state] !== 0) note(hits, tables, state, seenTo);
        if (code === DOT && i + 1 < length && isWordCode(text.charCodeAt(i + 1))) hits.flags |= 2;
        else if (code === COLON && text.charCodeAt(i + 1) === 0x2f && text.charCodeAt(i + 2) === 0x2f)
          hits.flags |= 2;
      }
      if (symbol === SKIP) continue;
      latin = 0;
      if (symbol >= SYMBOL_DIGIT_FIRST && symbol < SYMBOL_DIGIT_END) {
        if (i - lastDigit > DIGIT_GAP_UNITS_MAX) digitRun = 0;
        lastDigit = i;
        if (++digitRun > longestRun) longestRun = digitRun;
      }
    }
    seenTo = i + 1;
    if (state === 0) state = rootNext[symbol]!;
    else {
      for (;;) {
        const next = base[state]! + symbol;
        if (check[next] === state) {
          state = next;
          break;
        }
        state = fail[state]!;
        if (state === 0) {
          state = rootNext[symbol]!;
          break;
        }
      }
    }
    if (outAt[state] !== 0) note(hits, tables, state, seenTo);
  }
  if (latin === 1) {
    if (afterHan && length - runStart >= HANDLE_UNITS_MIN) hits.flags |= 4;
    const end = step(state, SYMBOL_BOUNDARY, tables);
    if (outAt[end] !== 0) note(hits, tables, end, seenTo);
  }
  hits.digitRun = longestRun;
  return hits.flags !== 0 || longestRun >= 6 || hits.numWords >= 5;
}

function isWordCode(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function step(from: number, symbol: number, tables: Tables): number {
  const { base, check, fail } = tables.automaton;
  let state = from;
  for (;;) {
    const next = base[state]! + symbol;
    if (check[next] === state) return next;
    if (state === 0) return 0;
    state = fail[state]!;
  }
}

function note(hits: Hits, tables: Tables, state: number, end: number): void {
  const { outAt, outList } = tables.automaton;
  const at = outAt[state]!;
  const count = outList[at]!;
  for (let i = 1; i <= count; i++) {
    const term = outList[at + i]!;
    const trigger = tables.termTrigger[term]!;
    if (trigger === 1) hits.flags |= 1;
    else if (trigger === 2) hits.numWords++;
    else if (trigger === 3) hits.adWords++;
    if (hits.count === hits.term.length) hits.grow();
    hits.term[hits.count] = term;
    hits.end[hits.count++] = end;
  }
}
