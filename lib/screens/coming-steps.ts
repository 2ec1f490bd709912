import type { StrikeRecord } from "@/db/queries/case-screen";
import { type CountedOffence, DAY_MS, type PriorOffence } from "@/lib/domain/policy/offence";
import type { PolicyPack } from "@/lib/domain/policy/pack";
import type { HeldMeasure } from "@/lib/domain/policy/standing";
import type { MeasureKind } from "@/lib/domain/words";
import type { ComingStep } from "./views";

const STEPS_MAX = 5;

type Record = {
  strikes: readonly StrikeRecord[];
  counted: readonly CountedOffence[];
  history: readonly PriorOffence[];
  measures: readonly HeldMeasure[];
  now: number;
};

/** The last decision that stands, then what ends next: measures, appeal windows, strikes. Soonest first. */
export function comingSteps(record: Record, pack: PolicyPack): ComingStep[] {
  const { strikes, counted, history, now } = record;
  const counting = new Map(
    counted.filter((each) => each.verdict === "counts").map((each) => [each.id, each]),
  );
  const standing = strikes.filter(({ decision }) => counting.has(decision.id));
  const last = standing[0];
  const windows = standing.flatMap(({ decision, case: found }): ComingStep[] => {
    const handedOver = history.find((each) => each.id === decision.id)?.noticeHandedOverAt ?? null;
    if (handedOver === null) return [];
    const at = handedOver + pack.appeals.windowDays * DAY_MS;
    return [{ kind: "appeal_window_ends", at, caseNumber: found.number }];
  });
  const expiries = standing.map(
    ({ decision, case: found }): ComingStep => ({
      kind: "strike_expires",
      at: counting.get(decision.id)?.countsUntil ?? now,
      caseNumber: found.number,
    }),
  );
  const coming = [...measureEnds(record.measures, now), ...windows, ...expiries]
    .filter((step) => step.at > now)
    .sort((a, b) => a.at - b.at);
  if (!last) return coming.slice(0, STEPS_MAX);
  const { decision, case: found } = last;
  const { id: caseId, number: caseNumber } = found;
  const decided: ComingStep = {
    kind: "decided",
    at: decision.decidedAt,
    caseId,
    caseNumber,
    tier: decision.tier,
  };
  return [decided, ...coming.slice(0, STEPS_MAX - 1)];
}

/** Measures that end at one moment are one step. */
function measureEnds(measures: readonly HeldMeasure[], now: number): ComingStep[] {
  const byEnd = new Map<number, Set<MeasureKind>>();
  for (const { kind, targetKind, startAt, endAt, endedAt } of measures) {
    if (targetKind !== "store" || endAt === null || startAt > now) continue;
    if (endedAt !== null && endedAt !== undefined) continue;
    byEnd.set(endAt, (byEnd.get(endAt) ?? new Set()).add(kind));
  }
  return [...byEnd].map(([at, kinds]) => ({ kind: "measures_end", at, measures: [...kinds] }));
}
