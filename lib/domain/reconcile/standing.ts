import { type HeldMeasure, standingAt } from "../policy/standing";
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

/**
 * Subjects of which the desk and the outbox would say something else than the log: their fold (`standingAt`) is not
 * the one above.
 */
export function otherStandings(
  fold: LogFold,
  at: number,
): { subject: string; logged: string; told: string }[] {
  const bySubject = new Map<string, HeldMeasure[]>();
  for (const [id, measure] of fold.table("measure")) {
    const subject = `${measure.targetKind}:${measure.targetId}`;
    const endedAt = (fold.table("measureEnd").get(id)?.at ?? null) as number | null;
    const held = bySubject.get(subject) ?? [];
    held.push({ ...(measure as unknown as HeldMeasure), endedAt });
    bySubject.set(subject, held);
  }
  const byLog = standingsByLog(fold, at);
  return [...bySubject].flatMap(([subject, measures]) => {
    const lines = standingAt(measures, at).lines.map(({ kind, causes }) => `${kind} ${causes.join(" ")}`);
    const [logged, told] = [(byLog.get(subject) ?? []).join("; "), lines.sort().join("; ")];
    return logged === told ? [] : [{ subject, logged, told }];
  });
}
