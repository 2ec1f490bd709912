import { CLASS_DIGIT, CLASS_HAN, CLASS_LATIN, Folded, foldUnits } from "./fold";

/**
 * Patterns that policy editors write: terms, gaps and classes, no loops of loops.
 *   加{0,4}微信      a gap of up to 4 characters
 *   微信:{d}{5,11}   digits; {a} letters, {h} han, {w} letters or digits, {.} anything; a class takes a {n,m}
 *   (微信|薇信|vx)   alternatives of plain terms
 */
export type Pattern = { source: string; program: readonly Instruction[]; required: readonly number[] };
type ClassName = "d" | "a" | "h" | "w" | ".";
type Node =
  | { kind: "terms"; options: readonly (readonly number[])[] }
  | { kind: "run"; of: ClassName; min: number; max: number };
export type PatternMatch = { start: number; end: number; text: string };
export type PatternError = { at: number; why: string };

export const PATTERN_CHARS_MAX = 500;
const RUN_MAX = 40;
const WIDTH_MAX = 400;

/** Compiles one pattern, or says where and why it cannot be. */
export function compilePattern(source: string): Pattern | PatternError {
  if (source.length > PATTERN_CHARS_MAX)
    return { at: PATTERN_CHARS_MAX, why: `longer than ${PATTERN_CHARS_MAX} characters` };
  const nodes: Node[] = [];
  let at = 0;
  while (at < source.length) {
    const read =
      source[at] === "{"
        ? runAt(source, at)
        : source[at] === "("
          ? optionsAt(source, at)
          : termAt(source, at);
    if ("why" in read) return read;
    if (read.node) nodes.push(read.node);
    at = read.next;
  }
  if (!nodes.some((n) => n.kind === "terms")) return { at: 0, why: "needs at least one plain term" };
  const width = nodes.reduce((n, x) => n + widthOf(x), 0);
  return width > WIDTH_MAX
    ? { at: 0, why: `may span more than ${WIDTH_MAX} characters` }
    : { source, program: programOf(nodes), required: requiredOf(nodes) };
}

type Read = { node: Node | null; next: number } | PatternError;
const RUN = /^\{([dahw.])\}(?:\{(\d{1,2})(?:,(\d{1,2}))?\})?|^\{(\d{1,2}),(\d{1,2})\}/;

function runAt(source: string, at: number): Read {
  const m = RUN.exec(source.slice(at, at + 16));
  if (!m) return { at, why: "not a gap {0,4} or a class {d} {a} {h} {w} {.}" };
  const min = Number(m[4] ?? m[2] ?? 1);
  const max = Number(m[5] ?? m[3] ?? m[2] ?? 1);
  if (max < min || max > RUN_MAX)
    return { at, why: `a run goes from a smaller to a larger number, at most ${RUN_MAX}` };
  return {
    node: { kind: "run", of: (m[1] as ClassName | undefined) ?? ".", min, max },
    next: at + m[0].length,
  };
}

function optionsAt(source: string, at: number): Read {
  const close = source.indexOf(")", at);
  if (close < 0) return { at, why: "the bracket is not closed" };
  const options = source
    .slice(at + 1, close)
    .split("|")
    .map(foldUnits);
  if (options.some((o) => o.length === 0)) return { at, why: "an alternative is empty" };
  return { node: { kind: "terms", options }, next: close + 1 };
}

function termAt(source: string, at: number): Read {
  let next = at;
  while (next < source.length && !"{}()|".includes(source[next]!)) next++;
  if (next === at) return { at, why: `unexpected ${source[at]}` };
  const units = foldUnits(source.slice(at, next));
  return { node: units.length === 0 ? null : { kind: "terms", options: [units] }, next };
}

/** The longest plain term that every match contains. */
function requiredOf(nodes: readonly Node[]): readonly number[] {
  let best: readonly number[] = [];
  for (const node of nodes) {
    const only = node.kind === "terms" && node.options.length === 1 ? node.options[0]! : [];
    if (only.length > best.length) best = only;
  }
  return best;
}

function widthOf(node: Node): number {
  return node.kind === "run" ? node.max : Math.max(...node.options.map((o) => o.length));
}

/**
 * All leftmost, then longest matches of a pattern in a text, not overlapping. Every position of the text meets
 * every position of the pattern once: time is text length x pattern width, whatever the pattern.
 */
export function matchPattern(pattern: Pattern, text: string): PatternMatch[] {
  const folded = new Folded();
  folded.read(text);
  return matchFolded(pattern, folded).map(({ from, to }) => {
    const start = folded.from[from]!;
    const end = folded.to[to - 1]!;
    return { start, end, text: text.slice(start, end) };
  });
}

/** The same on a folded text, in units. A text without the pattern's longest plain term is not looked at. */
export function matchFolded(pattern: Pattern, folded: Folded): { from: number; to: number }[] {
  if (!folded.includes(pattern.required)) return [];
  const { program } = pattern;
  const out: { from: number; to: number }[] = [];
  let from = 0;
  let starts: Int32Array = new Int32Array(program.length + 1).fill(-1);
  let found: { from: number; to: number } | null = null;
  for (let u = 0; u <= folded.count; u++) {
    if (!found && starts[0]! < 0) starts[0] = u;
    close(program, starts);
    const done = starts[program.length]!;
    if (done >= from && u > done && (!found || done <= found.from)) found = { from: done, to: u };
    if (found && !isAlive(starts, found.from, program.length)) {
      out.push(found);
      from = found.to;
      found = null;
      starts.fill(-1);
      u = from - 1;
      continue;
    }
    if (u < folded.count) starts = stepOf(program, starts, folded, u);
  }
  if (found) out.push(found);
  return out;
}

/** One instruction per character of the pattern: what it takes, and where one may go without taking anything. */
type Instruction = { takes: (unit: number, kind: number) => boolean; next: number; free: readonly number[] };

function programOf(nodes: readonly Node[]): Instruction[] {
  const program: Instruction[] = [];
  for (const node of nodes) {
    const start = program.length;
    if (node.kind === "run") {
      const end = start + node.max;
      for (let i = 0; i < node.max; i++)
        program.push({ takes: takerOf(node.of), next: start + i + 1, free: i >= node.min ? [end] : [] });
    } else {
      const total = node.options.reduce((n, o) => n + o.length, 0);
      let at = start;
      const heads: number[] = [];
      for (const option of node.options) {
        heads.push(at);
        for (const [i, unit] of option.entries()) {
          const isLast = i === option.length - 1;
          program.push({ takes: (u) => u === unit, next: isLast ? start + total : at + i + 1, free: [] });
        }
        at += option.length;
      }
      program[start] = { ...program[start]!, free: heads.slice(1) };
    }
  }
  return program;
}

function takerOf(name: ClassName): (unit: number, kind: number) => boolean {
  switch (name) {
    case "d":
      return (_, kind) => kind === CLASS_DIGIT;
    case "a":
      return (_, kind) => kind === CLASS_LATIN;
    case "h":
      return (_, kind) => kind === CLASS_HAN;
    case "w":
      return (_, kind) => kind === CLASS_LATIN || kind === CLASS_DIGIT;
    case ".":
      return () => true;
    default:
      return name satisfies never;
  }
}

/** Earliest start per instruction, after the free moves. Moves only go forward, so one pass is enough. */
function close(program: readonly Instruction[], starts: Int32Array): void {
  for (let i = 0; i < program.length; i++) {
    if (starts[i]! < 0) continue;
    for (const to of program[i]!.free)
      if (starts[to]! < 0 || starts[i]! < starts[to]!) starts[to] = starts[i]!;
  }
}

function stepOf(program: readonly Instruction[], starts: Int32Array, folded: Folded, u: number): Int32Array {
  const after = new Int32Array(program.length + 1).fill(-1);
  for (let i = 0; i < program.length; i++) {
    const start = starts[i]!;
    if (start < 0 || !program[i]!.takes(folded.unit[u]!, folded.kind[u]!)) continue;
    const to = program[i]!.next;
    if (after[to]! < 0 || start < after[to]!) after[to] = start;
  }
  return after;
}

function isAlive(starts: Int32Array, from: number, end: number): boolean {
  for (let i = 0; i < end; i++) if (starts[i]! >= 0 && starts[i]! <= from) return true;
  return false;
}
