import type { Candidate } from "./candidate";
import { confidenceOf } from "./candidate";
import type { ConfidencePart } from "./evidence";
import { CLASS_DIGIT, CLASS_HAN, CLASS_LATIN, type Folded } from "./fold";
import { distance, type Mark, nearest } from "./marks";

type Token = { from: number; to: number; text: string };
const ID_GAP = 14;
const NOT_IDS = new Set(
  "com http https www the and you for with app vip weixin wechat whatsapp telegram line instagram email mail call text phone number".split(
    " ",
  ),
);

/** Contact names (微信, QQ, WhatsApp ...) with the verb, id or context that turns a word into diversion. */
export function readNames(folded: Folded, marks: readonly Mark[]): Candidate[] {
  const out: Candidate[] = [];
  for (const mark of marks) {
    if (mark.term.tag !== "name" && mark.term.tag !== "addName") continue;
    const found = readName(mark, folded, marks);
    if (found) out.push(found);
  }
  return out;
}

function readName(mark: Mark, folded: Folded, marks: readonly Mark[]): Candidate | null {
  const { term } = mark;
  const parts: ConfidencePart[] = [
    { name: term.means === term.text ? term.text : `${term.means} as ${term.text}`, value: term.weight },
  ];
  if (mark.gaps > 0) parts.push({ name: "set apart", value: 0.08 });
  const token = idAfter(mark, folded, marks) ?? idBefore(mark, folded);
  const weak = term.weight < 0.2;
  if (token) parts.push({ name: "id", value: token.from - mark.to <= 6 ? 0.5 : 0.35 });
  const add = nearest(marks, mark, "add", weak ? 0 : 3);
  if (add) parts.push({ name: add.term.text, value: weak ? 0.3 : 0.35 });
  const same = nearest(marks, mark, "same", 6);
  if (same) parts.push({ name: same.term.text, value: 0.35 });
  if (!add && term.tag === "name" && term.kind === "social_handle") {
    const search = nearest(marks, mark, "search", 5);
    if (search) parts.push({ name: search.term.text, value: 0.35 });
  }
  const context = nearest(marks, mark, "context", 12);
  if (context && !weak) parts.push({ name: context.term.text, value: 0.15 });
  if (confidenceOf(parts) < 0.3) return null;
  const from = token ? Math.min(mark.from, token.from) : mark.from;
  const to = token ? Math.max(mark.to, token.to) : mark.to;
  const rewrites: Candidate["rewrites"] = term.how
    ? [{ from: mark.from, to: mark.to, says: term.means, how: term.how }]
    : [];
  const reading = token ? `${term.means} ${token.text}` : term.means;
  const canonical = token ? `${term.kind}:${token.text}` : null;
  const intent = token ? "provide" : term.intent === "provide" ? "direct" : term.intent;
  return { kind: term.kind, intent, from, to, reading, canonical, rewrites, parts };
}

/** The first id-like token behind a name; only fillers may stand between. */
function idAfter(mark: Mark, folded: Folded, marks: readonly Mark[]): Token | null {
  let han = 0;
  for (let i = mark.to; i < folded.count && i - mark.to <= ID_GAP; i++) {
    const kind = folded.kind[i]!;
    if (kind === CLASS_HAN && ++han > 8) return null;
    if (kind !== CLASS_LATIN && kind !== CLASS_DIGIT) continue;
    const token = tokenAt(folded, i);
    if (
      isIdLike(token.text, mark, token.from - mark.to) &&
      !marks.some(
        (m) =>
          m !== mark &&
          m.from <= token.from &&
          m.to >= token.to &&
          m.term.tag !== "idCue" &&
          m.term.tag !== "phoneCue",
      )
    )
      return token;
    i = token.to - 1;
  }
  return null;
}

function idBefore(mark: Mark, folded: Folded): Token | null {
  for (let i = mark.from - 1; i >= 0 && mark.from - i <= 8; i--) {
    const kind = folded.kind[i]!;
    if (kind !== CLASS_LATIN && kind !== CLASS_DIGIT) continue;
    let from = i;
    while (from > 0 && isIdUnit(folded, from - 1)) from--;
    const token = tokenAt(folded, from);
    return isStrongId(token.text) ? token : null;
  }
  return null;
}

function isIdUnit(folded: Folded, at: number): boolean {
  const kind = folded.kind[at]!;
  const unit = folded.unit[at]!;
  return (
    kind === CLASS_LATIN ||
    (kind === CLASS_DIGIT && unit >= 0x30 && unit <= 0x39) ||
    unit === 0x5f ||
    unit === 0x2d
  );
}

/** Letters, digits, _ and -; a dot inside; single blanks between groups of digits (100 200 300). */
function tokenAt(folded: Folded, from: number): Token {
  let to = from;
  const digitsOnly = () => /^[\d ]+$/.test(folded.slice(from, to));
  while (to < folded.count) {
    if (isIdUnit(folded, to)) to++;
    else if (folded.unit[to] === 0x2e && to + 1 < folded.count && isIdUnit(folded, to + 1)) to++;
    else if (
      (folded.unit[to] === 0x20 || folded.unit[to] === 0x2d) &&
      to + 1 < folded.count &&
      folded.unit[to + 1]! >= 0x30 &&
      folded.unit[to + 1]! <= 0x39 &&
      digitsOnly()
    )
      to++;
    else break;
  }
  return {
    from,
    to,
    text: folded
      .slice(from, to)
      .replace(/ /g, "")
      .replace(/[-_.]+$/, ""),
  };
}

function isStrongId(text: string): boolean {
  return /^\d{5,12}$/.test(text) || (/^[a-z][a-z0-9_.-]{4,24}$/.test(text) && /[\d_]/.test(text));
}

function isIdLike(text: string, mark: Mark, gap: number): boolean {
  if (isStrongId(text)) return true;
  if (NOT_IDS.has(text) || text.length < 4 || text.length > 24) return false;
  const english = /^[a-z ]+$/.test(mark.term.text);
  if (english) return false;
  return /^[a-z][a-z0-9_.-]+$/.test(text) && gap <= 6 && mark.term.weight >= 0.2;
}

export function near(a: Mark, b: Mark, gap: number): boolean {
  return distance(a, b) <= gap;
}
