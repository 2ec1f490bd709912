import { FOLD_ASTRAL, FOLD_DROPS, FOLD_PAIRS } from "./generated/fold";

/** A character that is not there for the reader: Cf, Mn, Me, fillers. */
export const DROP = 0xffff;
/** A character that no term can contain: lone surrogate, private use, rare planes. */
export const OTHER = 0xfffd;
/** Plane-1 emoji live here, so that a folded unit is always 16 bits. */
export const EMOJI_BASE = 0xe000;
const EMOJI_FIRST = 0x1f000;
const EMOJI_COUNT = 0x0b00;

export const CLASS_SEPARATOR = 0;
export const CLASS_LATIN = 1;
export const CLASS_DIGIT = 2;
export const CLASS_HAN = 3;
export const CLASS_LETTER = 4;

function foldTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code++) table[code] = code;
  table.fill(OTHER, 0xd800, 0xf900);
  for (let i = 0; i < FOLD_PAIRS.length; i += 2)
    table[FOLD_PAIRS.charCodeAt(i)] = FOLD_PAIRS.charCodeAt(i + 1);
  for (const range of FOLD_DROPS.split(" ")) {
    const [start, more] = range.split("+");
    const from = Number.parseInt(start!, 36);
    table.fill(DROP, from, from + Number.parseInt(more ?? "0", 36) + 1);
  }
  return table;
}

function astralTable(): Uint16Array {
  const table = new Uint16Array(0x10000).fill(OTHER);
  for (let i = 0; i < EMOJI_COUNT; i++) table[EMOJI_FIRST - 0x10000 + i] = EMOJI_BASE + i;
  for (const run of FOLD_ASTRAL.split("\n")) {
    const [start, letters] = run.split(" ");
    const from = Number.parseInt(start!, 36);
    for (let i = 0; i < letters!.length; i++) table[from + i] = letters!.charCodeAt(i);
  }
  table.fill(DROP, 0xf3fb, 0xf400);
  return table;
}

function classTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const letter = /[\p{L}\p{Nl}]/u;
  for (let code = 0x80; code < 0xd800; code++)
    if (letter.test(String.fromCharCode(code))) table[code] = CLASS_LETTER;
  for (let code = 0xf900; code < 0xfffd; code++)
    if (letter.test(String.fromCharCode(code))) table[code] = CLASS_LETTER;
  table.fill(CLASS_HAN, 0x3400, 0x4dc0);
  table.fill(CLASS_HAN, 0x4e00, 0xa000);
  table.fill(CLASS_HAN, 0x3005, 0x3008);
  table.fill(CLASS_DIGIT, 0x30, 0x3a);
  table.fill(CLASS_LATIN, 0x61, 0x7b);
  return table;
}

/** UTF-16 unit to folded unit; DROP for what the reader does not see. */
export const FOLD_BMP = foldTable();
/** Plane-1 code point less 0x10000 to folded unit. */
export const FOLD_PLANE1 = astralTable();
/** Folded unit to CLASS_*. */
export const UNIT_CLASS = classTable();

const HAN_FIRST = 0x4e00;
const HAN_END = 0xa000;

/** One bit for each han character that is read as another one: the rest need no look into the large tables. */
const HAN_FOLDS = new Int32Array((HAN_END - HAN_FIRST) >> 5);
for (let code = HAN_FIRST; code < HAN_END; code++) {
  const at = (code - HAN_FIRST) >> 5;
  if (FOLD_BMP[code] !== code) HAN_FOLDS[at] = HAN_FOLDS[at]! | (1 << (code & 31));
}

/** Folded units of a short text, drops left out. */
export function foldUnits(text: string): number[] {
  const units: number[] = [];
  for (const ch of text) {
    const code = ch.codePointAt(0)!;
    const unit = code < 0x10000 ? FOLD_BMP[code]! : code < 0x20000 ? FOLD_PLANE1[code - 0x10000]! : OTHER;
    if (unit !== DROP) units.push(unit);
  }
  return units;
}

/** A folded text: unit, class, and where it stands in the source (UTF-16, half open). Reused between texts. */
export class Folded {
  unit = new Uint16Array(1024);
  kind = new Uint8Array(1024);
  from = new Int32Array(1024);
  to = new Int32Array(1024);
  count = 0;
  dropped = 0;
  source = "";

  /** Replaces the content by `text`; allocates only when it is longer than all before. */
  read(text: string): void {
    const length = text.length;
    if (length > this.unit.length) this.grow(length);
    const { unit, kind, from, to } = this;
    let n = 0;
    let dropped = 0;
    for (let i = 0; i < length; ) {
      const start = i;
      const code = text.charCodeAt(i++);
      if (
        code >= HAN_FIRST &&
        code < HAN_END &&
        ((HAN_FOLDS[(code - HAN_FIRST) >> 5]! >>> (code & 31)) & 1) === 0
      ) {
        unit[n] = code;
        kind[n] = CLASS_HAN;
        from[n] = start;
        to[n++] = i;
        continue;
      }
      let u = FOLD_BMP[code]!;
      if (u === OTHER && code >= 0xd800 && code < 0xdc00 && i < length) {
        const low = text.charCodeAt(i);
        if (low >= 0xdc00 && low < 0xe000) {
          i++;
          if (code < 0xd840) u = FOLD_PLANE1[((code - 0xd800) << 10) | (low - 0xdc00)]!;
          else if (code >= 0xdb40 && code <= 0xdb7f) u = DROP;
        }
      }
      if (u === DROP) {
        dropped++;
        continue;
      }
      unit[n] = u;
      kind[n] = UNIT_CLASS[u]!;
      from[n] = start;
      to[n++] = i;
    }
    this.count = n;
    this.dropped = dropped;
    this.source = text;
  }

  /** Folded text of units [start, end). */
  slice(start: number, end: number): string {
    let out = "";
    for (let i = start; i < end; i++) out += String.fromCharCode(this.unit[i]!);
    return out;
  }

  /** The first unit that ends behind a UTF-16 offset; `count` where none does. */
  unitAt(offset: number): number {
    let low = 0;
    let high = Math.min(this.count, offset + 1);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.to[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** True if the units stand in a row; an empty row always does. */
  includes(units: readonly number[]): boolean {
    const { length } = units;
    if (length === 0) return true;
    for (let i = 0; i + length <= this.count; i++) {
      let k = 0;
      while (k < length && this.unit[i + k] === units[k]) k++;
      if (k === length) return true;
    }
    return false;
  }

  private grow(length: number): void {
    const size = Math.max(length, this.unit.length * 2);
    this.unit = new Uint16Array(size);
    this.kind = new Uint8Array(size);
    this.from = new Int32Array(size);
    this.to = new Int32Array(size);
  }
}
