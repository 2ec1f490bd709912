import type { Candidate } from "./candidate";
import type { ReadingStep, StepHow } from "./evidence";
import { CLASS_HAN, type Folded } from "./fold";

/** Finds grapheme borders of one source; the segmenter is asked only where a border is in doubt. */
export class Borders {
  private segments: Intl.Segments | null = null;
  constructor(private readonly source: string) {}

  /** The grapheme border at or before `at`. */
  before(at: number): number {
    return this.isPlain(at) ? at : (this.find(at)?.index ?? at);
  }

  /** The grapheme border at or behind `at`. */
  after(at: number): number {
    if (this.isPlain(at)) return at;
    const segment = this.find(at);
    return !segment || segment.index === at ? at : segment.index + segment.segment.length;
  }

  private find(at: number): Intl.SegmentData | undefined {
    this.segments ??= new Intl.Segmenter("und", { granularity: "grapheme" }).segment(this.source);
    return this.segments.containing(at) ?? undefined;
  }

  private isPlain(at: number): boolean {
    if (at <= 0 || at >= this.source.length) return true;
    return isSimple(this.source.charCodeAt(at)) && isSimple(this.source.charCodeAt(at - 1));
  }
}

/** Characters that never join with a neighbour: printing ASCII, han, common CJK punctuation. */
function isSimple(code: number): boolean {
  return (
    (code >= 0x20 && code < 0x7f) ||
    (code >= 0x4e00 && code < 0xa000) ||
    (code >= 0x3001 && code < 0x3030 && code < 0x302a)
  );
}

/** From what is written to what is read, each step applied to the first place where `from` stands. */
export function stepsOf(candidate: Candidate, folded: Folded, written: string): ReadingStep[] {
  const steps: ReadingStep[] = [];
  let now = written;
  const rewrite = (how: StepHow, from: string, to: string) => {
    if (from === "" || from === to || !now.includes(from)) return;
    now = now.replace(from, () => to);
    steps.push({ how, from, to });
  };
  foldSteps(candidate, folded, rewrite);
  for (const r of candidate.rewrites) {
    const plain = folded.slice(r.from, r.to);
    if (now.includes(plain)) rewrite(r.how, plain, r.says);
  }
  if (now !== candidate.reading) {
    const how = candidate.kind === "url" || candidate.kind === "email" ? "refang" : "squeeze";
    rewrite(how, now, candidate.reading);
  }
  return steps;
}

/** Runs of characters folded one to one, and what was dropped between them. */
function foldSteps(
  candidate: Candidate,
  folded: Folded,
  rewrite: (how: StepHow, from: string, to: string) => void,
): void {
  const { source } = folded;
  let runFrom = "";
  let runTo = "";
  let runHow: StepHow | null = null;
  const flush = () => {
    if (runHow) rewrite(runHow, runFrom, runTo);
    runFrom = "";
    runTo = "";
    runHow = null;
  };
  for (let u = candidate.from; u < candidate.to; u++) {
    const next = u + 1 < folded.count ? folded.from[u + 1]! : source.length;
    const end = u + 1 < candidate.to ? next : Math.max(folded.to[u]!, folded.to[u]!);
    const from = source.slice(folded.from[u]!, end);
    const unit = folded.unit[u]!;
    const to =
      unit >= 0xe000 && unit < 0xf000
        ? source.slice(folded.from[u]!, folded.to[u]!)
        : String.fromCharCode(unit);
    if (from === to || from.toLowerCase() === to) {
      flush();
      continue;
    }
    const how = howFolded(from, folded, u);
    if (how !== runHow) flush();
    runHow = how;
    runFrom += from;
    runTo += to;
  }
  flush();
}

function howFolded(from: string, folded: Folded, u: number): StepHow {
  const code = from.charCodeAt(0);
  if (String.fromCharCode(folded.unit[u]!) === from[0]?.toLowerCase()) return "squeeze";
  if (folded.kind[u] === CLASS_HAN) return code >= 0x3400 && code < 0xa000 ? "traditional" : "nfkc";
  const isLookAlike =
    (code >= 0x180 && code < 0x250) ||
    (code >= 0x250 && code < 0x2b0) ||
    (code >= 0x370 && code < 0x590) ||
    (code >= 0x13a0 && code < 0x1400) ||
    (code >= 0x1d00 && code < 0x1d2c);
  return isLookAlike ? "confusable" : "nfkc";
}
