import type { Evidence } from "../detect/evidence";
import type { ItemSnapshot } from "../item";
import type { ContactKind, Intent } from "../words";

export type SnippetMark = { start: number; end: number; kind: ContactKind; intent: Intent };
/** What a queue row shows, sealed with the author's key. */
export type Snippet = {
  author: string;
  store: string | null;
  text: string;
  marks: SnippetMark[];
  cut: boolean;
};

const BEFORE = 12;
const LENGTH_MAX = 64;

/** Cuts the text around its first hit, so that the hit is in view; marks are offsets into the cut text. */
export function snippetOf(item: ItemSnapshot, evidence: readonly Evidence[]): Snippet {
  const who = { author: item.author.name, store: item.store?.name ?? null };
  const hits = evidence.flatMap((e) =>
    e.spans.flatMap((span) => (span.kind === "text" ? [{ ...span, evidence: e }] : [])),
  );
  const first = firstHit(item, hits);
  if (!first) return { ...who, ...withoutHit(item, evidence), cut: false };
  const source = item.texts.find((t) => t.field === first.field)?.text ?? "";
  const from = first.start > BEFORE + 2 ? graphemeStart(source, first.start - BEFORE) : 0;
  const to = Math.min(source.length, graphemeStart(source, Math.max(from + LENGTH_MAX, first.end)));
  const marks = hits
    .filter((hit) => hit.field === first.field && hit.start >= from && hit.end <= to)
    .map((hit) => ({
      start: hit.start - from,
      end: hit.end - from,
      kind: hit.evidence.kind,
      intent: hit.evidence.intent,
    }));
  return { ...who, text: oneLine(source.slice(from, to)), marks, cut: from > 0 };
}

function firstHit<T extends { field: string; start: number }>(item: ItemSnapshot, hits: T[]): T | undefined {
  for (const text of item.texts) {
    const here = hits.filter((hit) => hit.field === text.field).sort((a, b) => a.start - b.start);
    if (here[0]) return here[0];
  }
  return undefined;
}

/** A picture's own words stand in for a text that has none of the evidence. */
function withoutHit(
  item: ItemSnapshot,
  evidence: readonly Evidence[],
): { text: string; marks: SnippetMark[] } {
  const inPicture = evidence.find((e) => e.spans[0].kind === "image");
  if (inPicture) {
    const text = oneLine(inPicture.spans[0].text).slice(0, LENGTH_MAX);
    const mark = { start: 0, end: text.length, kind: inPicture.kind, intent: inPicture.intent };
    return { text, marks: [mark] };
  }
  const own = item.texts.find((t) => t.sender !== "other")?.text ?? item.context.title ?? "";
  return { text: oneLine(own).slice(0, LENGTH_MAX), marks: [] };
}

/** Keeps the length, so that offsets still hold. */
const oneLine = (text: string): string => text.replace(/[\r\n\t]/g, " ");

const CONTINUES = /^(?:[\uDC00-\uDFFF]|\u200D|[\uFE00-\uFE0F]|\u20E3|\p{M})/u;

/** Steps back from the middle of a surrogate pair, a joiner or a mark to where a cut breaks nothing. */
function graphemeStart(text: string, at: number): number {
  let cut = Math.min(at, text.length);
  while (cut > 0 && cut < text.length && CONTINUES.test(text.slice(cut, cut + 1))) cut--;
  return cut;
}
