import { DETECTOR_VERSION, detect } from "./detect";
import type { DetectContext, DetectResult, Evidence, ImageHash, Span } from "./evidence";
import { CLAUSES, ruleFor } from "./rules";

/** What a picture says at one place: an OCR line or a code. Corners in pixels of the picture as stored. */
export type ImageLine = { text: string; quad: [number, number][]; image: ImageHash };
/** A code found in a picture; `payload` is null where it could not be read (a mini-program code is one). */
export type ImageCode = { payload: string | null; quad: [number, number][]; image: ImageHash };

const LINES_MAX = 500;
const LINE_UNITS_MAX = 2_000;
const UNREADABLE_CONFIDENCE = 0.3;

/** OCR lines through the same detector: a number split over neighbouring lines is one evidence with several places. */
export function readImageLines(lines: readonly ImageLine[], context: DetectContext): DetectResult {
  const some = lines.slice(0, LINES_MAX).map((l) => ({ ...l, text: l.text.slice(0, LINE_UNITS_MAX) }));
  const texts = some.map((l, i) => ({ field: String(i), text: l.text, sender: "author" as const }));
  const result = detect(texts, context);
  return {
    ...result,
    evidence: result.evidence.map((e) => ({ ...e, spans: placed(e.spans, some) })),
    cleared: result.cleared.map((c) => ({ ...c, spans: placed(c.spans, some) })),
  };
}

function placed(spans: readonly [Span, ...Span[]], lines: readonly ImageLine[]): [Span, ...Span[]] {
  const [first, ...rest] = spans.map((s) => onLine(s, lines));
  return [first!, ...rest];
}

function onLine(span: Span, lines: readonly ImageLine[]): Span {
  if (span.kind === "image") return span;
  const line = lines[Number(span.field)]!;
  return { kind: "image", image: line.image, quad: line.quad, text: span.text };
}

const WECHAT =
  /^(?:https?:\/\/(?:u|weixin)\.wechat\.com|https?:\/\/u\.weixin\.qq\.com|weixin:|wxp:|https?:\/\/work\.weixin\.qq\.com|https?:\/\/weixin\.qq\.com)/i;
const PAYMENT =
  /^(?:https?:\/\/qr\.alipay\.com|wxp:|https?:\/\/payapp\.weixin\.qq\.com|https?:\/\/i\.qianbao\.qq\.com)/i;

/** A code is evidence in itself: what it leads to decides the rule. One on an own host is cleared; an unreadable one is weak. */
export function readImageCode(code: ImageCode, context: DetectContext): DetectResult {
  const span: Span = { kind: "image", image: code.image, quad: code.quad, text: code.payload ?? "" };
  if (code.payload === null)
    return {
      evidence: [codeEvidence(span, "unreadable code", null, UNREADABLE_CONFIDENCE, "qr", context)],
      cleared: [],
      risk: UNREADABLE_CONFIDENCE,
    };
  const payload = code.payload.slice(0, LINE_UNITS_MAX);
  const inside = detect([{ field: "code", text: payload }], context);
  const shield = inside.cleared[0];
  if (shield && inside.evidence.length === 0)
    return { evidence: [], cleared: [{ reading: payload, spans: [span], why: shield.why }], risk: 0 };
  const target = inside.evidence.find((e) => e.canonical !== null);
  const kind = PAYMENT.test(payload) ? "payment_account" : "qr";
  const canonical = WECHAT.test(payload) ? `wechat_qr:${payload}` : (target?.canonical ?? `qr:${payload}`);
  const evidence = codeEvidence(
    span,
    payload,
    canonical,
    target || WECHAT.test(payload) || kind !== "qr" ? 0.95 : 0.6,
    kind,
    context,
  );
  return { evidence: [evidence], cleared: [], risk: evidence.confidence };
}

function codeEvidence(
  span: Span,
  reading: string,
  canonical: string | null,
  confidence: number,
  kind: "qr" | "payment_account",
  context: DetectContext,
): Evidence {
  const intent = kind === "qr" ? "provide" : "off_platform_pay";
  const rule = ruleFor(context.surface, kind, intent);
  const parts = [{ name: canonical === null ? "a code that cannot be read" : "code", value: confidence }];
  return {
    rule,
    ruleVersion: 1,
    clause: CLAUSES[rule],
    kind,
    intent,
    spans: [span],
    reading,
    canonical,
    steps: [],
    confidence,
    parts,
    detectorVersion: DETECTOR_VERSION,
  };
}
