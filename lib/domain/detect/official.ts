import type { Candidate } from "./candidate";
import type { DetectContext } from "./evidence";
import type { Folded } from "./fold";
import { COMPONENTS } from "./words/components";

const BESIDE_UNITS = 10;
const SENTENCE_ENDS = /[。！？!?\n]/;

/**
 * The official component a hit is about (policy.md S4), or null: the platform marked the item with it, the pack
 * lists it, and the text speaks of it in the same sentence. A contact is never covered, nor is a deal or payment
 * off the platform.
 */
export function officialComponent(
  candidate: Candidate,
  folded: Folded,
  context: DetectContext,
): string | null {
  const { officialToolMarks, allow } = context;
  if (!officialToolMarks || officialToolMarks.length === 0 || candidate.canonical !== null) return null;
  const { intent, kind } = candidate;
  if (intent === "off_platform_trade" || intent === "off_platform_pay" || intent === "shill") return null;
  let around: string | null = null;
  for (const mark of officialToolMarks) {
    const component = allow.leadComponents.includes(mark) ? COMPONENTS[mark] : undefined;
    if (!component?.kinds.includes(kind)) continue;
    around ??= sentenceAround(candidate, folded);
    for (const word of component.words) if (around.includes(word)) return `${mark} (${word})`;
  }
  return null;
}

/** The hit with what stands within BESIDE_UNITS of it, cut where a sentence ends. */
function sentenceAround({ from, to }: Candidate, folded: Folded): string {
  const before = folded.slice(Math.max(0, from - BESIDE_UNITS), from);
  const after = folded.slice(to, Math.min(folded.count, to + BESIDE_UNITS));
  const head = before.split(SENTENCE_ENDS).at(-1)!;
  return head + folded.slice(from, to) + after.split(SENTENCE_ENDS)[0]!;
}
