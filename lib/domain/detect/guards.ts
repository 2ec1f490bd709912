import type { Candidate } from "./candidate";
import type { DetectContext } from "./evidence";
import type { Folded } from "./fold";
import { find, type Mark, nearest } from "./marks";
import { officialComponent } from "./official";

const NEGATION_GAP = 6;
const OFFICIAL_GAP = 8;

/** Why a reading is no violation, or null. Own hosts, hotlines and lead components come from the pack. */
export function clearedBy(
  candidate: Candidate,
  folded: Folded,
  marks: readonly Mark[],
  context: DetectContext,
): string | null {
  if (candidate.canonical && context.shielded?.includes(candidate.canonical))
    return "known good or official contact of this account";
  const allowed = allowListed(candidate, context);
  if (allowed) return allowed;
  const quote = nearest(marks, candidate, "quote", 24);
  if (quote && candidate.intent !== "shill") return `quoted or reported: ${quote.term.text}`;
  const negation = negated(candidate, marks);
  if (negation) return `negated: ${negation.term.text}`;
  const official = find(marks, candidate, OFFICIAL_GAP, isOfficial);
  if (official && candidate.canonical === null) return `official tool: ${official.term.text}`;
  const component = officialComponent(candidate, folded, context);
  if (component) return `official tool: ${component}`;
  if (candidate.kind === "url" && /备案|例子|举例|例如|比如|for example/.test(folded.source))
    return "an example, not an invitation";
  return null;
}

function isOfficial(mark: Mark): boolean {
  return mark.term.tag === "official";
}

function negated(candidate: Candidate, marks: readonly Mark[]): Mark | null {
  if (candidate.intent === "shill") return null;
  const isTrade = candidate.intent === "off_platform_trade";
  return find(marks, candidate, NEGATION_GAP, isTrade ? isNegationOf : isNegationBefore);
}

function isNegationBefore(mark: Mark, candidate: { from: number }): boolean {
  return mark.term.tag === "negate" && mark.from <= candidate.from;
}

/** 不走平台 denies and is the offence itself: only a word that names what it forbids clears it (不要私下). */
function isNegationOf(mark: Mark, candidate: { from: number }): boolean {
  return isNegationBefore(mark, candidate) && mark.to > candidate.from;
}

function allowListed(candidate: Candidate, context: DetectContext): string | null {
  const { allow } = context;
  if (candidate.kind === "url") {
    const host = candidate.canonical!.slice(4).split(/[/?#:]/)[0]!;
    const own = allow.hosts.find((h) => host === h || host.endsWith(`.${h}`));
    if (own) return `own host ${own}`;
  }
  if (/^\d+$/.test(candidate.reading) && allow.hotlines.some((h) => isHotline(h, candidate.reading)))
    return "listed hotline";
  if (candidate.kind === "phone_landline" || candidate.kind === "phone_mobile") {
    if (matches(allow.orderIdPattern, candidate.reading)) return "own order number";
    const carrier = allow.carriers.find(
      (c) => candidate.reading.length > 11 && matches(c.pattern, candidate.reading),
    );
    if (carrier) return `tracking number of ${carrier.name}`;
  }
  return null;
}

/** True if digit by digit the number is the hotline; an `x` of the pack is any digit, other signs only set apart. */
function isHotline(hotline: string, digits: string): boolean {
  let at = 0;
  for (const sign of hotline) {
    const isDigit = sign >= "0" && sign <= "9";
    if (!isDigit && sign !== "x") continue;
    if (at >= digits.length || (isDigit && digits[at] !== sign)) return false;
    at++;
  }
  return at > 0 && at === digits.length;
}

/** Patterns of the pack, compiled once; a pack has a handful. */
const compiled = new Map<string, RegExp>();

function matches(pattern: string, text: string): boolean {
  if (pattern === "") return false;
  let regex = compiled.get(pattern);
  if (!regex) {
    regex = new RegExp(`^(?:${pattern})$`);
    compiled.set(pattern, regex);
  }
  return regex.test(text);
}
