import type { Candidate } from "./candidate";
import { type Cell, chainsOf, spokenDigits } from "./digits";
import type { ConfidencePart } from "./evidence";
import { CLASS_DIGIT, CLASS_LATIN, CLASS_SEPARATOR, type Folded } from "./fold";
import { type Mark, nearest } from "./marks";

/** A stretch of a chain read as one number. */
type Number_ = { cells: Cell[]; digits: string; groups: number[]; filler: number; disguise: number };

const CUE_GAP = 14;
const ORDER_GAP = 6;

/** Phone, landline, bank card: digits in every writing, with the cues and the order numbers around them. */
export function readNumbers(folded: Folded, marks: readonly Mark[]): Candidate[] {
  const out: Candidate[] = [];
  const spoken = spokenDigits(marks);
  for (const tier of [2, 4] as const) {
    for (const chain of chainsOf(folded, tier, spoken)) {
      for (const found of readChain(chain, folded, marks)) {
        if (!out.some((o) => o.from < found.to && found.from < o.to)) out.push(found);
      }
    }
  }
  return out;
}

function readChain(chain: readonly Cell[], folded: Folded, marks: readonly Mark[]): Candidate[] {
  const out: Candidate[] = [];
  for (let i = 0; i < chain.length; ) {
    const found =
      bankCard(chain, i, folded, marks) ??
      mobile(chain, i, folded, marks) ??
      landline(chain, i, folded, marks) ??
      foreign(chain, i, folded, marks);
    if (found) {
      out.push(found.candidate);
      i += found.used;
    } else i++;
  }
  return out;
}

type Found = { candidate: Candidate; used: number } | null;

/** Cells [at, at+length) as a number that starts and ends where a group of digits starts and ends. */
function take(chain: readonly Cell[], at: number, length: number, folded: Folded): Number_ | null {
  if (at + length > chain.length) return null;
  if (at > 0 && touch(chain[at - 1]!, chain[at]!)) return null;
  if (at + length < chain.length && touch(chain[at + length - 1]!, chain[at + length]!)) return null;
  const cells = chain.slice(at, at + length);
  const first = cells[0]!;
  const last = cells[length - 1]!;
  if (first.from > 0 && folded.kind[first.from - 1] === CLASS_DIGIT) return null;
  if (last.to < folded.count && folded.kind[last.to] === CLASS_DIGIT) return null;
  let digits = "";
  let filler = 0;
  let disguise = 0;
  const groups: number[] = [];
  for (let i = 0; i < length; i++) {
    const cell = cells[i]!;
    digits += cell.value;
    if (cell.tier > 1 || folded.source.charCodeAt(folded.from[cell.from]!) !== folded.unit[cell.from])
      disguise++;
    if (i > 0 && touch(cells[i - 1]!, cell)) groups[groups.length - 1]!++;
    else groups.push(1);
    if (i > 0 && cells[i - 1]!.to <= cell.from) {
      for (let u = cells[i - 1]!.to; u < cell.from; u++) if (folded.kind[u] !== CLASS_SEPARATOR) filler++;
    }
  }
  return { cells, digits, groups, filler, disguise };
}

function touch(a: Cell, b: Cell): boolean {
  return a.to >= b.from;
}

const PHONE_SHAPES = new Set([
  "11",
  "3,4,4",
  "3,8",
  "7,4",
  "3,3,5",
  "4,4,3",
  "3,4,2,2",
  "3,2,3,3",
  "3,2,2,2,2",
  "5,6",
  "6,5",
  "4,7",
  "8,3",
  "1,10",
  "2,9",
]);

function mobile(chain: readonly Cell[], at: number, folded: Folded, marks: readonly Mark[]): Found {
  let start = at;
  let prefix = 0;
  if (chain[at]!.value === 8 && chain[at + 1]?.value === 6 && chain[at + 2]?.value === 1) prefix = 2;
  if (
    chain[at]!.value === 0 &&
    chain[at + 1]?.value === 0 &&
    chain[at + 2]?.value === 8 &&
    chain[at + 3]?.value === 6
  )
    prefix = 4;
  start += prefix;
  const first = chain[start];
  const second = chain[start + 1];
  if (!first || !second || first.value !== 1 || second.value < 3) return null;
  const n = prefix > 0 ? take(chain, at, prefix + 11, folded) : take(chain, at, 11, folded);
  if (!n) return null;
  const digits = n.digits.slice(prefix);
  if (isLetterGlued(n, folded) || !isPlausible(n)) return null;
  const ones = n.groups.filter((g) => g <= 2).length;
  const shape = (prefix > 0 && n.groups[0] === prefix ? n.groups.slice(1) : n.groups).join(",");
  const parts: ConfidencePart[] = [];
  if (PHONE_SHAPES.has(shape) && n.filler === 0)
    parts.push({
      name: "eleven digits",
      value: shape === "11" || shape === "3,4,4" || shape === "3,8" ? 0.7 : 0.5,
    });
  else if (n.groups.length >= 8 || ones >= 6) parts.push({ name: "digits set apart", value: 0.6 });
  else parts.push({ name: "digits in pieces", value: 0.45 });
  if (n.filler > 0)
    parts.push({ name: "words between digits", value: chain.length === n.cells.length ? 0.05 : -0.2 });
  if (n.disguise > 0) parts.push({ name: "disguised digits", value: 0.15 });
  if (isRising(n) || isColoned(n, folded)) parts.push({ name: "a series or times", value: -0.5 });
  addCues(parts, n, folded, marks);
  return done("phone_mobile", `phone_mobile:${digits}`, digits, n, folded, parts);
}

/** With words between the digits only the shapes people dictate in count: 138然后0000接着1234, 1我3是8. */
function isPlausible(n: Number_): boolean {
  if (n.filler === 0) return true;
  const shape = n.groups.join(",");
  return (
    n.cells.some((c) => c.tier === 3 || c.to - c.from > 1) ||
    n.groups.length >= 7 ||
    shape === "3,4,4" ||
    shape === "3,8" ||
    shape === "7,4" ||
    shape === "4,4,3" ||
    shape === "4,7"
  );
}

const AREA2 = /^(10|2[0-57-9])/;
const AREA3 = /^(3[1-9]|4[3-8]|5[1-9]|6[36]|7[0-9]|8[1-9]|9[0139])/;

function landline(chain: readonly Cell[], at: number, folded: Folded, marks: readonly Mark[]): Found {
  const first = chain[at]!.value;
  for (const length of [12, 11, 10, 8, 7]) {
    const n = take(chain, at, length, folded);
    if (!n || n.filler > 0 || isLetterGlued(n, folded)) continue;
    const parts: ConfidencePart[] = [];
    const shape = n.groups.join(",");
    if (first === 0 && length >= 10) {
      const rest = n.digits.slice(1);
      if (
        n.groups.length > 3 ||
        (n.groups.length > 1 && n.groups[0] !== 3 && n.groups[0] !== 4) ||
        isColoned(n, folded)
      )
        continue;
      if (AREA2.test(rest) ? length < 10 || length > 11 : !AREA3.test(rest) || length < 11) continue;
      parts.push({ name: "area code and number", value: n.groups.length > 1 ? 0.6 : 0.35 });
    } else if (length === 10 && /^[48]00/.test(n.digits)) {
      parts.push({ name: "400 number", value: /^(10|3,3,4|3,4,3|3,7|6,4)$/.test(shape) ? 0.6 : 0.4 });
    } else if (
      (length === 8 || length === 7) &&
      /^[2-8]/.test(n.digits) &&
      n.groups.length <= 2 &&
      !isDate(n.digits)
    ) {
      parts.push({ name: "local number", value: 0.15 });
    } else continue;
    if (n.disguise > 0) parts.push({ name: "disguised digits", value: 0.15 });
    addCues(parts, n, folded, marks);
    return done("phone_landline", `phone_landline:${n.digits}`, n.digits, n, folded, parts);
  }
  return null;
}

function foreign(chain: readonly Cell[], at: number, folded: Folded, marks: readonly Mark[]): Found {
  const before = chain[at]!.from - 1;
  const plus = before >= 0 && folded.unit[before] === 0x2b;
  for (const length of [13, 12, 11, 10, 9, 8]) {
    const n = take(chain, at, length, folded);
    if (!n || n.filler > 0 || isLetterGlued(n, folded)) continue;
    const shape = n.groups.join(",");
    const parts: ConfidencePart[] = [];
    if (plus && !n.digits.startsWith("86")) parts.push({ name: "international number", value: 0.65 });
    else if (length === 10 && /^[2-9]/.test(n.digits) && (shape === "3,3,4" || shape === "10"))
      parts.push({ name: "ten digits", value: shape === "10" ? 0.2 : 0.55 });
    else if (length === 10 && n.groups.length === 10 && n.cells.every((c) => c.tier === 2))
      parts.push({ name: "ten spoken digits", value: 0.6 });
    else if (length === 11 && n.digits[0] === "1" && (shape === "1,3,3,4" || shape === "1,10"))
      parts.push({ name: "country code 1", value: 0.5 });
    else if (length === 11 && /^0[1-9]/.test(n.digits)) parts.push({ name: "trunk prefix", value: 0.35 });
    else continue;
    addCues(parts, n, folded, marks);
    return done("phone_mobile", `phone_mobile:+${n.digits}`, n.digits, n, folded, parts);
  }
  return null;
}

function bankCard(chain: readonly Cell[], at: number, folded: Folded, marks: readonly Mark[]): Found {
  for (const length of [19, 18, 17, 16]) {
    const n = take(chain, at, length, folded);
    if (!n || n.filler > 0 || isLetterGlued(n, folded)) continue;
    const union = n.digits.startsWith("62");
    if (!union && !/^(4|5[1-5]|35|37|60)/.test(n.digits)) continue;
    const parts: ConfidencePart[] = [
      { name: union ? "union card number" : "card number", value: union ? 0.35 : 0.1 },
    ];
    if (luhn(n.digits)) parts.push({ name: "check digit", value: 0.25 });
    if (n.groups.length >= 4) parts.push({ name: "written in fours", value: 0.2 });
    if (n.disguise > 3) parts.push({ name: "disguised digits", value: 0.3 });
    const pay = nearest(marks, span(n), "pay", CUE_GAP) ?? nearest(marks, span(n), "payVerb", 8);
    if (pay) parts.push({ name: `beside ${pay.term.means}`, value: 0.35 });
    if (nearest(marks, span(n), "orderCue", ORDER_GAP))
      parts.push({ name: "order or courier number", value: -0.5 });
    return done("bank_account", `bank_account:${n.digits}`, n.digits, n, folded, parts);
  }
  return null;
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    let d = digits.charCodeAt(digits.length - 1 - i) - 48;
    if (i % 2 === 1) d = d > 4 ? d * 2 - 9 : d * 2;
    sum += d;
  }
  return sum % 10 === 0;
}

const PAIR =
  /^(?:(1[3-9]\d{9})(1[3-9]\d{9}|0\d{9,11}|400\d{7}|[2-8]\d{6,7})|(0\d{9,11}|400\d{7}|[2-8]\d{6,7})(1[3-9]\d{9}))$/;

/** Two telephone numbers written without a gap, behind a telephone word. */
function pair(chain: readonly Cell[], at: number, folded: Folded, marks: readonly Mark[]): Found {
  for (const length of [23, 22, 21, 20, 19, 18]) {
    const n = take(chain, at, length, folded);
    const m = n && n.groups.length === 1 ? PAIR.exec(n.digits) : null;
    if (!n || !m || orderCueBefore(n, folded, marks)) continue;
    const cue = nearest(marks, span(n), "phoneCue", 6);
    if (!cue) continue;
    const first = m[1] ?? m[3]!;
    const second = m[2] ?? m[4]!;
    const parts = [
      { name: "two numbers", value: 0.3 },
      { name: `beside ${cue.term.text}`, value: 0.4 },
    ];
    return done(
      "phone_mobile",
      `phone_mobile:${first.startsWith("1") ? first : second}`,
      `${first} ${second}`,
      n,
      folded,
      parts,
    );
  }
  return null;
}

/** 20240315 is a day, not a telephone. */
function isDate(digits: string): boolean {
  return /^(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])$/.test(digits);
}

function span(n: Number_): { from: number; to: number } {
  return { from: n.cells[0]!.from, to: n.cells.at(-1)!.to };
}

/** YT8800000012345: letters grown onto a number make it a code. */
function isLetterGlued(n: Number_, folded: Folded): boolean {
  const { from, to } = span(n);
  if (n.cells[0]!.tier !== 1) return false;
  const before = from > 0 && folded.kind[from - 1] === CLASS_LATIN;
  const after = to < folded.count && folded.kind[to] === CLASS_LATIN;
  if (after && !before) return false;
  if (!before) return false;
  let start = from;
  while (start > 0 && folded.kind[start - 1] === CLASS_LATIN) start--;
  const word = folded.slice(start, from);
  return !/^(tel|phone|call|vx|wx|v|wechat|weixin|qq|whatsapp|mobile|t|wa|ph|number|text|q|dh|hm)$/.test(
    word,
  );
}

function isRising(n: Number_): boolean {
  if (n.groups.length < 4) return false;
  let at = 0;
  let last = -1;
  for (const size of n.groups) {
    const value = Number(n.digits.slice(at, at + size));
    if (value <= last) return false;
    last = value;
    at += size;
  }
  return true;
}

function isColoned(n: Number_, folded: Folded): boolean {
  const { from, to } = span(n);
  let colons = 0;
  for (let i = from; i < to; i++) if (folded.unit[i] === 0x3a) colons++;
  return colons >= 2;
}

function addCues(parts: ConfidencePart[], n: Number_, folded: Folded, marks: readonly Mark[]): void {
  const cue =
    nearest(marks, span(n), "phoneCue", CUE_GAP) ??
    nearest(marks, span(n), "name", CUE_GAP) ??
    nearest(marks, span(n), "addName", CUE_GAP);
  if (cue) parts.push({ name: `beside ${cue.term.text}`, value: 0.4 });
  const order = orderCueBefore(n, folded, marks);
  if (order) parts.push({ name: `number of ${order.term.text}`, value: -0.75 });
  const { from, to } = span(n);
  if (!order && n.cells.length < 9 && folded.count > 40 && from > 30 && isLast(folded, to))
    parts.push({ name: "ends the text", value: 0.3 });
  let ads = 0;
  for (const mark of marks) if (mark.term.tag === "ad") ads++;
  if (ads > 0 && !order) parts.push({ name: "advertisement", value: Math.min(0.4, ads * 0.15) });
  if (folded.source.slice(folded.from[span(n).from]!, folded.to[span(n).to - 1]!).includes("\n"))
    parts.push({ name: "split over lines", value: 0.1 });
}

/** Nothing follows but a name or how to unsubscribe. */
function isLast(folded: Folded, to: number): boolean {
  return (
    folded.count - to <= 4 ||
    /^[^\d]{0,4}退订/.test(folded.slice(to, to + 8)) ||
    /^回t|^回复/.test(folded.slice(to, to + 3))
  );
}

/** 单号, 货号, ISBN before the number, or before another number of the same list, with no telephone word between. */
function orderCueBefore(n: Number_, folded: Folded, marks: readonly Mark[]): Mark | null {
  let { from } = span(n);
  while (from > 0 && isListed(folded, from - 1)) from--;
  let best: Mark | null = null;
  for (const mark of marks) {
    if (mark.term.tag !== "orderCue" || mark.from >= span(n).from) continue;
    const gap = from - mark.to;
    if (gap > (mark.term.weight < 1 ? 1 : ORDER_GAP)) continue;
    if (mark.term.weight < 1 && n.cells.length === 11 && n.digits[0] === "1") continue;
    best = mark;
  }
  if (!best) return null;
  const after = best.to;
  const phone = marks.some(
    (m) =>
      (m.term.tag === "phoneCue" || m.term.tag === "name") &&
      m.from >= after - 3 &&
      m.to <= span(n).from &&
      m.to - m.from > 1,
  );
  return phone ? null : best;
}

const LIST_WORDS = new Set([..."和与跟及或、,，/ ;；."].map((c) => c.charCodeAt(0)));

function isListed(folded: Folded, at: number): boolean {
  const kind = folded.kind[at]!;
  return kind === CLASS_DIGIT || kind === CLASS_LATIN || LIST_WORDS.has(folded.unit[at]!);
}

function done(
  kind: Candidate["kind"],
  canonical: string,
  digits: string,
  n: Number_,
  folded: Folded,
  parts: ConfidencePart[],
): Found {
  const { from, to } = span(n);
  const rewrites: Candidate["rewrites"] = [];
  let at = 0;
  while (at < n.cells.length) {
    const cell = n.cells[at]!;
    let end = at + 1;
    while (end < n.cells.length && n.cells[end] === cell) end++;
    const says = n.digits.slice(at, end);
    if (folded.slice(cell.from, cell.to) !== says)
      rewrites.push({
        from: cell.from,
        to: cell.to,
        says,
        how: end - at > 1 ? "template" : cell.tier === 3 ? "homophone" : "digit",
      });
    at = end;
  }
  return {
    candidate: { kind, intent: "provide", from, to, reading: digits, canonical, rewrites, parts },
    used: n.cells.length,
  };
}
