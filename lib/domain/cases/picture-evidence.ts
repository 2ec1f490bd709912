import { DETECTOR_VERSION, detect } from "../detect/detect";
import type { DetectContext, Evidence, ImageHash, Span } from "../detect/evidence";
import { CLAUSES, ruleFor } from "../detect/rules";

export type Quad = [number, number][];
/** What a picture says, whoever read it; quads in its pixels. */
export type PictureText = {
  qr: { payload: string; quad: Quad }[];
  /** `confidence` of the print, 0 to 1. */
  lines: { text: string; quad: Quad; confidence: number }[];
  /** Codes that are seen and not decoded: mini-program codes, damaged ones. */
  unreadableCodes: { quad: Quad }[];
};

/** Kept apart from any text: an unread code is a reason to look, not proof. */
const UNREAD_CODE_CONFIDENCE = 0.5;
const PLAIN_CODE_CONFIDENCE = 0.7;
const CODE_CONFIDENCE = 0.95;
const TEXT_UNITS_MAX = 20_000;

/** Codes and print of a picture through the same detector as texts, with boxes instead of offsets (detection.md, 1). */
export function pictureEvidence(image: ImageHash, read: PictureText, context: DetectContext): Evidence[] {
  return [
    ...read.qr.flatMap((code) => codeEvidence(image, code, context)),
    ...read.unreadableCodes.map(({ quad }) =>
      evidenceOf(context, {
        kind: "mini_program",
        span: { kind: "image", image, quad, text: "" },
        reading: "a code that cannot be read",
        canonical: null,
        confidence: UNREAD_CODE_CONFIDENCE,
        part: "code not decoded",
      }),
    ),
    ...lineEvidence(image, read.lines, context),
  ];
}

/** A code that leads to the platform itself is none; one that says nothing readable is a code all the same. */
function codeEvidence(
  image: ImageHash,
  { payload, quad }: PictureText["qr"][number],
  context: DetectContext,
): Evidence[] {
  const text = payload.slice(0, TEXT_UNITS_MAX);
  const read = detect([{ field: "qr", text }], context);
  if (read.evidence.length === 0 && read.cleared.length > 0) return [];
  const strongest = [...read.evidence].sort((a, b) => b.confidence - a.confidence)[0];
  return [
    {
      ...evidenceOf(context, {
        kind: "qr",
        span: { kind: "image", image, quad, text },
        reading: strongest?.reading ?? text,
        canonical: strongest?.canonical ?? `qr:${text}`,
        confidence: strongest ? CODE_CONFIDENCE : PLAIN_CODE_CONFIDENCE,
        part: "code decoded",
      }),
      steps: strongest?.steps ?? [],
    },
  ];
}

type Found = {
  kind: "qr" | "mini_program";
  span: Span;
  reading: string;
  canonical: string | null;
  confidence: number;
  part: string;
};

function evidenceOf({ surface }: DetectContext, found: Found): Evidence {
  const rule = ruleFor(surface, found.kind, "provide");
  return {
    rule,
    ruleVersion: 1,
    clause: CLAUSES[rule],
    kind: found.kind,
    intent: "provide",
    spans: [found.span],
    reading: found.reading,
    canonical: found.canonical,
    steps: [],
    confidence: found.confidence,
    parts: [{ name: found.part, value: found.confidence }],
    detectorVersion: DETECTOR_VERSION,
  };
}

/** Lines as messages of one sender: what crosses a line break is read too. Poor print lowers the confidence. */
function lineEvidence(image: ImageHash, lines: PictureText["lines"], context: DetectContext): Evidence[] {
  const texts = lines.map(({ text }, at) => ({
    field: String(at),
    text: text.slice(0, TEXT_UNITS_MAX),
    sender: "author" as const,
  }));
  return detect(texts, context).evidence.map((each) => {
    const places = each.spans.map((span) => (span.kind === "text" ? lines[Number(span.field)] : undefined));
    const [first, ...rest] = each.spans.map((span, at): Span => {
      const quad = places[at]?.quad ?? [];
      return { kind: "image", image, quad, text: span.text };
    });
    const print = Math.min(...places.map((line) => line?.confidence ?? 0));
    const factor = 0.6 + 0.4 * Math.min(1, Math.max(0, print));
    const confidence = Math.round(each.confidence * factor * 100) / 100;
    const part = { name: "print", value: Math.round((confidence - each.confidence) * 100) / 100 };
    return { ...each, spans: [first as Span, ...rest], confidence, parts: [...each.parts, part] };
  });
}
