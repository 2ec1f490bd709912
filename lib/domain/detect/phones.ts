import { addCues, orderCueBefore } from "./cues";
import { type Cell, isUnitWord } from "./digits";
import type { ConfidencePart } from "./evidence";
import type { Folded } from "./fold";
import { nearest } from "./marks";
import { type Found, isCode, type Numeral, numberOf, stands, take } from "./numeral";
import type { Scene } from "./scene";

const USUAL = new Set(["11", "3,4,4", "3,8"]);
const KNOWN = new Set([
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
const DICTATED = new Set(["3,4,4", "3,8", "7,4", "4,4,3", "4,7"]);

/** A mainland mobile number: 1[3-9] and nine more, with or without 86, in any writing. */
export function mobile(chain: readonly Cell[], at: number, scene: Scene): Found {
  const prefix = countryCode(chain, at);
  const first = chain[at + prefix];
  const second = chain[at + prefix + 1];
  if (first?.value !== 1 || !second || second.value < 3) return null;
  const { folded } = scene;
  const n = at + prefix + 11 <= chain.length ? take(chain, at, prefix + 11, folded) : null;
  if (!n || isCode(n, folded) || !isPlausible(n)) return null;
  const shape = prefix > 0 && n.groups[0] === prefix ? n.groups.slice(1).join(",") : n.shape;
  const parts = [mobileShape(shape, n)];
  if (n.filler > 0)
    parts.push({ name: "words between digits", value: chain.length === n.cells.length ? 0.05 : -0.2 });
  if (n.disguise > 0) parts.push({ name: "disguised digits", value: 0.15 });
  if (isMeasured(n, folded)) parts.push({ name: "measures", value: -0.5 });
  else if (n.filler === 0 && isOddlySet(n, folded)) parts.push({ name: "odd signs between", value: 0.1 });
  if (isRising(n) || isColoned(n, folded)) parts.push({ name: "a series or times", value: -0.5 });
  addCues(parts, n, scene);
  const digits = n.digits.slice(prefix);
  return numberOf("phone_mobile", `phone_mobile:${digits}`, n, folded, parts, digits);
}

function countryCode(chain: readonly Cell[], at: number): 0 | 2 | 4 {
  const first = chain[at]!.value;
  if (first === 8) return digitAt(chain, at + 1) === 6 && digitAt(chain, at + 2) === 1 ? 2 : 0;
  if (first !== 0 || digitAt(chain, at + 1) !== 0) return 0;
  return digitAt(chain, at + 2) === 8 && digitAt(chain, at + 3) === 6 ? 4 : 0;
}

function digitAt(chain: readonly Cell[], at: number): number {
  return at < chain.length ? chain[at]!.value : -1;
}

function mobileShape(shape: string, n: Numeral): ConfidencePart {
  if ((KNOWN.has(shape) || DICTATED.has(spelled(n.groups))) && n.filler === 0)
    return { name: "eleven digits", value: USUAL.has(shape) ? 0.7 : 0.5 };
  if (n.groups.length >= 8 || n.groups.filter((g) => g <= 2).length >= 6)
    return { name: "digits set apart", value: 0.6 };
  return { name: "digits in pieces", value: 0.45 };
}

/** With words between the digits only the shapes people dictate in count: 138然后0000接着1234, 1我3是8. */
function isPlausible(n: Numeral): boolean {
  if (n.filler === 0) return true;
  return (
    n.groups.length >= 7 ||
    DICTATED.has(n.shape) ||
    DICTATED.has(spelled(n.groups)) ||
    n.cells.some((c) => c.tier === 3 || c.to - c.from > 1)
  );
}

/** Sizes of groups where digits said one by one count as one: 一 三 九, 一二三四, 五六七八 is 3, 4, 4. */
function spelled(groups: readonly number[]): string {
  const out: number[] = [];
  let singles = 0;
  for (const size of [...groups, 0]) {
    if (size === 1) singles++;
    else {
      if (singles > 0) out.push(singles);
      if (size > 0) out.push(size);
      singles = 0;
    }
  }
  return out.join(",");
}

const AREA2 = /^0(10|2[0-57-9])/;
const AREA3 = /^0(3[1-9]|4[3-8]|5[1-9]|6[36]|7[0-9]|8[1-9]|9[0139])/;
const LANDLINE_LENGTHS = [12, 11, 10, 8, 7] as const;

/** A landline: area code and number, a 400 or 800 number, or seven or eight local digits beside a telephone word. */
export function landline(chain: readonly Cell[], at: number, scene: Scene): Found {
  const { folded } = scene;
  if (chain[at]!.value === 1 || chain[at]!.value === 9) return null;
  for (const length of LANDLINE_LENGTHS) {
    if (!stands(chain, at, length, folded)) continue;
    const n = take(chain, at, length, folded);
    if (!n || n.filler > 0 || isCode(n, folded)) continue;
    const isPart = at > 0 && folded.unit[n.from - 1] === 0x2d && chain[at - 1]!.to === n.from - 1;
    const isAmount = isPart || (n.to < folded.count && isUnitWord(folded.unit[n.to]!));
    const shape = chain[at]!.value === 0 ? areaShape(n, folded) : isAmount ? null : localShape(n);
    if (!shape) continue;
    const parts = [shape];
    if (n.disguise > 0) parts.push({ name: "disguised digits", value: 0.15 });
    addCues(parts, n, scene);
    return numberOf("phone_landline", `phone_landline:${n.digits}`, n, folded, parts);
  }
  return null;
}

function areaShape(n: Numeral, folded: Folded): ConfidencePart | null {
  const { length } = n.digits;
  if (length < 10 || n.groups.length > 3 || isColoned(n, folded)) return null;
  if (n.groups.length > 1 && n.groups[0] !== 3 && n.groups[0] !== 4) return null;
  if (AREA2.test(n.digits) ? length > 11 : !AREA3.test(n.digits) || length < 11) return null;
  return { name: "area code and number", value: n.groups.length > 1 ? 0.6 : 0.35 };
}

function localShape(n: Numeral): ConfidencePart | null {
  const { length } = n.digits;
  if (length === 10 && /^[48]00/.test(n.digits))
    return { name: "400 number", value: /^(10|3,3,4|3,4,3|3,7|6,4)$/.test(n.shape) ? 0.6 : 0.4 };
  if (length > 8 || !/^[2-8]/.test(n.digits) || n.groups.length > 2 || DAY.test(n.digits)) return null;
  return { name: "local number", value: 0.15 };
}

/** 20240315 is a day, not a telephone. */
const DAY = /^(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])$/;

/** How many digits are written without a gap from here. */
function groupSize(chain: readonly Cell[], at: number): number {
  let end = at + 1;
  while (end < chain.length && end - at < 24 && chain[end - 1]!.to >= chain[end]!.from) end++;
  return end - at;
}

/** Sizes of the first group of a number of another country: (202) 555-0134, 1 202 555 0134, ten or eleven in one. */
const FOREIGN_STARTS: ReadonlySet<number> = new Set([1, 3, 10, 11]);
const FOREIGN_LENGTHS = [13, 12, 11, 10, 9, 8] as const;

/** Numbers of other countries: +44 7..., (202) 555-0134, ten spoken digits. */
export function foreign(chain: readonly Cell[], at: number, scene: Scene): Found {
  const { folded } = scene;
  const before = chain[at]!.from - 1;
  const plus = before >= 0 && folded.unit[before] === 0x2b;
  if (!plus && chain[at]!.tier === 1 && !FOREIGN_STARTS.has(groupSize(chain, at))) return null;
  for (const length of FOREIGN_LENGTHS) {
    if (!stands(chain, at, length, folded)) continue;
    const n = take(chain, at, length, folded);
    if (!n || n.filler > 0 || isCode(n, folded)) continue;
    const shape = foreignShape(n, plus);
    if (!shape) continue;
    const parts = [shape];
    addCues(parts, n, scene);
    const pay = nearest(scene.marks, n, "pay", 6);
    if (pay) parts.push({ name: `beside ${pay.term.text}`, value: 0.35 });
    return numberOf("phone_mobile", `phone_mobile:+${n.digits}`, n, folded, parts);
  }
  return null;
}

function foreignShape(n: Numeral, plus: boolean): ConfidencePart | null {
  const { length } = n.digits;
  if (plus && !n.digits.startsWith("86")) return { name: "international number", value: 0.65 };
  const spoken = n.cells.filter((c) => c.tier === 2).length;
  if (length === 10 && spoken >= 5 && n.groups.length >= spoken)
    return { name: "ten spoken digits", value: spoken === 10 ? 0.6 : 0.5 };
  if (length === 10 && n.groups.length === 10 && /^[2-9]/.test(n.digits) && !isRising(n))
    return { name: "ten digits set apart", value: 0.3 };
  if (length === 10 && /^[2-9]/.test(n.digits) && (n.shape === "3,3,4" || n.shape === "10"))
    return { name: "ten digits", value: n.shape === "10" ? 0.2 : 0.55 };
  if (length === 11 && n.digits[0] === "1" && (n.shape === "1,3,3,4" || n.shape === "1,10"))
    return { name: "country code 1", value: 0.5 };
  return length === 11 && /^0[1-9]/.test(n.digits) ? { name: "trunk prefix", value: 0.35 } : null;
}

const PAIR =
  /^(?:(1[3-9]\d{9})(1[3-9]\d{9}|0\d{9,11}|400\d{7}|[2-8]\d{6,7})|(0\d{9,11}|400\d{7}|[2-8]\d{6,7})(1[3-9]\d{9}))$/;

/** Two telephone numbers written without a gap, behind a telephone word. */
export function pair(chain: readonly Cell[], at: number, scene: Scene): Found {
  const { folded } = scene;
  const size = groupSize(chain, at);
  if (size < 18 || size > 23) return null;
  for (let length = size; length >= size; length--) {
    if (!stands(chain, at, length, folded)) continue;
    const n = take(chain, at, length, folded);
    const m = n && n.groups.length === 1 ? PAIR.exec(n.digits) : null;
    if (!n || !m || orderCueBefore(n, scene)) continue;
    const cue = nearest(scene.marks, n, "phoneCue", 6);
    const parts: ConfidencePart[] = [
      { name: "two numbers", value: m[1] && m[2]!.startsWith("1") ? 0.5 : 0.3 },
    ];
    if (cue) parts.push({ name: `beside ${cue.term.text}`, value: 0.4 });
    else if (scene.ads > 0) parts.push({ name: "advertisement", value: 0.3 });
    const first = m[1] ?? m[3]!;
    const second = m[2] ?? m[4]!;
    const canonical = `phone_mobile:${m[1] ?? second}`;
    return numberOf("phone_mobile", canonical, n, folded, parts, `${first} ${second}`);
  }
  return null;
}

/** 1 2 3 5 8 13: sizes and lists rise, telephone numbers do not. */
function isRising(n: Numeral): boolean {
  if (n.groups.length < 4 || n.groups.some((size) => size > 3)) return false;
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

/** 1500*2000*550: the sizes of a thing are at most three, with one sign between them. */
function isMeasured(n: Numeral, folded: Folded): boolean {
  if (n.groups.length < 2 || n.groups.length > 3 || n.shape === "3,4,4" || n.shape === "3,8") return false;
  return signsBetween(n, folded).every((sign) => sign === "*" || sign === "x" || sign === "×");
}

/** 13*82~27: neither blanks nor hyphens set the groups apart. */
function isOddlySet(n: Numeral, folded: Folded): boolean {
  return n.groups.length > 3 && signsBetween(n, folded).some((sign) => !/^[ \n-]*$/.test(sign));
}

function signsBetween({ cells }: Numeral, folded: Folded): string[] {
  const out: string[] = [];
  for (let i = 1; i < cells.length; i++)
    if (cells[i]!.from > cells[i - 1]!.to) out.push(folded.slice(cells[i - 1]!.to, cells[i]!.from).trim());
  return out;
}

function isColoned(n: Numeral, folded: Folded): boolean {
  let colons = 0;
  for (let i = n.from; i < n.to; i++) if (folded.unit[i] === 0x3a) colons++;
  return colons >= 2;
}
