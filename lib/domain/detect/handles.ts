import { CANDIDATES_MAX, type Candidate, confidenceOf } from "./candidate";
import type { ConfidencePart } from "./evidence";
import { CLASS_DIGIT, CLASS_HAN, CLASS_LATIN, CLASS_SEPARATOR, type Folded } from "./fold";
import { find, type Mark, nearest } from "./marks";
import { isIdUnit, isStrongId, tokenAt, tokenEnd } from "./names";
import type { Scene } from "./scene";

// Own copies: an imported constant is a look-up through the module each time (scan.ts).
const NUMERIC = CLASS_DIGIT;
const HAN = CLASS_HAN;
const LATIN = CLASS_LATIN;
const SEPARATOR = CLASS_SEPARATOR;

const CUES =
  /(?:请?加|添加|联系|咨询|咨询公司|详询|详细|详情|情况|速询|(?:电话|号|微信)同|电话|致电|加群|进群|入群|群号?|裙|扣|请|询|关注|客服|人事|联系人|可电|找|电|微|薇|v|q|Q|家|佳|(?:加|添加|联系|咨询|客服|人事|找|询|拿货|批发|进货|拿价)(?:我|下|一下|号|老师|经理|小姐|主管|微|助理)? *[:+]?|[\u2e80-\uffff] *\+)$/;
const ORDER_GAP = 12;
const TEXT_MIN = 5;
const TEXT_MAX = 24;
const NUMBER_MIN = 6;
const NUMBER_MAX = 11;
const ASKED_ABOUT = /^(?:这|那|还有|有货|有吗|怎么|能|可以|多少|和|是什么|的)/;

/** Ids and short numbers that no name introduces: "加meimei_87", "请加人事80301653", group numbers. */
export function readHandles(scene: Scene, taken: readonly Candidate[]): Candidate[] {
  const { folded } = scene;
  const out: Candidate[] = [];
  const { signs } = scene;
  for (let i = signs.from; i < signs.to; i++) {
    const kind = folded.kind[i]!;
    if (kind !== LATIN && kind !== NUMERIC) continue;
    const from = i;
    const isWhole = i === 0 || !isIdUnit(folded, i - 1);
    i = tokenEnd(folded, from) - 1;
    if (!isWhole || i + 1 - from < TEXT_MIN || i + 1 - from > TEXT_MAX) continue;
    if (kind === LATIN ? !isIntroduced(folded, from) : !mayBeShortNumber(folded, from, i + 1)) continue;
    const token = tokenAt(folded, from);
    if (taken.some((t) => t.from < token.to && token.from < t.to && confidenceOf(t.parts) >= 0.45)) continue;
    const found = /^\d+$/.test(token.text) ? digitsOnly(token, scene) : handle(token, scene);
    if (found && out.push(found) >= CANDIDATES_MAX) break;
  }
  return out;
}

/** Six to eleven digits and nothing else: a longer one is no id, letters behind a digit make no handle. */
function mayBeShortNumber({ kind }: Folded, from: number, to: number): boolean {
  let end = to;
  while (end > from && kind[end - 1] === SEPARATOR) end--;
  if (end - from < NUMBER_MIN || end - from > NUMBER_MAX) return false;
  for (let i = from; i < end; i++) if (kind[i] !== NUMERIC) return false;
  return true;
}

const PLUS = 0x2b;
const COLON = 0x3a;
const BLANK = 0x20;

/** Right behind a han character, a plus sign or a colon; one blank may stand between. */
function isIntroduced({ kind, unit }: Folded, at: number): boolean {
  const before = at > 1 && unit[at - 1] === BLANK ? at - 2 : at - 1;
  if (before < 0) return false;
  return kind[before] === HAN || unit[before] === PLUS || unit[before] === COLON;
}

type Token = ReturnType<typeof tokenAt>;

function digitsOnly(token: Token, scene: Scene): Candidate | null {
  const { text } = token;
  if (text.startsWith("0") || isDay(text)) return null;
  if (orderNear(token, scene.marks)) return null;
  const before = scene.folded.slice(Math.max(0, token.from - 6), token.from).replace(/[^\p{L}]+$/u, "");
  const after = scene.folded.slice(token.to, token.to + 4).trim();
  const parts: ConfidencePart[] = [{ name: "short number", value: 0.15 }];
  const group = nearest(scene.marks, token, "group", 6);
  if (group) parts.push({ name: group.term.text, value: 0.45 });
  else if (CUES.test(before)) parts.push({ name: `behind ${before.slice(-2)}`, value: 0.35 });
  if (scene.ads > 0) parts.push({ name: "advertisement", value: Math.min(0.4, 0.15 * scene.ads) });
  if (ASKED_ABOUT.test(after)) parts.push({ name: "asked about", value: -0.4 });
  if (/^[元块%折号点年月日米个件分楼平万斤m]/.test(after)) return null;
  return candidate(group ? "group_invite" : "qq", text, token, parts);
}

function handle(token: Token, scene: Scene): Candidate | null {
  const { text } = token;
  if (text.length < 5 || text.length > 24 || !/^[a-z][a-z0-9_-]+$/.test(text)) return null;
  if (!isIntroduced(scene.folded, token.from)) return null;
  const strong = isStrongId(text);
  const before = scene.folded.slice(Math.max(0, token.from - 6), token.from).trimEnd();
  if (!CUES.test(before) || (!strong && scene.folded.unit[token.from - 1] === BLANK)) return null;
  if (find(scene.marks, token, 0, covers) || orderNear(token, scene.marks)) return null;
  const parts: ConfidencePart[] = [
    { name: "id", value: strong ? 0.25 : 0.1 },
    { name: `behind ${before.slice(-2)}`, value: 0.3 },
  ];
  if (scene.ads > 0) parts.push({ name: "advertisement", value: Math.min(0.3, 0.1 * scene.ads) });
  return candidate("wechat", text, token, parts);
}

function candidate(kind: Candidate["kind"], text: string, token: Token, parts: ConfidencePart[]): Candidate {
  return {
    kind,
    intent: "provide",
    from: token.from,
    to: token.to,
    reading: text,
    canonical: `${kind}:${text}`,
    rewrites: [],
    parts,
  };
}

function covers(mark: Mark, token: { from: number; to: number }): boolean {
  return mark.from <= token.from && mark.to >= token.to;
}

function orderNear(token: Token, marks: readonly Mark[]): boolean {
  return find(marks, token, ORDER_GAP, isOrderBefore) !== null;
}

function isOrderBefore(mark: Mark, token: { from: number; to: number }): boolean {
  return (
    mark.term.tag === "orderCue" &&
    mark.to <= token.from &&
    token.from - mark.to <= (mark.term.weight < 1 ? 2 : ORDER_GAP)
  );
}

function isDay(digits: string): boolean {
  return /^(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])?$/.test(digits);
}
