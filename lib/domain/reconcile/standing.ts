import type { LogFold } from "./fold";

const NOT_A_LIMIT = new Set(["warn", "damages"]);

/**
 * What is in force at a moment by the log alone: `kind target:id` with the latest end that reaches it (null: none),
 * as one line of text each, sorted.
 */
export function standingsByLog(fold: LogFold, at: number): Map<string, string[]> {
  const ends = fold.table("measureEnd");
  const found = new Map<string, Map<string, string[]>>();
  for (const [id, measure] of fold.table("measure")) {
    const endedAt = Number(ends.get(id)?.at ?? Number.POSITIVE_INFINITY);
    const endAt = typeof measure.endAt === "number" ? measure.endAt : Number.POSITIVE_INFINITY;
    if (NOT_A_LIMIT.has(String(measure.kind))) continue;
    if (Number(measure.startAt) > at || at >= Math.min(endedAt, endAt)) continue;
    const subject = `${measure.targetKind}:${measure.targetId}`;
    const kinds = found.get(subject) ?? new Map<string, string[]>();
    kinds.set(String(measure.kind), [...(kinds.get(String(measure.kind)) ?? []), id]);
    found.set(subject, kinds);
  }
  return new Map(
    [...found].map(([subject, kinds]) => [
      subject,
      [...kinds].map(([kind, ids]) => `${kind} ${ids.sort().join(" ")}`).sort(),
    ]),
  );
}

/** Offences that count on each ladder, by `countKey ladder`: not undone, not reversed, not joined to another. */
export function strikesByLog(fold: LogFold): Map<string, string[]> {
  const reversed = new Set<string>();
  for (const row of fold.table("reversal").values()) {
    if (row.kind === "reverse") reversed.add(String(row.decisionId));
  }
  const found = new Map<string, string[]>();
  for (const [id, decision] of fold.table("decision")) {
    if (decision.verdict !== "confirm" || !decision.countKey || decision.joins) continue;
    if (fold.table("decisionUndo").has(id) || reversed.has(id)) continue;
    const key = `${decision.countKey} ${decision.ladder}`;
    found.set(key, [...(found.get(key) ?? []), id].sort());
  }
  return found;
}
