import { CANDIDATES_MAX, type Candidate, confidenceOf } from "./candidate";
import { plainDigit, soundedDigit } from "./digits";
import type { ConfidencePart } from "./evidence";
import { CLASS_DIGIT, CLASS_HAN, CLASS_LATIN, CLASS_SEPARATOR, type Folded } from "./fold";
import { distance, find, firstNear, type Mark, nearest } from "./marks";
import type { Scene } from "./scene";

// Own copies: an imported constant is a look-up through the module each time (scan.ts).
const NUMERIC = CLASS_DIGIT;
const HAN = CLASS_HAN;
const LATIN = CLASS_LATIN;
const SEPARATOR = CLASS_SEPARATOR;

type Token = { from: number; to: number; text: string };
const ID_GAP = 14;
const SPELLED_GAP = 4;
const TOKEN_UNITS_MAX = 40;
const NOT_IDS = new Set(
  "com http https www the and you for with app vip weixin wechat whatsapp telegram line instagram email mail call text phone number iphone ipad iphone15 iphone14 iphone13 type-c usb rtx4090 vip1 switch channel video please thanks official page group".split(
    " ",
  ),
);

/** Contact names (微信, QQ, WhatsApp ...) with the verb, id or context that turns a word into diversion. */
export function readNames(scene: Scene): Candidate[] {
  const out: Candidate[] = [];
  for (const mark of scene.marks) {
    const { tag } = mark.term;
    if (tag === "name" || tag === "addName") {
      const found = readName(mark, scene);
      if (found && out.push(found) >= CANDIDATES_MAX) break;
    }
  }
  return out;
}

/** A verb before the name (加微信) or a use of it behind (微信聊). */
function verbOf(mark: Mark, marks: readonly Mark[], gap: number): Mark | null {
  let best: Mark | null = null;
  for (let i = firstNear(marks, mark, gap); i < marks.length && marks[i]!.from <= mark.to + gap; i++) {
    const m = marks[i]!;
    const { tag } = m.term;
    const fits = (tag === "add" && m.to <= mark.from) || (tag === "after" && m.from >= mark.to);
    if (fits && distance(m, mark) <= gap && (!best || distance(m, mark) < distance(best, mark))) best = m;
  }
  return best;
}

function readName(mark: Mark, scene: Scene): Candidate | null {
  const { term } = mark;
  const { folded, marks } = scene;
  const parts: ConfidencePart[] = [
    { name: term.means === term.text ? term.text : `${term.means} as ${term.text}`, value: term.weight },
  ];
  if (mark.gaps > 0) parts.push({ name: "set apart", value: 0.08 });
  const token = idAfter(mark, folded, marks) ?? idBefore(mark, folded);
  const weak = term.weight < 0.2;
  if (token) parts.push({ name: "id", value: token.from - mark.to <= 6 ? 0.5 : 0.35 });
  const verb = term.tag === "name" ? verbOf(mark, marks, weak ? 0 : 2) : null;
  if (verb) parts.push({ name: verb.term.text, value: weak ? 0.25 : 0.3 });
  const same = nearest(marks, mark, "same", 6);
  if (same) parts.push({ name: same.term.text, value: 0.35 });
  if (!verb && term.kind === "social_handle") {
    const search = nearest(marks, mark, "search", 5);
    if (search) parts.push({ name: search.term.text, value: 0.35 });
  }
  const context = nearest(marks, mark, "context", 12);
  if (context && !weak) parts.push({ name: context.term.text, value: 0.1 });
  if (!token && scene.narratives >= 2) parts.push({ name: "told about a visit", value: -0.25 });
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
    const isNear = i - mark.to <= SPELLED_GAP;
    if (kind === HAN) {
      const spelled = isNear ? spelledId(folded, i) : null;
      if (spelled) return spelled;
      if (++han > 8) return null;
    }
    if (kind !== LATIN && kind !== NUMERIC) continue;
    const apart = isNear ? charactersApart(folded, i) : null;
    if (apart) return apart;
    const token = tokenAt(folded, i);
    if (isIdLike(token, mark, folded) && !isTerm(token, mark, marks)) return token;
    const spelled = isNear && kind === NUMERIC ? spelledId(folded, i) : null;
    if (spelled) return spelled;
    i = token.to - 1;
  }
  return null;
}

const APART_MIN = 5;
const APART_MAX = 24;

/** An id with its characters set apart by one sign: a b c _ 2 0 2 4, a·b·c·2, h-o-n-e-y. Null for anything else. */
function charactersApart(folded: Folded, from: number): Token | null {
  const sign = folded.unit[from + 1];
  if (folded.kind[from] !== LATIN || sign === undefined || folded.kind[from + 1] !== SEPARATOR) return null;
  let text = "";
  let to = from;
  for (let u = from; u < folded.count && text.length < APART_MAX; ) {
    const isPart = isIdUnit(folded, u) && folded.unit[u] !== sign;
    if (!isPart) break;
    text += String.fromCharCode(folded.unit[u]!);
    to = ++u;
    if (u < folded.count && folded.unit[u] !== sign) {
      if (isIdUnit(folded, u)) return null;
      break;
    }
    while (u < folded.count && folded.unit[u] === sign) u++;
  }
  return text.length >= APART_MIN ? { from, to, text } : null;
}

/** A number of six digits or more as people disguise it: 八九一二三四五六七, 993*7948*70, 酒叁8陆散洞92. */
function spelledId(folded: Folded, from: number): Token | null {
  let text = "";
  let to = from;
  let plain = 0;
  const groups: number[] = [0];
  for (let u = from; u < folded.count && u - from < TOKEN_UNITS_MAX; u++) {
    const digit = soundedDigit(folded.unit[u]!);
    if (digit >= 0) {
      text += digit;
      to = u + 1;
      if (plainDigit(folded.unit[u]!) >= 0) plain++;
      groups[groups.length - 1]!++;
    } else if (folded.kind[u] !== SEPARATOR) break;
    else if (groups.at(-1) !== 0) groups.push(0);
  }
  const isNumber = text.length >= 6 && text.length <= 12 && plain * 2 > text.length;
  return isNumber && isOneNumber(groups.filter((g) => g > 0)) ? { from, to, text } : null;
}

/** Digits set apart one by one, or in groups of three and more at first; 86 62 90 are sizes. */
function isOneNumber(groups: readonly number[]): boolean {
  return groups.length === 1 || groups[0]! >= 3 || groups.every((g) => g === 1);
}

const NOT_TERM_TAGS: ReadonlySet<string> = new Set(["idCue", "phoneCue", "add", "after", "context", "ad"]);

function isTerm(token: Token, mark: Mark, marks: readonly Mark[]): boolean {
  return find(marks, token, 0, (m) => m !== mark && covers(m, token)) !== null;
}

function covers(mark: Mark, token: Token): boolean {
  return mark.from <= token.from && mark.to >= token.to && !NOT_TERM_TAGS.has(mark.term.tag);
}

function idBefore(mark: Mark, folded: Folded): Token | null {
  for (let i = mark.from - 1; i >= 0 && mark.from - i <= 8; i--) {
    const kind = folded.kind[i]!;
    if (kind !== LATIN && kind !== NUMERIC) continue;
    let from = i;
    while (from > 0 && i - from < TOKEN_UNITS_MAX && isIdUnit(folded, from - 1)) from--;
    const token = tokenAt(folded, from);
    return token.to <= mark.from && isStrongId(token.text) ? token : null;
  }
  return null;
}

export function isIdUnit(folded: Folded, at: number): boolean {
  const kind = folded.kind[at]!;
  const unit = folded.unit[at]!;
  return kind === LATIN || kind === NUMERIC || unit === 0x5f || unit === 0x2d;
}

/** Letters, digits, _ and -; a dot inside; single blanks between groups of digits (100 200 300). */
export function tokenAt(folded: Folded, from: number): Token {
  const to = tokenEnd(folded, from);
  return {
    from,
    to,
    text: folded
      .slice(from, to)
      .replace(/ /g, "")
      .replaceAll(UNDERSCORE_SAID, "_")
      .replace(/[-_.]+$/, ""),
  };
}

const UNDERSCORE_SAID = "下划线";
const UNDERSCORE_FIRST = UNDERSCORE_SAID.charCodeAt(0);

/** honey下划线bee: the sign is said, and more of the id follows. */
function saysUnderscore(folded: Folded, at: number): boolean {
  const end = at + UNDERSCORE_SAID.length;
  return end < folded.count && isIdUnit(folded, end) && folded.slice(at, end) === UNDERSCORE_SAID;
}

/** Where the token that starts at a unit ends; at most TOKEN_UNITS_MAX on. */
export function tokenEnd(folded: Folded, from: number): number {
  const end = Math.min(folded.count, from + TOKEN_UNITS_MAX);
  let to = from;
  let digitsOnly = true;
  while (to < end) {
    const unit = folded.unit[to]!;
    const more = to + 1 < folded.count && isIdUnit(folded, to + 1);
    if (isIdUnit(folded, to)) digitsOnly = digitsOnly && folded.kind[to] === NUMERIC;
    else if (unit === 0x2e && more) digitsOnly = false;
    else if (unit === UNDERSCORE_FIRST && saysUnderscore(folded, to)) {
      digitsOnly = false;
      to += UNDERSCORE_SAID.length - 1;
    } else if (!(unit === 0x20 && more && digitsOnly && folded.kind[to + 1] === NUMERIC)) break;
    to++;
  }
  return to;
}

export function isStrongId(text: string): boolean {
  return (
    /^\d{5,12}$/.test(text) ||
    (/^[a-z][a-z0-9_.-]{4,24}$/.test(text) && /[\d_]/.test(text) && !NOT_IDS.has(text))
  );
}

/** Letters alone are an id only right behind a Chinese name, or behind a colon. */
function isIdLike(token: Token, mark: Mark, folded: Folded): boolean {
  const { text } = token;
  const written = folded.slice(token.from, token.to);
  if (written.includes(" ") && !isOneNumber(written.split(" ").map((g) => g.length))) return false;
  if (isStrongId(text)) return true;
  if (NOT_IDS.has(text) || text.length < 4 || text.length > 24 || !/^[a-z][a-z0-9_.-]+$/.test(text))
    return false;
  const between = folded.slice(mark.to, token.from);
  if (/^ ?(?:号|id|号码|账号)? ?[:=] ?@?$/.test(between) || /^ ?@$/.test(between)) return true;
  return !/^[a-z ]+$/.test(mark.term.text) && token.from - mark.to <= 6 && mark.term.weight >= 0.2;
}
