import type { Tables } from "./lexicon";

/** A name, phrase or platform was seen. */
export const FLAG_TRIGGER = 1;
/** Letters on both sides of a dot, or a scheme. */
export const FLAG_LINK = 2;
/** A word of letters right behind a han character. */
export const FLAG_HANDLE = 4;
/** A name that needs an id, and letters that may be one. */
export const FLAG_WEAK = 8;
export const FLAG_LETTERS = 16;
/** Letters and digits touch: l38oooo1234. */
export const FLAG_MIXED = 32;
/** A term that stands in addresses was seen: com, http, 邮箱. */
export const FLAG_ADDRESS = 64;
/** Two characters that may begin a mobile number written in sounds: 要伞. */
export const FLAG_SOUND = 128;

export const DIGIT_RUN_MIN = 6;
export const NUM_WORDS_MIN = 5;
/** Farther back than any gap between digits. */
const NO_DIGIT = -100;

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
  /** Where the automaton stands when the scan goes from plain characters to signs and back. */
  state = 0;
  firstSign = -1;
  /** Behind the last letter. */
  lettersEnd = 0;
  lastDigit = NO_DIGIT;
  /** Digits near one another up to the last one. */
  run = 0;

  reset(): void {
    this.count = 0;
    this.flags = 0;
    this.digitRun = 0;
    this.numWords = 0;
    this.singles = 0;
    this.sounded = false;
    this.signsFrom = 0;
    this.signsTo = 0;
    this.state = 0;
    this.firstSign = -1;
    this.lettersEnd = 0;
    this.lastDigit = NO_DIGIT;
    this.run = 0;
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

/** All terms that end in a state; `end` is the UTF-16 offset behind the last character. */
export function note(hits: Hits, tables: Tables, state: number, end: number): void {
  const { outAt, outList } = tables.triggers.automaton;
  const at = outAt[state >> 2]!;
  const count = outList[at]!;
  for (let i = 1; i <= count; i++) {
    const term = outList[at + i]!;
    const flags = tables.triggerFlags[term]!;
    hits.flags |= flags;
    if (flags === FLAG_SOUND) continue;
    if (flags === 0) hits.numWords++;
    if (hits.count === hits.term.length) hits.grow();
    hits.term[hits.count] = term;
    hits.end[hits.count++] = end;
  }
}
