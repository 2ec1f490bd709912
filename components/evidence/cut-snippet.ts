import type { MarkSpan } from "./layout-marks";

export type Snippet = { text: string; spans: MarkSpan[] };

const LEAD_MAX = 5;

/**
 * One line of a text, cut so that its first live hit is in view: at most a few graphemes stand before it, with an
 * ellipsis where something was left out. Line breaks become spaces of the same length, so offsets hold.
 */
export function cutSnippet(text: string, spans: readonly MarkSpan[], graphemesMax = 60): Snippet {
  const flat = text.replace(/[\r\n\t]/g, " ");
  const borders = [...new Intl.Segmenter("zh", { granularity: "grapheme" }).segment(flat)].map(
    (part) => part.index,
  );
  borders.push(flat.length);
  const first = spans.filter((span) => !span.dismissed).sort((a, b) => a.start - b.start)[0];
  const hit = first ? borders.findLastIndex((border) => border <= first.start) : 0;
  const from = hit > 2 * LEAD_MAX ? hit - LEAD_MAX : 0;
  const to = Math.min(borders.length - 1, from + graphemesMax);
  const start = borders[from] ?? 0;
  const end = borders[to] ?? flat.length;
  const lead = from > 0 ? "…" : "";
  const tail = end < flat.length ? "…" : "";
  const moved = spans.flatMap((span) => {
    const shifted = { ...span, start: Math.max(span.start, start), end: Math.min(span.end, end) };
    if (shifted.start >= shifted.end) return [];
    return [
      { ...shifted, start: shifted.start - start + lead.length, end: shifted.end - start + lead.length },
    ];
  });
  return { text: `${lead}${flat.slice(start, end)}${tail}`, spans: moved };
}
