import type { EvidenceView } from "@/lib/screens/views";
import { tokenOf } from "./kind";
import type { MarkSpan } from "./layout-marks";

/** The marks of one field of an item, from the evidence that stands in it. */
export function fieldMarks(
  field: string,
  evidence: readonly EvidenceView[],
  dismissed: readonly string[],
): MarkSpan[] {
  return evidence.flatMap((each) =>
    each.spans.flatMap((span) =>
      span.kind === "text" && span.field === field
        ? [
            {
              id: each.id,
              token: tokenOf(each.kind, each.intent),
              start: span.start,
              end: span.end,
              number: each.number,
              dismissed: dismissed.includes(each.id),
            },
          ]
        : [],
    ),
  );
}

/**
 * The text with its evidence swapped for what it reads as, marks kept. Of overlapping evidence the longest is read;
 * dismissed evidence stays as written. A reading over several spans stands in place of the first.
 */
export function normalisedText(
  field: string,
  text: string,
  marks: readonly MarkSpan[],
  evidence: readonly EvidenceView[],
): { text: string; marks: MarkSpan[] } {
  const chosen: MarkSpan[] = [];
  for (const mark of [...marks].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (mark.dismissed || chosen.some((other) => other.start < mark.end && other.end > mark.start)) continue;
    chosen.push(mark);
  }
  let out = "";
  let from = 0;
  const moved: MarkSpan[] = [];
  for (const mark of chosen.sort((a, b) => a.start - b.start)) {
    out += text.slice(from, mark.start);
    const start = out.length;
    out += readingIn(field, mark, text, evidence);
    moved.push({ ...mark, start, end: out.length });
    from = mark.end;
  }
  return { text: out + text.slice(from), marks: moved };
}

function readingIn(field: string, mark: MarkSpan, text: string, evidence: readonly EvidenceView[]): string {
  const written = text.slice(mark.start, mark.end);
  const found = evidence.find((each) => each.id === mark.id);
  const first = found?.spans[0];
  if (!found || found.reading === "" || first?.kind !== "text") return written;
  const isFirst = first.field === field && first.start === mark.start;
  return isFirst ? found.reading : written;
}

/** What stands written: the spans' texts, in order. */
export const writtenOf = (evidence: EvidenceView): string =>
  evidence.spans.map((span) => span.text).join(" … ");

/** UTF-16 offset of a place in a drawn field, leaving out number tags; null where it is not in the field's text. */
export function offsetIn(root: Element, node: Node, offset: number): number | null {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, {
    acceptNode: (text) =>
      text.parentElement?.closest(".mark-tag, .mark-more")
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  });
  let sum = 0;
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (text === node) return sum + offset;
    const before = node.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_PRECEDING;
    if (!before) return node.contains(text) && offset > 0 ? null : sum;
    sum += text.textContent?.length ?? 0;
  }
  return root.contains(node) ? sum : null;
}
