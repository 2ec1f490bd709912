import { readFileSync } from "node:fs";
import { detectText } from "../domain/detect/detect";
import { REVIEW_RISK_MIN } from "../domain/detect/risk";

/** `npm run -s eval -- FILE.tsv [text=COLUMN] [label=COLUMN]`: recall and false alarms, in all and per kind, and the misses. */
function main(args: readonly string[]): number {
  const file = args.find((a) => !a.includes("="));
  if (!file) {
    process.stderr.write(
      "usage: npm run -s eval -- FILE.tsv [text=COLUMN] [label=COLUMN] [surface=SURFACE]\n",
    );
    return 2;
  }
  const options = new Map(
    args.filter((a) => a.includes("=")).map((a) => [a.slice(0, a.indexOf("=")), a.slice(a.indexOf("=") + 1)]),
  );
  const [header, ...lines] = readFileSync(file, "utf8")
    .split(/\r?\n/)
    .filter((l) => l !== "");
  const columns = header!.split("\t");
  const rows = lines.map((l) => l.split("\t"));
  const textAt = columnOf(
    columns,
    options.get("text"),
    ["text", "example sentence", "sentence", "message", "content", "comment"],
    () => longest(rows, columns.length),
  );
  const labelAt = columnOf(
    columns,
    options.get("label"),
    ["is_violation", "label", "spam_label", "violation", "spam", "y", "target"],
    () => binary(rows, columns.length),
  );
  const kindAt = columns.findIndex((c) => /^(kind|type|category|class|style|group)$/i.test(c));
  report(rows, textAt, labelAt, kindAt);
  return 0;
}

function columnOf(
  columns: readonly string[],
  asked: string | undefined,
  names: readonly string[],
  guess: () => number,
): number {
  const wanted = asked === undefined ? names : [asked];
  for (const name of wanted) {
    const at = columns.findIndex((c) => c.trim().toLowerCase() === name.toLowerCase());
    if (at >= 0) return at;
  }
  return guess();
}

function longest(rows: readonly string[][], columns: number): number {
  const size = (c: number) => rows.reduce((n, r) => n + (r[c] ?? "").length, 0);
  return [...Array(columns).keys()].sort((a, b) => size(b) - size(a))[0] ?? 0;
}

function binary(rows: readonly string[][], columns: number): number {
  return [...Array(columns).keys()].find((c) => rows.every((r) => r[c] === "0" || r[c] === "1")) ?? -1;
}

type Tally = { positives: number; found: number; negatives: number; alarms: number };

function report(rows: readonly string[][], textAt: number, labelAt: number, kindAt: number): void {
  const tallies = new Map<string, Tally>();
  const misses: string[] = [];
  const alarms: string[] = [];
  for (const row of rows) {
    const text = row[textAt] ?? "";
    const result = detectText(text, "other");
    const flagged = result.risk >= REVIEW_RISK_MIN;
    const positive = row[labelAt] === "1";
    for (const key of kindAt >= 0 ? ["all", row[kindAt]!] : ["all"]) {
      const t = tallies.get(key) ?? { positives: 0, found: 0, negatives: 0, alarms: 0 };
      tallies.set(key, t);
      if (positive) t.positives++;
      else t.negatives++;
      if (flagged && positive) t.found++;
      if (flagged && !positive) t.alarms++;
    }
    if (positive && !flagged) misses.push(text);
    if (!positive && flagged)
      alarms.push(
        `${text}\t=> ${result.evidence.map((e) => `${e.kind} ${e.reading} ${e.confidence} [${e.parts.map((p) => p.name).join("; ")}]`).join(" | ")}`,
      );
  }
  for (const [kind, t] of tallies)
    process.stdout.write(
      `${kind}\trecall ${share(t.found, t.positives)}\tfalse alarms ${share(t.alarms, t.negatives)}\n`,
    );
  for (const text of misses) process.stdout.write(`missed\t${text}\n`);
  for (const text of alarms) process.stdout.write(`false alarm\t${text}\n`);
}

function share(part: number, whole: number): string {
  return whole === 0 ? "-" : `${((100 * part) / whole).toFixed(2)} % (${part}/${whole})`;
}

process.exitCode = main(process.argv.slice(2));
