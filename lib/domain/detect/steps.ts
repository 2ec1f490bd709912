import type { Candidate } from "./candidate";
import type { ReadingStep, StepHow } from "./evidence";
import { CLASS_HAN, type Folded } from "./fold";

/** The text so far and the steps taken: each replaces the first place where `from` stands. */
type Walk = { now: string; steps: ReadingStep[] };

function rewrite(walk: Walk, how: StepHow, from: string, to: string): void {
  if (from === "" || from === to) return;
  const at = walk.now.indexOf(from);
  if (at < 0) return;
  walk.now = walk.now.slice(0, at) + to + walk.now.slice(at + from.length);
  walk.steps.push({ how, from, to });
}

/** From what is written to what is read. Replayed on `written`, the steps end at the candidate's reading. */
export function stepsOf(candidate: Candidate, folded: Folded, written: string): ReadingStep[] {
  const walk: Walk = { now: written, steps: [] };
  if (written === candidate.reading) return walk.steps;
  foldSteps(candidate, folded, walk);
  for (const r of candidate.rewrites) rewrite(walk, r.how, folded.slice(r.from, r.to), r.says);
  if (walk.now !== candidate.reading) {
    rewrite(walk, candidate.lastly ?? "squeeze", walk.now, candidate.reading);
  }
  return walk.steps;
}

/** Runs of characters folded one to one, and what was dropped between them. */
function foldSteps(candidate: Candidate, folded: Folded, walk: Walk): void {
  const { source } = folded;
  let runFrom = "";
  let runTo = "";
  let runHow: StepHow | null = null;
  for (let u = candidate.from; u < candidate.to; u++) {
    const end = u + 1 < candidate.to ? folded.from[u + 1]! : folded.to[u]!;
    const unit = folded.unit[u]!;
    const start = folded.from[u]!;
    let how: StepHow | null = null;
    if (end - start > 1 || source.charCodeAt(start) !== unit) how = howFolded(folded, u, start, end);
    if (how !== runHow && runHow !== null) {
      rewrite(walk, runHow, runFrom, runTo);
      runFrom = "";
      runTo = "";
    }
    runHow = how;
    if (how === null) continue;
    runFrom += source.slice(start, end);
    runTo += isPicture(unit) ? source.slice(start, folded.to[u]!) : String.fromCharCode(unit);
  }
  if (runHow !== null) rewrite(walk, runHow, runFrom, runTo);
}

function isPicture(unit: number): boolean {
  return unit >= 0xe000 && unit < 0xf000;
}

/** How one unit came to be read so; null where nothing changed but case. */
function howFolded(folded: Folded, u: number, start: number, end: number): StepHow | null {
  const unit = folded.unit[u]!;
  const code = folded.source.charCodeAt(start);
  const isSame = isPicture(unit) || code === unit || (code >= 0x41 && code <= 0x5a && code + 0x20 === unit);
  if (isSame) return end > folded.to[u]! ? "squeeze" : null;
  if (folded.kind[u] === CLASS_HAN) return code >= 0x3400 && code < 0xa000 ? "traditional" : "nfkc";
  return isLookAlike(code) ? "confusable" : "nfkc";
}

function isLookAlike(code: number): boolean {
  return (
    (code >= 0x180 && code < 0x2b0) ||
    (code >= 0x370 && code < 0x590) ||
    (code >= 0x13a0 && code < 0x1400) ||
    (code >= 0x1d00 && code < 0x1d2c)
  );
}
