import { CLASS_DIGIT, CLASS_LATIN, CLASS_SEPARATOR, type Folded } from "./fold";
import type { Mark } from "./marks";

// Own copies: an imported constant is a look-up through the module each time (scan.ts).
const NUMERIC = CLASS_DIGIT;
const LATIN = CLASS_LATIN;
const SEPARATOR = CLASS_SEPARATOR;

/** How sure a character is a digit: 1 written as one, 2 a numeral word, 3 sounds like one, 4 a letter that looks like one. */
export type DigitTier = 1 | 2 | 3 | 4;
/** One digit of a number, or several of a described run (四个零). Units half open. */
export type Cell = { value: number; tier: DigitTier; from: number; to: number };

const LOOK = "oilzsbqg";
const LOOK_VALUE = "01125899";

/** Unit to value + 1 with the tier in the high nibble; 0 is no digit. */
const DIGIT = new Uint8Array(0x10000);
for (let d = 0; d < 10; d++) DIGIT[0x30 + d] = 0x10 | d;
assign("零〇洞", 0);
assign("一壹弌幺妖", 1);
assign("二贰弍两", 2);
assign("三叁弎仨", 3);
assign("四肆", 4);
assign("五伍", 5);
assign("六陆", 6);
assign("七柒拐", 7);
assign("八捌", 8);
assign("九玖勾", 9);
const SOUNDS = soundAlikes();
for (const [chars, value] of SOUNDS)
  for (const ch of chars) if (DIGIT[ch.charCodeAt(0)]! >> 4 !== 2) DIGIT[ch.charCodeAt(0)] = 0x30 | value;

function assign(chars: string, value: number): void {
  for (const ch of chars) DIGIT[ch.charCodeAt(0)] = 0x20 | value;
}

function soundAlikes(): [string, number][] {
  return [
    ["灵铃玲凌聆令林淋临邻领另岭菱陵", 0],
    ["医衣依伊亿易以邀腰耶夭药要咬遥摇姚怡移", 1],
    ["耳儿尔饵而爱贰", 2],
    ["散伞衫山叁删珊仨", 3],
    ["斯寺死肆司思私丝似饲", 4],
    ["舞武吴午无物呜伍吾屋误捂", 5],
    ["柳刘流留溜瘤遛榴", 6],
    ["漆期齐骑奇其戚起气妻旗棋企琪", 7],
    ["扒巴吧爸拔叭疤芭霸罢把靶", 8],
    ["酒久舅救韭旧揪灸", 9],
  ];
}

/** The first two characters of a mobile number where at least one only sounds like its digit: 要伞, 幺扒. */
export function soundedBeginnings(): string[] {
  const written = (value: number) =>
    [..."零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺妖弌拐勾"].filter(
      (ch) => plainDigit(ch.charCodeAt(0)) === value,
    );
  const ones = [...SOUNDS[1]![0]].filter((ch) => plainDigit(ch.charCodeAt(0)) < 0);
  const out: string[] = [];
  for (let value = 3; value <= 9; value++) {
    const sounds = [...SOUNDS[value]![0]].filter((ch) => plainDigit(ch.charCodeAt(0)) < 0);
    for (const a of ones) for (const b of [...sounds, ...written(value)]) out.push(a + b);
    for (const a of written(1)) for (const b of sounds) out.push(a + b);
  }
  return out;
}

const SOUNDED_RUN_MIN = 11;
const SOUNDED_GAP_MAX = 2;

/** True if as many characters stand in a row that are or sound like digits as a mobile number has. */
export function hasSoundedRun(text: string): boolean {
  let run = 0;
  let gap = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (DIGIT[code] !== 0) {
      gap = 0;
      if (++run >= SOUNDED_RUN_MIN) return true;
    } else if (run > 0 && (code >= 0x2e80 || ++gap > SOUNDED_GAP_MAX)) run = gap = 0;
  }
  return false;
}

const SPOKEN: Record<string, number> = {
  zero: 0,
  oh: 0,
  o: 0,
  ling: 0,
  dong: 0,
  one: 1,
  yi: 1,
  yao: 1,
  two: 2,
  er: 2,
  liang: 2,
  three: 3,
  san: 3,
  four: 4,
  si: 4,
  five: 5,
  wu: 5,
  six: 6,
  liu: 6,
  seven: 7,
  qi: 7,
  guai: 7,
  eight: 8,
  ba: 8,
  nine: 9,
  jiu: 9,
  gou: 9,
};

/** Digits said as words (yi san ba, two o two), by the unit where they start. */
export function spokenDigits(marks: readonly Mark[]): ReadonlyMap<number, Cell> {
  const out = new Map<number, Cell>();
  const words = marks.filter((m) => m.term.tag === "numWord");
  if (words.length < 5) return out;
  for (const m of words) out.set(m.from, { value: SPOKEN[m.term.text]!, tier: 2, from: m.from, to: m.to });
  return out;
}

/** Words that make the digits before them a price, date, size or count. */
const UNIT_WORDS = new Set(
  [
    ..."减满价赠送元块角毛分钱月日号年岁时点秒米斤克两件双套条个只张本页层楼室栋期折度码寸升吨瓶盒箱包袋支枚颗粒台部辆位人次天周季级届第%％℃°￥¥$€£十百千万亿",
  ].map((c) => c.charCodeAt(0)),
);

export function isUnitWord(unit: number): boolean {
  return UNIT_WORDS.has(unit);
}

/** The digit a character is, written or in numerals; -1 for sounds, look-alikes and the rest. */
export function plainDigit(unit: number): number {
  const read = DIGIT[unit]!;
  return read !== 0 && read >> 4 <= 2 ? read & 0x0f : -1;
}

/** The digit a character is or sounds like; -1 for the rest. */
export function soundedDigit(unit: number): number {
  const read = DIGIT[unit]!;
  return read === 0 ? -1 : read & 0x0f;
}

export const NO_WORDS: ReadonlyMap<number, Cell> = new Map();

/** True if a digit in [from, to) has a sound-alike or look-alike beside it: a second reading is worth its time. */
export function hasUncertainDigits(folded: Folded, from: number, to: number): boolean {
  const { unit } = folded;
  for (let i = from; i < to; i++) {
    const read = DIGIT[unit[i]!]!;
    if (read !== 0 && read <= PLAIN_MAX && (isUncertain(folded, i, -1) || isUncertain(folded, i, 1)))
      return true;
  }
  return false;
}

/** The last entry of DIGIT that is written as a digit or as a numeral. */
const PLAIN_MAX = 0x2f;

/** A letter that looks like a digit right beside, or a sound within two separators. */
function isUncertain({ unit, kind, count }: Folded, at: number, way: 1 | -1): boolean {
  for (let i = at + way, skipped = 0; i >= 0 && i < count && skipped < 3; i += way) {
    const read = DIGIT[unit[i]!]!;
    if (read !== 0) return read > PLAIN_MAX;
    if (kind[i] === LATIN) return skipped === 0 && LOOK.indexOf(String.fromCharCode(unit[i]!)) >= 0;
    if (kind[i] !== SEPARATOR) return false;
    skipped++;
  }
  return false;
}

const GAP_MAX = 6;
const WORDS_MAX = 4;
const CHAIN_MIN = 7;
/** Letters in a row that may stand for digits: oooo, not a word. */
const LOOK_RUN_MAX = 5;

/** Runs of digits that may be read together: separators and a few words between them are allowed, units are not. */
export function chainsOf(
  folded: Folded,
  tierMax: DigitTier,
  spoken: ReadonlyMap<number, Cell>,
  within: { from: number; to: number },
): Cell[][] {
  const { unit, kind } = folded;
  const chains: Cell[][] = [];
  let chain: Cell[] = [];
  let gap = 0;
  let words = 0;
  const firstRead = spoken.size === 0 ? 1 : 0;
  const lastRead = tierMax < 4 ? 0x2f : 0x3f;
  for (let i = within.from; i < within.to; i++) {
    const read = DIGIT[unit[i]!]!;
    const mayStart = (read >= firstRead && read <= lastRead) || (tierMax === 4 && kind[i] === LATIN);
    if (!mayStart && chain.length === 0) continue;
    const next = mayStart ? readCells(folded, i, tierMax, spoken, chain) : i;
    if (next > i) {
      i = next - 1;
      gap = 0;
      words = 0;
      continue;
    }
    if (chain.length === 0) continue;
    gap++;
    if (kind[i] !== SEPARATOR) words++;
    if (gap > GAP_MAX || words > WORDS_MAX || UNIT_WORDS.has(unit[i]!)) {
      if (chain.length >= CHAIN_MIN) {
        chains.push(chain);
        chain = [];
      } else chain.length = 0;
      gap = 0;
      words = 0;
    }
  }
  if (chain.length >= CHAIN_MIN) chains.push(chain);
  return chains;
}

/** Adds the digits that stand at a unit to the chain; returns the unit behind them, or the same one if there are none. */
function readCells(
  folded: Folded,
  at: number,
  tierMax: DigitTier,
  spoken: ReadonlyMap<number, Cell>,
  chain: Cell[],
): number {
  const word = spoken.size === 0 ? undefined : spoken.get(at);
  if (word) {
    chain.push(word);
    return word.to;
  }
  if (described(folded, at, chain)) return at + 3;
  const read = readDigit(folded, at, tierMax);
  if (read === 0) return at;
  chain.push({ value: read & 0x0f, tier: (read >> 4) as DigitTier, from: at, to: at + 1 });
  return at + 1;
}

/** 四个零, 4个0: the digit repeated; each cell stands on the whole phrase. */
function described(folded: Folded, at: number, chain: Cell[]): boolean {
  const { unit, count } = folded;
  if (at + 2 >= count || unit[at + 1] !== 0x4e2a) return false;
  const times = DIGIT[unit[at]!]!;
  const what = DIGIT[unit[at + 2]!]!;
  if (times === 0 || times >> 4 > 2 || what === 0 || what >> 4 > 2) return false;
  const n = times & 0x0f;
  if (n < 2 || n > 8) return false;
  const cell: Cell = { value: what & 0x0f, tier: 2, from: at, to: at + 3 };
  for (let i = 0; i < n; i++) chain.push(cell);
  return true;
}

/** Tier and value of the digit at a unit, as in the table; 0 if it is none here. */
function readDigit(folded: Folded, at: number, tierMax: number): number {
  const { unit, kind, count } = folded;
  const read = DIGIT[unit[at]!]!;
  const tier = read >> 4;
  if (tier > 0 && tier <= tierMax) return tier < 3 || touchesDigit(folded, at) ? read : 0;
  if (tierMax < 4 || kind[at] !== LATIN) return 0;
  const look = LOOK.indexOf(String.fromCharCode(unit[at]!));
  if (look < 0) return 0;
  let from = at;
  let to = at + 1;
  while (from > 0 && at - from < LOOK_RUN_MAX && kind[from - 1] === LATIN) from--;
  while (to < count && to - at < LOOK_RUN_MAX && kind[to] === LATIN) to++;
  if (to - from >= LOOK_RUN_MAX) return 0;
  for (let i = from; i < to; i++) if (LOOK.indexOf(String.fromCharCode(unit[i]!)) < 0) return 0;
  const isTouched = (from > 0 && kind[from - 1] === NUMERIC) || (to < count && kind[to] === NUMERIC);
  return isTouched ? 0x40 | Number(LOOK_VALUE[look]) : 0;
}

function touchesDigit(folded: Folded, at: number): boolean {
  return reaches(folded, at, -1) || reaches(folded, at, 1);
}

function reaches(folded: Folded, at: number, way: 1 | -1): boolean {
  for (let i = at + way, skipped = 0; i >= 0 && i < folded.count && skipped < 3; i += way) {
    if (DIGIT[folded.unit[i]!] !== 0) return true;
    if (folded.kind[i] !== SEPARATOR) return false;
    skipped++;
  }
  return false;
}
