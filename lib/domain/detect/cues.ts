import type { ConfidencePart } from "./evidence";
import { CLASS_DIGIT, CLASS_HAN, CLASS_LATIN, type Folded } from "./fold";
import { find, firstNear, type Mark, nearest } from "./marks";
import type { Numeral } from "./numeral";
import type { Scene } from "./scene";

const HYPHEN = 0x2d;
const CUE_GAP = 14;
const ORDER_GAP = 6;
const LIST_UNITS_MAX = 80;
const LIST_WORDS = new Set([..."和与跟及或、,，/ ;；."].map((c) => c.charCodeAt(0)));

/** What stands around a number: telephone words for it, order and courier words against it. */
export function addCues(parts: ConfidencePart[], n: Numeral, scene: Scene): void {
  const { folded, marks } = scene;
  const cue =
    nearest(marks, n, "phoneCue", CUE_GAP) ??
    nearest(marks, n, "name", CUE_GAP) ??
    nearest(marks, n, "addName", CUE_GAP);
  if (cue) parts.push({ name: `beside ${cue.term.text}`, value: 0.4 });
  const order = orderCueBefore(n, scene);
  if (order) parts.push({ name: `number of ${order.term.text}`, value: -0.75 });
  if (!order && n.cells.length < 9 && folded.count > 40 && n.from > 30 && isLast(folded, n.to))
    parts.push({ name: "ends the text", value: 0.35 });
  if (scene.ads > 0 && !order) parts.push({ name: "advertisement", value: Math.min(0.4, scene.ads * 0.15) });
  if (folded.source.slice(folded.from[n.from]!, folded.to[n.to - 1]!).includes("\n"))
    parts.push({ name: "split over lines", value: 0.1 });
}

/** Nothing follows but a name or how to unsubscribe. */
function isLast(folded: Folded, to: number): boolean {
  return (
    folded.count - to <= 4 ||
    /^[^\d]{0,4}退订/.test(folded.slice(to, Math.min(folded.count, to + 8))) ||
    /^回[t复]/.test(folded.slice(to, Math.min(folded.count, to + 3)))
  );
}

/** 单号, 货号, ISBN before the number, or before another number of the same list, with no telephone word between. */
export function orderCueBefore(n: Numeral, { folded, marks }: Scene): Mark | null {
  let { from } = n;
  const leftmost = Math.max(0, from - LIST_UNITS_MAX);
  while (from > leftmost && isListed(folded, from - 1)) from--;
  let best: Mark | null = null;
  for (
    let i = firstNear(marks, { from, to: from }, ORDER_GAP);
    i < marks.length && marks[i]!.from < n.from;
    i++
  ) {
    const mark = marks[i]!;
    if (mark.term.tag !== "orderCue") continue;
    const isWeak = mark.term.weight < 1;
    const isMobile = n.cells.length === 11 && n.digits[0] === "1";
    if (from - mark.to > (isWeak ? 1 : ORDER_GAP) || (isWeak && (isMobile || isTelephone(n, folded))))
      continue;
    if (wordsBetween(mark.to, from, folded, marks) > (isMobile ? 0 : 2)) continue;
    best = mark;
  }
  if (!best) return null;
  const { to } = best;
  const isWeak = best.term.weight < 1;
  return find(marks, { from: to, to: n.from }, 3, isWeak ? isAnyPhoneWord : isPhoneWord) ? null : best;
}

/** 差价010-26819964: with a hyphen behind an area code, no price or size looks so. */
function isTelephone({ cells, digits, groups }: Numeral, folded: Folded): boolean {
  const isHyphened = groups.length === 2 && folded.unit[cells[groups[0]!]!.from - 1] === HYPHEN;
  return isHyphened && /^(?:0\d{9,11}|[48]00\d{7})$/.test(digits);
}

/** A telephone word of two letters or more inside a stretch. */
function isPhoneWord(mark: Mark, within: { from: number; to: number }): boolean {
  return mark.to - mark.from > 1 && isAnyPhoneWord(mark, within);
}

/** 放款询021-...: 询 speaks for the number, 款 against it. */
function isAnyPhoneWord({ term: { tag }, from, to }: Mark, within: { from: number; to: number }): boolean {
  return (tag === "phoneCue" || tag === "name") && from >= within.from && to <= within.to;
}

const CONNECTORS = new Set([..."号码是为的第个条单"].map((c) => c.charCodeAt(0)));

/** Han between an order word and a number that does not lead from one to the other. */
function wordsBetween(from: number, to: number, folded: Folded, marks: readonly Mark[]): number {
  let count = 0;
  for (let u = from; u < to; u++) {
    if (folded.kind[u] !== CLASS_HAN || CONNECTORS.has(folded.unit[u]!)) continue;
    if (!find(marks, { from: u, to: u + 1 }, 0, isOrderWord)) count++;
  }
  return count;
}

function isOrderWord(mark: Mark, at: { from: number }): boolean {
  return mark.term.tag === "orderCue" && mark.from <= at.from && mark.to > at.from;
}

function isListed(folded: Folded, at: number): boolean {
  const kind = folded.kind[at]!;
  return kind === CLASS_DIGIT || kind === CLASS_LATIN || LIST_WORDS.has(folded.unit[at]!);
}
