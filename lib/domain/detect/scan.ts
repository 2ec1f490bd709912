import { hasSoundedRun } from "./digits";
import { FLAG_MIXED, FLAG_SOUND, type Hits, note } from "./hits";
import { SYMBOL_ALONE, SYMBOL_DIGIT_END, type Tables } from "./lexicon";
import { PAIR_FACTOR } from "./pairs";
import { readSigns } from "./signs";
import { hasToken } from "./token-signs";

// Own copies: an imported name is a look-up through the module each time, a constant of this file is none.
const PLAIN_FIRST = SYMBOL_DIGIT_END;
const PLAIN_END = SYMBOL_ALONE;
const FACTOR = PAIR_FACTOR;

/** True if the text deserves the readers. One pass: fold, symbols and automaton together; nothing is allocated. */
export function scan(text: string, tables: Tables, hits: Hits): boolean {
  hits.reset();
  scanPlain(text, tables, hits);
  // One unit more before: a sign of plane 1 was noted at its second half.
  hits.signsFrom = Math.max(0, hits.firstSign - 1);
  hits.signsTo = hits.firstSign < 0 ? 0 : Math.max(hits.lettersEnd, hits.lastDigit + 1);
  hits.sounded = (hits.flags & FLAG_SOUND) !== 0 && hasSoundedRun(text);
  return hits.isWorthReading() || ((hits.flags & FLAG_MIXED) !== 0 && hasToken(text));
}

/**
 * The loop over plain characters, most of a Chinese text, is kept as small as it is fast: the automaton is asked
 * only where two, or three, characters may begin a term. Everything else is read by readSigns.
 */
function scanPlain(text: string, tables: Tables, hits: Hits): void {
  const { scanBmp } = tables;
  const { automaton, pairs } = tables.triggers;
  const { cells, rootNext } = automaton;
  const { bits, mask, triples, tripleMask } = pairs;
  const { length } = text;
  let state = 0;
  let before = 0; // at state 0: the symbol before, with which a term may begin
  for (let i = 0; i < length; i++) {
    const symbol = scanBmp[text.charCodeAt(i)]!;
    if (symbol < PLAIN_FIRST || symbol >= PLAIN_END) {
      hits.state = state === 0 ? rootNext[before]! : state;
      i = readSigns(text, i, tables, hits) - 1;
      state = hits.state;
      before = 0;
      continue;
    }
    if (state === 0) {
      const pair = Math.imul(before, FACTOR) + symbol;
      const slot = (pair & mask) << 1;
      const says = (bits[slot >> 5]! >>> (slot & 31)) & 3;
      if (says === 0) {
        before = symbol;
        continue;
      }
      if (says === 1) {
        const next = i + 1 < length ? scanBmp[text.charCodeAt(i + 1)]! : 0;
        const triple = (Math.imul(pair, FACTOR) + next) & tripleMask;
        const isPlain = next >= PLAIN_FIRST && next < PLAIN_END;
        if (isPlain && ((triples[triple >> 5]! >>> (triple & 31)) & 1) === 0) {
          before = symbol;
          continue;
        }
      }
      state = rootNext[before]!;
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
    if (state === 0) before = symbol;
    else if ((cells[state + 2]! & 1) !== 0) note(hits, tables, state, i + 1);
  }
}
