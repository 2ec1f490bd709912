import type { ContactKind, Intent, RuleId } from "../words";
import { type Automaton, buildAutomaton } from "./automaton";
import type { StepHow } from "./evidence";
import {
  CLASS_LATIN,
  CLASS_SEPARATOR,
  DROP,
  FOLD_BMP,
  FOLD_PLANE1,
  foldUnits,
  OTHER,
  UNIT_CLASS,
} from "./fold";
import { FLAG_ADDRESS, FLAG_SOUND, FLAG_TRIGGER, FLAG_WEAK } from "./hits";
import { type Pairs, pairsOf } from "./pairs";
import type { Pattern } from "./patterns";

/** What a term does in a reading: the readers of section 2 look for these beside one another. */
export const TAGS = [
  "name",
  "addName",
  "add",
  "after",
  "ad",
  "lead",
  "hint",
  "there",
  "place",
  "benign",
  "negate",
  "narrative",
  "quote",
  "official",
  "phoneCue",
  "orderCue",
  "idCue",
  "same",
  "search",
  "platform",
  "cheaper",
  "shop",
  "group",
  "join",
  "pay",
  "payVerb",
  "context",
  "numWord",
  "sound",
  "tld",
  "scheme",
  "qr",
  "qrVerb",
  "reverse",
  "user",
] as const;
export type Tag = (typeof TAGS)[number];

export type Term = {
  text: string;
  tag: Tag;
  /** What it says, in plain words: 薇信 says 微信. */
  means: string;
  /** 0 to 1: how much it says alone. */
  weight: number;
  kind: ContactKind;
  intent: Intent;
  how: StepHow | null;
  /** Only for terms a policy editor wrote. */
  rule?: RuleId;
};

/** A pattern of a policy editor with what it means where it matches. */
export type UserPattern = Omit<Term, "text" | "tag" | "how"> & { pattern: Pattern };

export type Lexicon = { terms: readonly Term[]; patterns?: readonly UserPattern[] };

export const SKIP = 0xfffe;
/** Added to a symbol that is a whole term; symbols stay below, SKIP and DROP above. */
export const SYMBOL_ALONE = 0x8000;
export const SYMBOL_BOUNDARY = 27;
export const SYMBOL_DIGIT_FIRST = 28;
const CHINESE_DIGITS = "零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两洞拐勾〇弌弍弎仨妖";
export const SYMBOL_DIGIT_END = SYMBOL_DIGIT_FIRST + 10 + CHINESE_DIGITS.length;

/** Tags that send a text to the readers; the others only matter beside them. */
const TRIGGERS: ReadonlySet<Tag> = new Set<Tag>([
  "name",
  "addName",
  "lead",
  "hint",
  "there",
  "platform",
  "group",
  "pay",
  "tld",
  "scheme",
  "qr",
  "reverse",
  "user",
]);

/** Terms with the automaton that finds them. */
export type TermSet = {
  terms: readonly Term[];
  automaton: Automaton;
  pairs: Pairs;
  /** Symbols of a term without boundaries: how far to walk back from its end. */
  lengths: Uint16Array;
  /** Blanks written in a term: gaps that set nothing apart. */
  spaces: Uint16Array;
};

/** Tables of one lexicon: composed fold and symbol look-up, and two automata. Built once per pack. */
export type Tables = {
  symbolBmp: Uint16Array;
  /** As symbolBmp, with SYMBOL_ALONE added where the symbol is a whole trigger: the scan's one look per unit. */
  scanBmp: Uint16Array;
  symbolPlane1: Uint16Array;
  symbolOfUnit: Uint16Array;
  /** Looked for in every text. */
  triggers: TermSet;
  /** By trigger term: the FLAG_* that it raises; 0 for a spoken digit. */
  triggerFlags: Uint8Array;
  /** Looked for only in texts that are read: verbs, context, order words, guards. */
  cues: TermSet;
  patterns: readonly UserPattern[];
};

/** Patterns of a pack. */
export const PATTERNS_MAX = 200;
/** Symbols of the longest term; longer ones are refused. */
export const TERM_SYMBOLS_MAX = 48;

/** Compiles a lexicon. 60,000 terms take well under 3 s. Throws RangeError for a term over TERM_SYMBOLS_MAX. */
export function compileLexicon(lexicon: Lexicon): Tables {
  const symbolOfUnit = unitSymbols();
  let next = SYMBOL_DIGIT_END;
  const all: Compiled[] = [];
  for (const term of lexicon.terms) {
    const units = foldUnits(term.text);
    for (const unit of units) {
      const isWordy = UNIT_CLASS[unit] !== CLASS_SEPARATOR;
      const current = symbolOfUnit[unit]!;
      if (current === 0 || (current === SKIP && (isWordy || isTermSymbol(unit)))) symbolOfUnit[unit] = next++;
    }
    const symbols = symbolsOf(units, symbolOfUnit);
    if (symbols.length > TERM_SYMBOLS_MAX)
      throw new RangeError(`term of ${symbols.length} symbols: ${term.text}`);
    if (symbols.length > 0) all.push({ term, symbols });
  }
  if (next >= SYMBOL_ALONE) throw new RangeError(`terms of more than ${SYMBOL_ALONE} different characters`);
  const patterns = lexicon.patterns ?? [];
  if (patterns.length > PATTERNS_MAX) throw new RangeError(`more than ${PATTERNS_MAX} patterns`);
  const triggers = all.filter((c) => isTrigger(c.term));
  const symbolBmp = FOLD_BMP.map((unit) => symbolOf(unit, symbolOfUnit));
  const triggerSet = termSet(triggers, next);
  const scanBmp = symbolBmp.map((symbol) =>
    symbol < SYMBOL_ALONE && triggerSet.pairs.alone[symbol] !== 0 ? symbol + SYMBOL_ALONE : symbol,
  );
  const symbolPlane1 = FOLD_PLANE1.map((unit) => symbolOf(unit, symbolOfUnit));
  return {
    symbolBmp,
    scanBmp,
    symbolPlane1,
    symbolOfUnit,
    patterns,
    triggers: triggerSet,
    triggerFlags: Uint8Array.from(triggers, (c) => flagsOf(c.term)),
    cues: termSet(
      all.filter((c) => !isTrigger(c.term)),
      next,
    ),
  };
}

type Compiled = { term: Term; symbols: Uint16Array };

function termSet(compiled: readonly Compiled[], symbolCount: number): TermSet {
  const symbols = compiled.map((c) => c.symbols);
  const automaton = buildAutomaton(symbols, symbolCount);
  const pairs = pairsOf(symbols, symbolCount);
  const lengths = Uint16Array.from(compiled, (c) =>
    c.symbols.reduce((n, s) => n + (s === SYMBOL_BOUNDARY ? 0 : 1), 0),
  );
  const spaces = Uint16Array.from(compiled, (c) => c.term.text.split(" ").length - 1);
  return { terms: compiled.map((c) => c.term), automaton, pairs, lengths, spaces };
}

/** Single characters that are a name only beside an id: 微, 围, v. */
const WEAK_NAME_MAX = 0.2;

function isTrigger({ tag }: Term): boolean {
  return TRIGGERS.has(tag) || tag === "numWord" || tag === "sound";
}

/** What a trigger tells the scan; 0 for a spoken digit, which is counted. */
function flagsOf({ tag, kind, weight }: Term): number {
  if (tag === "numWord") return 0;
  if (tag === "sound") return FLAG_SOUND;
  const reads = tag === "name" && weight < WEAK_NAME_MAX ? FLAG_WEAK : FLAG_TRIGGER;
  const isOfAddresses = tag === "tld" || tag === "scheme" || kind === "email";
  return isOfAddresses ? reads | FLAG_ADDRESS : reads;
}

/** Letters, boundary and digits have fixed symbols; separators are skipped; the rest has none yet. */
function unitSymbols(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let u = 0; u < 0x10000; u++) if (UNIT_CLASS[u] === CLASS_SEPARATOR) table[u] = SKIP;
  table[OTHER] = 0;
  for (let i = 0; i < 26; i++) table[0x61 + i] = 1 + i;
  for (let i = 0; i < 10; i++) table[0x30 + i] = SYMBOL_DIGIT_FIRST + i;
  for (let i = 0; i < CHINESE_DIGITS.length; i++)
    table[CHINESE_DIGITS.charCodeAt(i)] = SYMBOL_DIGIT_FIRST + 10 + i;
  return table;
}

/** "+" and pictures may stand in terms; other punctuation never does. */
function isTermSymbol(unit: number): boolean {
  return unit === 0x2b || (unit >= 0x2100 && unit < 0x3000) || (unit >= 0xe000 && unit < 0xf000);
}

function symbolOf(unit: number, symbolOfUnit: Uint16Array): number {
  return unit === DROP ? DROP : symbolOfUnit[unit]!;
}

/** Runs of Latin letters stand between boundaries, as the scanner emits them. */
function symbolsOf(units: readonly number[], symbolOfUnit: Uint16Array): Uint16Array {
  const out: number[] = [];
  let latin = false;
  for (const unit of units) {
    const isLatin = UNIT_CLASS[unit] === CLASS_LATIN;
    if (isLatin !== latin && out.at(-1) !== SYMBOL_BOUNDARY) out.push(SYMBOL_BOUNDARY);
    latin = isLatin;
    const symbol = symbolOfUnit[unit]!;
    if (symbol !== SKIP && symbol !== 0) out.push(symbol);
  }
  if (latin) out.push(SYMBOL_BOUNDARY);
  return Uint16Array.from(out);
}
