import { createInterface } from "node:readline";
import { createDetector, TEXT_UNITS_MAX } from "../../domain/detect/detect";
import type { AllowLists, Cleared, Evidence, ItemText, Span } from "../../domain/detect/evidence";
import { REVIEW_RISK_MIN } from "../../domain/detect/risk";
import { SURFACES, type Surface } from "../../domain/words";

const MESSAGES_MAX = 1000;
const LINE_UNITS_MAX = 2_000_000;
const NO_ALLOW: AllowLists = {
  hosts: [],
  hotlines: [],
  leadComponents: [],
  carriers: [],
  orderIdPattern: "",
};
const KNOWN_SURFACES: ReadonlySet<string> = new Set(SURFACES);

type Item = { id: unknown; surface: Surface; texts: ItemText[]; isThread: boolean };

/**
 * `weir detect`: NDJSON items in, one verdict per line out, in order (detection.md, section 1).
 * Streams: memory does not grow with the input. A bad line gets `{"line", "error"}` and the rest goes on.
 * Returns 0, or 1 if any line was bad. Lines per second go to `err`.
 */
export async function detectVerb(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  err: NodeJS.WritableStream,
  allow: AllowLists = NO_ALLOW,
): Promise<number> {
  const detector = createDetector();
  const started = performance.now();
  let line = 0;
  let bad = 0;
  let buffer = "";
  for await (const raw of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (raw.trim() === "") continue;
    const item = parse(raw, line);
    if ("error" in item) {
      bad++;
      buffer += `${JSON.stringify({ line, id: item.id, verdict: "error", error: item.error })}\n`;
    } else {
      const { evidence, cleared, risk } = detector.detect(item.texts, {
        surface: item.surface,
        actor: "merchant",
        allow,
      });
      buffer += `${JSON.stringify(verdictOf(item, evidence, cleared, risk))}\n`;
    }
    if (buffer.length > 65_536) {
      if (!output.write(buffer)) await new Promise<void>((resolve) => output.once("drain", () => resolve()));
      buffer = "";
    }
  }
  await new Promise<void>((resolve) => (buffer === "" ? resolve() : output.write(buffer, () => resolve())));
  const seconds = (performance.now() - started) / 1000;
  err.write(`${line} lines, ${bad} bad, ${Math.round(line / Math.max(seconds, 0.001))} lines/s\n`);
  return bad === 0 ? 0 : 1;
}

function parse(raw: string, line: number): Item | { id: unknown; error: string } {
  if (raw.length > LINE_UNITS_MAX)
    return { id: null, error: `line ${line} is longer than ${LINE_UNITS_MAX} characters` };
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch (error) {
    return {
      id: null,
      error: `line ${line} is not JSON: ${error instanceof Error ? error.message : "unknown"}`,
    };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { id: null, error: `line ${line} is not an object` };
  const { id = null, surface = "other", text, messages } = value as Record<string, unknown>;
  if (typeof surface !== "string" || !KNOWN_SURFACES.has(surface))
    return { id, error: `line ${line}: unknown surface` };
  const texts = typeof text === "string" ? [{ field: "text", text }] : textsOf(messages);
  if (typeof texts === "string") return { id, error: `line ${line}: ${texts}` };
  const long = texts.find((t) => t.text.length > TEXT_UNITS_MAX);
  if (long)
    return {
      id,
      error: `line ${line}: text of ${long.text.length} characters is longer than ${TEXT_UNITS_MAX}`,
    };
  return { id, surface: surface as Surface, texts, isThread: typeof text !== "string" };
}

function textsOf(messages: unknown): ItemText[] | string {
  if (!Array.isArray(messages)) return "neither text nor messages";
  if (messages.length > MESSAGES_MAX) return `more than ${MESSAGES_MAX} messages`;
  const texts: ItemText[] = [];
  for (const [i, message] of messages.entries()) {
    if (typeof message !== "object" || message === null) return `message ${i} is not an object`;
    const { sender, text, at } = message as Record<string, unknown>;
    if (typeof text !== "string") return `message ${i} has no text`;
    texts.push({
      field: String(i),
      text,
      sender: sender === "author" ? "author" : "other",
      at: typeof at === "number" ? at : null,
    });
  }
  return texts;
}

function verdictOf(
  item: Item,
  evidence: readonly Evidence[],
  cleared: readonly Cleared[],
  risk: number,
): object {
  return {
    id: item.id,
    verdict: risk >= REVIEW_RISK_MIN ? "review" : "clear",
    risk,
    evidence: evidence.map((e) => flat(e, item.isThread)),
    ...(cleared.length > 0 && { cleared: cleared.map((c) => ({ reading: c.reading, why: c.why })) }),
  };
}

/** One evidence as a flat object; a number split over messages also lists all its places. */
function flat(e: Evidence, isThread: boolean): object {
  const { rule, kind, intent, reading, canonical, confidence, spans } = e;
  const first = place(spans[0], isThread);
  const all = spans.length > 1 ? { spans: spans.map((s) => place(s, isThread)) } : {};
  return { rule, kind, intent, ...first, reading, canonical, confidence, ...all };
}

function place(span: Span, isThread: boolean): object {
  if (span.kind === "image") return { text: span.text };
  const { start, end, text, field } = span;
  return isThread ? { start, end, text, message: Number(field) } : { start, end, text };
}
