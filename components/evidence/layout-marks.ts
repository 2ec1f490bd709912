import type { EvidenceToken } from "./kind";

/** A stretch of evidence in one text; UTF-16 offsets. `number` is its place in reading order over the whole item. */
export type MarkSpan = {
  id: string;
  token: EvidenceToken;
  start: number;
  end: number;
  number?: number;
  dismissed?: boolean;
};

/** One underline; level 0 is nearest the text, each next 4 px lower. */
export type MarkLine = { id: string; token: EvidenceToken; level: number };

export type MarkSegment = {
  start: number;
  end: number;
  text: string;
  /** Underlines besides the owner's, nearest first; at most three. */
  further: MarkLine[];
  /** How many more underlines there would have been. */
  more: number;
  /** Every piece of evidence here, the owner first, dismissed ones last. */
  ids: string[];
  /** Evidence whose first character is in this segment. */
  starts: string[];
  /** Numbers to put after this segment: evidence that ends with it. */
  tags: { id: string; token: EvidenceToken; number: number }[];
};

export type MarkPiece =
  | { kind: "plain"; start: number; text: string }
  | { kind: "struck"; start: number; segments: MarkSegment[] }
  | { kind: "marked"; start: number; owner: MarkLine; depth: number; segments: MarkSegment[] };

const FURTHER_MAX = 3;

type Placed = MarkSpan & { level: number };

/**
 * Cuts a text into plain pieces and marks. The longest span owns the tint; others add underlines; a dismissed span is
 * struck through where nothing else stands. Cuts fall on grapheme borders: a span is widened, never narrowed.
 */
export function layoutMarks(text: string, spans: readonly MarkSpan[]): MarkPiece[] {
  const placed = placeLevels(widen(text, spans));
  const cuts = [...new Set([0, text.length, ...placed.flatMap((span) => [span.start, span.end])])].sort(
    (a, b) => a - b,
  );
  const pieces: MarkPiece[] = [];
  for (let index = 0; index + 1 < cuts.length; index++) {
    const start = cuts[index]!;
    const end = cuts[index + 1]!;
    const here = placed.filter((span) => span.start < end && span.end > start);
    addPiece(pieces, text.slice(start, end), start, end, here);
  }
  return pieces;
}

function addPiece(pieces: MarkPiece[], text: string, start: number, end: number, here: Placed[]) {
  const last = pieces.at(-1);
  const live = here.filter((span) => !span.dismissed);
  const owner = live[0];
  if (here.length === 0) {
    pieces.push({ kind: "plain", start, text });
    return;
  }
  const segment = toSegment(text, start, end, here, live);
  if (!owner) {
    if (last?.kind === "struck") last.segments.push(segment);
    else pieces.push({ kind: "struck", start, segments: [segment] });
    return;
  }
  const depth = Math.max(owner.level, ...segment.further.map((line) => line.level));
  if (last?.kind === "marked" && last.owner.id === owner.id) {
    last.segments.push(segment);
    last.depth = Math.max(last.depth, depth);
    return;
  }
  pieces.push({ kind: "marked", start, owner: lineOf(owner), depth, segments: [segment] });
}

function toSegment(text: string, start: number, end: number, here: Placed[], live: Placed[]): MarkSegment {
  const further = live.slice(1).sort((a, b) => a.level - b.level);
  return {
    start,
    end,
    text,
    further: further.slice(0, FURTHER_MAX).map(lineOf),
    more: Math.max(0, further.length - FURTHER_MAX),
    ids: [...live, ...here.filter((span) => span.dismissed)].map((span) => span.id),
    starts: here.filter((span) => span.start === start).map((span) => span.id),
    tags: here
      .filter((span) => span.end === end && !span.dismissed)
      .flatMap((span) =>
        span.number === undefined ? [] : [{ id: span.id, token: span.token, number: span.number }],
      )
      .sort((a, b) => a.number - b.number),
  };
}

const lineOf = (span: Placed): MarkLine => ({ id: span.id, token: span.token, level: span.level });

/** Longest first; each takes the nearest level that no overlapping longer span has. The result keeps that order. */
function placeLevels(spans: MarkSpan[]): Placed[] {
  const sorted = [...spans].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || (a.number ?? 0) - (b.number ?? 0),
  );
  const placed: Placed[] = [];
  for (const span of sorted) {
    const taken = placed
      .filter((other) => !other.dismissed && other.start < span.end && other.end > span.start)
      .map((other) => other.level);
    let level = 0;
    while (!span.dismissed && taken.includes(level)) level++;
    placed.push({ ...span, level });
  }
  return placed;
}

/** Clips to the text, drops what is empty, and moves both ends outward to grapheme borders. */
function widen(text: string, spans: readonly MarkSpan[]): MarkSpan[] {
  const clipped = spans
    .map((span) => ({ ...span, start: Math.max(0, span.start), end: Math.min(text.length, span.end) }))
    .filter((span) => span.start < span.end);
  if (clipped.length === 0) return [];
  const borders = [...new Intl.Segmenter("zh", { granularity: "grapheme" }).segment(text)].map(
    (part) => part.index,
  );
  borders.push(text.length);
  return clipped.map((span) => ({
    ...span,
    start: borders.findLast((border) => border <= span.start) ?? 0,
    end: borders.find((border) => border >= span.end) ?? text.length,
  }));
}
