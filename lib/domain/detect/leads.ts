import type { ContactKind, Intent } from "../words";
import { CANDIDATES_MAX, type Candidate } from "./candidate";
import type { ConfidencePart } from "./evidence";
import type { Tag } from "./lexicon";
import { type Mark, nearest } from "./marks";

/** What a term needs beside it to lead away from the platform: tag, how far, how much it adds. */
type Beside = readonly [Tag, number, number];
const BESIDE: Partial<Record<Tag, readonly Beside[]>> = {
  lead: [
    ["context", 8, 0.05],
    ["add", 6, 0.05],
  ],
  hint: [
    ["add", 8, 0.2],
    ["context", 8, 0.2],
    ["search", 8, 0.2],
    ["place", 8, 0.25],
  ],
  there: [["place", 10, 0.45]],
  platform: [
    ["search", 8, 0.4],
    ["cheaper", 10, 0.2],
    ["same", 5, 0.15],
  ],
  pay: [
    ["payVerb", 8, 0.4],
    ["cheaper", 8, 0.1],
  ],
  group: [
    ["join", 3, 0.3],
    ["cheaper", 8, 0.1],
  ],
  qr: [
    ["qrVerb", 6, 0.35],
    ["add", 4, 0.2],
  ],
  user: [],
};
const INTENT_OF: Partial<Record<Tag, Intent>> = {
  platform: "direct",
  pay: "off_platform_pay",
  group: "direct",
  qr: "direct",
};

/** Phrases and name-plus-verb pairs: inducement, rivals, payment, groups, codes. */
export function readLeads(marks: readonly Mark[]): Candidate[] {
  const out: Candidate[] = [];
  for (const mark of marks) {
    const beside = BESIDE[mark.term.tag];
    if (!beside) continue;
    const parts: ConfidencePart[] = [{ name: mark.term.means, value: mark.term.weight }];
    let from = mark.from;
    let to = mark.to;
    for (const [tag, gap, value] of beside) {
      const other = nearest(marks, mark, tag, gap);
      if (!other) continue;
      parts.push({ name: other.term.text, value });
      if (tag === "search" || tag === "payVerb" || tag === "join" || tag === "qrVerb" || tag === "place") {
        from = Math.min(from, other.from);
        to = Math.max(to, other.to);
      }
    }
    const { term } = mark;
    const kind: ContactKind = term.kind;
    const rewrites: Candidate["rewrites"] =
      term.how && term.tag !== "lead"
        ? [{ from: mark.from, to: mark.to, says: term.means, how: term.how }]
        : [];
    if (out.length >= CANDIDATES_MAX) break;
    out.push({
      kind,
      intent: INTENT_OF[term.tag] ?? term.intent,
      from,
      to,
      reading: term.means,
      canonical: null,
      rewrites,
      lastly: "pattern",
      rule: term.rule,
      parts,
    });
  }
  return out;
}
