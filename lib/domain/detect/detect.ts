import type { ActorKind, Surface } from "../words";
import { CANDIDATES_MAX, type Candidate, confidenceOf } from "./candidate";
import type { Cleared, DetectContext, DetectResult, Evidence, ItemText, Span } from "./evidence";
import { Folded } from "./fold";
import { clearedBy } from "./guards";
import { readHandles } from "./handles";
import { Hits } from "./hits";
import { readLeads } from "./leads";
import { compileLexicon, type Lexicon, type Tables, type UserPattern } from "./lexicon";
import { readLinks } from "./links";
import { readNames } from "./names";
import { readNumbers } from "./numbers";
import { matchFolded } from "./patterns";
import { riskOf } from "./risk";
import { CLAUSES, ruleFor } from "./rules";
import { scan } from "./scan";
import { Scene } from "./scene";
import { Borders } from "./spans";
import { stepsOf } from "./steps";
import { hasToken } from "./token-signs";
import { readTokens } from "./tokens";
import { DEFAULT_LEXICON } from "./words/default";

export const DETECTOR_VERSION = "1.2.0";
/** UTF-16 units of one text; longer ones are refused with a RangeError before anything is read. */
export const TEXT_UNITS_MAX = 100_000;
const CONFIDENCE_MIN = 0.45;

export type Detector = { detect: (texts: readonly ItemText[], context: DetectContext) => DetectResult };

/** Builds the tables of a lexicon once; the detector is pure and may be shared. */
export function createDetector(lexicon: Lexicon = DEFAULT_LEXICON): Detector {
  const tables = compileLexicon(lexicon);
  const hits = new Hits();
  const folded = new Folded();
  return { detect: (texts, context) => detectWith(tables, hits, folded, texts, context) };
}

let shared: Detector | null = null;

/** Text of an item to evidence, with the lexicon shipped with the product. Throws RangeError over TEXT_UNITS_MAX. */
export function detect(texts: readonly ItemText[], context: DetectContext): DetectResult {
  shared ??= createDetector();
  return shared.detect(texts, context);
}

const NO_ALLOW: DetectContext["allow"] = {
  hosts: [],
  hotlines: [],
  leadComponents: [],
  carriers: [],
  orderIdPattern: "",
};

/** One text without allow-lists: for the command line and the benches. */
export function detectText(text: string, surface: Surface, actor: ActorKind = "merchant"): DetectResult {
  return detect([{ field: "text", text }], { surface, actor, allow: NO_ALLOW });
}

/** A line of a conversation joined to others: where it starts in the joined text. */
type Piece = { field: string; start: number; end: number };

function detectWith(
  tables: Tables,
  hits: Hits,
  folded: Folded,
  texts: readonly ItemText[],
  context: DetectContext,
): DetectResult {
  const evidence: Evidence[] = [];
  const cleared: Cleared[] = [];
  for (const { field, text, sender } of texts) {
    if (sender === "other") continue;
    if (text.length > TEXT_UNITS_MAX)
      throw new RangeError(`text of ${text.length} units is longer than ${TEXT_UNITS_MAX}`);
    if (!scan(text, tables, hits) && tables.patterns.length === 0) continue;
    readText(text, [{ field, start: 0, end: text.length }], {
      tables,
      hits,
      folded,
      context,
      evidence,
      cleared,
    });
  }
  if (texts.length > 1) readThread(texts, { tables, hits, folded, context, evidence, cleared });
  return { evidence, cleared, risk: riskOf(evidence, context.surface) };
}

type Pass = {
  tables: Tables;
  hits: Hits;
  folded: Folded;
  context: DetectContext;
  evidence: Evidence[];
  cleared: Cleared[];
};

const THREAD_MESSAGES_MAX = 10;
const THREAD_GAP_MS_MAX = 300_000;

/** Messages of the author joined by line breaks: only what crosses a break is new. */
function readThread(texts: readonly ItemText[], pass: Pass): void {
  const mine = texts.filter((t) => t.sender === "author");
  for (let i = 0; i + 1 < mine.length; i += THREAD_MESSAGES_MAX / 2) {
    const window = mine.slice(i, i + THREAD_MESSAGES_MAX).filter((t) => near(mine[i]!, t));
    let joined = "";
    const pieces: Piece[] = [];
    for (const { field, text } of window) {
      if (joined !== "") joined += "\n";
      pieces.push({ field, start: joined.length, end: joined.length + text.length });
      joined += text;
    }
    if (pieces.length > 1 && joined.length <= TEXT_UNITS_MAX && scan(joined, pass.tables, pass.hits))
      readText(joined, pieces, pass);
  }
}

function near(first: ItemText, other: ItemText): boolean {
  return first.at == null || other.at == null || Math.abs(other.at - first.at) <= THREAD_GAP_MS_MAX;
}

function readText(text: string, pieces: readonly Piece[], pass: Pass): void {
  const { folded, hits, tables, context } = pass;
  folded.read(text);
  const scene = new Scene(folded, hits, tables);
  const candidates = candidatesOf(scene);
  if (tables.patterns.length > 0) candidates.push(...readPatterns(tables.patterns, folded));
  if (candidates.length === 0) return;
  const borders = new Borders(text);
  for (const candidate of owned(candidates)) {
    const confidence = confidenceOf(candidate.parts);
    if (confidence < CONFIDENCE_MIN) continue;
    const spans = spansOf(candidate, folded, borders, pieces);
    if (pieces.length > 1 && spans.length < 2) continue;
    if (pieces.length > 1 && isKnown(spans, pass)) continue;
    const why = clearedBy(candidate, folded, scene.marks, context);
    if (why) {
      pass.cleared.push({ reading: candidate.reading, spans, why });
      continue;
    }
    const rule = candidate.rule ?? ruleFor(context.surface, candidate.kind, candidate.intent);
    const { kind, intent, reading, canonical, parts } = candidate;
    const steps = stepsOf(candidate, folded, spans.map((s) => s.text).join(""));
    pass.evidence.push({
      rule,
      ruleVersion: 1,
      clause: CLAUSES[rule],
      kind,
      intent,
      spans,
      reading,
      canonical,
      steps,
      confidence,
      parts,
      detectorVersion: DETECTOR_VERSION,
    });
  }
}

/** Windows of a thread overlap: the same stretch is told once. */
function isKnown(spans: readonly Span[], { evidence, cleared }: Pass): boolean {
  const same = (other: readonly Span[]) =>
    other.length === spans.length && other.every((o, i) => isSamePlace(o, spans[i]!));
  return evidence.some((e) => same(e.spans)) || cleared.some((c) => same(c.spans));
}

function isSamePlace(a: Span, b: Span): boolean {
  return (
    a.kind === "text" && b.kind === "text" && a.field === b.field && a.start === b.start && a.end === b.end
  );
}

/** Patterns of policy editors; each match says what its row says. */
function readPatterns(patterns: readonly UserPattern[], folded: Folded): Candidate[] {
  const out: Candidate[] = [];
  for (const { pattern, means, weight, kind, intent, rule } of patterns) {
    for (const { from, to } of matchFolded(pattern, folded)) {
      const parts = [{ name: `pattern ${pattern.source}`, value: weight }];
      out.push({
        kind,
        intent,
        from,
        to,
        reading: means,
        canonical: null,
        rewrites: [],
        lastly: "pattern",
        parts,
        rule,
      });
      if (out.length >= CANDIDATES_MAX) return out;
    }
  }
  return out;
}

/** All readings, cheapest first; a reader runs only where the scan saw what it reads. */
function candidatesOf(scene: Scene): Candidate[] {
  const numbers = scene.hasDigits ? readNumbers(scene) : [];
  const links = scene.hasLink ? readLinks(scene) : [];
  const names = scene.hasTrigger
    ? readNames(scene).filter((c) => !links.some((l) => l.from < c.from && l.to >= c.to))
    : [];
  const tokens = scene.hasMixed && hasToken(scene.folded.source) ? readTokens(scene) : [];
  const named = [...tokens, ...numbers, ...links, ...names];
  return [
    ...named,
    ...(scene.hasHandle ? readHandles(scene, named) : []),
    ...(scene.hasTrigger ? readLeads(scene.marks) : []),
  ];
}

/** The longest reading owns its text; a shorter one inside stays only if it names another contact. */
function owned(candidates: readonly Candidate[]): Candidate[] {
  const strong = candidates.filter((c) => confidenceOf(c.parts) >= CONFIDENCE_MIN);
  return strong.length < 2 ? strong : strong.filter((c, i) => !isOwned(c, i, strong));
}

function isOwned(c: Candidate, i: number, strong: readonly Candidate[]): boolean {
  for (let j = 0; j < strong.length; j++) {
    const o = strong[j]!;
    if (i === j || o.from > c.from || o.to < c.to) continue;
    const longer = o.to - o.from > c.to - c.from;
    const same = o.to - o.from === c.to - c.from && j < i;
    if ((longer || same) && (c.canonical === null || c.canonical === o.canonical)) return true;
  }
  return false;
}

function spansOf(
  candidate: Candidate,
  folded: Folded,
  borders: Borders,
  pieces: readonly Piece[],
): [Span, ...Span[]] {
  const start = borders.before(folded.from[candidate.from]!);
  const end = borders.after(folded.to[candidate.to - 1]!);
  const out: Span[] = [];
  for (const piece of pieces) {
    const from = Math.max(start, piece.start);
    const to = Math.min(end, piece.end);
    if (from >= to) continue;
    out.push({
      kind: "text",
      field: piece.field,
      start: from - piece.start,
      end: to - piece.start,
      text: folded.source.slice(from, to),
    });
  }
  const [first, ...rest] = out;
  return [first!, ...rest];
}
