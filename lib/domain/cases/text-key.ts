import type { Evidence } from "../detect/evidence";
import type { ItemSnapshot } from "../item";
import { normalForm } from "../search/grams";

const CHARS_MIN = 8;
const CHARS_MAX = 4_000;

/**
 * The words of an item that stay the same when a text is sent round: contacts cut out, then figures, marks, spacing,
 * emoji and letters between Chinese taken away. Two items with the same words are near-identical. Null where too
 * little is left to say so.
 */
export function skeletonOf(item: ItemSnapshot, evidence: readonly Evidence[]): string | null {
  const parts = item.texts
    .filter(({ sender }) => sender !== "other")
    .map(({ field, text }) => withoutContacts(field, text, evidence));
  const letters = normalForm(parts.join("")).match(/\p{L}/gu)?.slice(0, CHARS_MAX) ?? [];
  const han = letters.filter((char) => /\p{Script=Han}/u.test(char));
  const kept = han.length >= CHARS_MIN ? han : letters;
  return kept.length >= CHARS_MIN ? kept.join("") : null;
}

function withoutContacts(field: string, text: string, evidence: readonly Evidence[]): string {
  const spans = evidence
    .filter(({ canonical }) => canonical !== null)
    .flatMap((each) => each.spans)
    .flatMap((span) => (span.kind === "text" && span.field === field ? [span] : []))
    .sort((a, b) => b.start - a.start);
  return spans.reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
}
