import type { Evidence, Span } from "../detect/evidence";
import type { ItemSnapshot } from "../item";
import type { PolicyPack } from "../policy/pack";
import { ok, type Result, refuse } from "../result";
import type { ContactKind, RuleId } from "../words";

/** What a reviewer marks: a span of a text by its offsets, or a box on a picture of the item. */
export type HandSpan =
  | { kind: "text"; field: string; start: number; end: number }
  | { kind: "image"; image: string; quad: [number, number][]; text: string };

export type HandEvidence = { spans: [HandSpan, ...HandSpan[]]; rule: RuleId; kind: ContactKind };

export const DETECTOR_VERSION = "hand";

/** Evidence of a person's own finding; refused when it does not lie on the item. Confidence is theirs: 1. */
export function detectHand(
  item: ItemSnapshot,
  hand: HandEvidence,
  pack: PolicyPack,
): Result<Evidence, { kind: "off_item" } | { kind: "no_rule" }> {
  const rule = pack.rules.find((each) => each.id === hand.rule);
  if (!rule) return refuse({ kind: "no_rule" });
  const spans = hand.spans.map((span) => spanOn(item, span));
  const [first, ...rest] = spans;
  if (!first || spans.includes(null)) return refuse({ kind: "off_item" });
  return ok({
    rule: rule.id,
    ruleVersion: rule.version,
    clause: rule.clause.en,
    kind: hand.kind,
    intent: "provide",
    spans: [first, ...(rest as Span[])],
    reading: first.text,
    canonical: null,
    steps: [],
    confidence: 1,
    parts: [{ name: "hand", value: 1 }],
    detectorVersion: DETECTOR_VERSION,
  });
}

function spanOn(item: ItemSnapshot, span: HandSpan): Span | null {
  if (span.kind === "image") {
    return item.images.some((image) => image.hash === span.image) && span.quad.length >= 3 ? span : null;
  }
  const source = item.texts.find((text) => text.field === span.field && text.sender !== "other")?.text;
  const text = source?.slice(span.start, span.end) ?? "";
  const fits = span.start >= 0 && span.end > span.start && span.end <= (source?.length ?? 0);
  return fits ? { ...span, text } : null;
}
