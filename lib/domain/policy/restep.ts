import type { MeasureKind, Severity, Step, Tier } from "../words";
import { damagesOf } from "./damages";
import { offenceOf } from "./joining";
import { cellMeasures, columnOf, type PlannedMeasure, type StepArithmetic, stepOf } from "./ladder";
import { countOffences, type PriorOffence, type SetMeasure } from "./offence";
import type { PolicyPack } from "./pack";

/** A measure of the offence as it stands now; `endedAt` where an end was appended. */
export type StandingMeasure = SetMeasure & { id: string; kind: MeasureKind; endedAt: number | null };

/** A decision with all that its step was computed from. `step` and `damagesFen` are those that stand now. */
export type RestepOffence = PriorOffence & {
  severity: Severity;
  coordinated: boolean;
  graveHarm: boolean;
  hasStore: boolean;
  /** When its measures started: the original start stays. */
  startAt: number;
  depositRequiredFen: number;
  points: { merchant: number; credit: number };
  standing: readonly StandingMeasure[];
  /** Who decided or approved it. */
  judgedBy: readonly string[];
  /** The pack it was judged by. */
  pack: PolicyPack;
};

/** What restitution changes in one later offence. It never makes anything heavier. */
export type Restep = {
  offenceId: string;
  from: Step;
  to: Step;
  tier: Tier;
  arithmetic: StepArithmetic;
  /** Ends to append: at once, or at a later moment than now where the milder measure runs on. */
  ends: { measureId: string; at: number }[];
  /** Milder measures in the place of a graver one: from now to their original end. */
  adds: PlannedMeasure[];
  points: { before: { merchant: number; credit: number }; after: { merchant: number; credit: number } };
  damages: { beforeFen: number; afterFen: number };
  /** The decider of the appeal judged this one: another person confirms the change. */
  otherPerson: boolean;
};

const holdsAfter = (measure: StandingMeasure, at: number): boolean =>
  (measure.endAt === null || measure.endAt > at) && (measure.endedAt === null || measure.endedAt > at);

function endsOf(offence: RestepOffence, planned: readonly PlannedMeasure[], at: number): Restep["ends"] {
  return offence.standing
    .filter((measure) => measure.kind !== "other" && holdsAfter(measure, at))
    .flatMap((measure) => {
      const milder = planned.find((each) => each.kind === measure.kind && each.target === measure.target);
      if (!milder) return [{ measureId: measure.id, at }];
      if (milder.endAt === null || (measure.endAt !== null && measure.endAt <= milder.endAt)) return [];
      return [{ measureId: measure.id, at: Math.max(milder.endAt, at) }];
    });
}

function addsOf(offence: RestepOffence, planned: readonly PlannedMeasure[], at: number): PlannedMeasure[] {
  if (offence.joined) return [];
  const had = (each: PlannedMeasure) =>
    offence.standing.some((measure) => measure.kind === each.kind && measure.target === each.target);
  return planned
    .filter((each) => !had(each) && !offence.pack.fourEyes.kinds.includes(each.kind))
    .filter((each) => each.endAt === null || each.endAt > at)
    .map((each) => ({ ...each, startAt: at }));
}

function damagesAfter(offence: RestepOffence, to: Step, chargedFen: number): number {
  const cell = offence.pack.ladders[columnOf(offence.ladder, offence.hasStore)][to];
  if (!cell.damages) return 0;
  const { severity, depositRequiredFen, pack } = offence;
  const input = { tier: cell.tier, severity, depositRequiredFen, depositAvailableFen: 0, chargedFen };
  return Math.min(offence.damagesFen, damagesOf(input, pack).amountFen);
}

/** An offence at a lower step, before anybody says why. */
export type Lowered = Omit<Restep, "arithmetic" | "otherPerson">;

/**
 * What it takes to bring one offence down to step `to` at `at` (epoch ms): from its original start, what has passed is
 * passed. `chargedFen` is what the others of the same offence are charged; it matters to a joined one only.
 */
export function lowered(
  offence: RestepOffence,
  to: Step,
  { at, chargedFen }: { at: number; chargedFen: number },
): Lowered {
  const { ladder, pack } = offence;
  const column = columnOf(ladder, offence.hasStore);
  const planned = cellMeasures({ column, step: to, startAt: offence.startAt }, pack);
  const after = offence.joined
    ? { merchant: 0, credit: 0 }
    : { merchant: pack.points.merchant[to], credit: pack.points.credit[to] };
  return {
    offenceId: offence.id,
    from: offence.step,
    to,
    tier: pack.ladders[column][to].tier,
    ends: endsOf(offence, planned, at),
    adds: addsOf(offence, planned, at),
    points: { before: offence.points, after },
    damages: {
      beforeFen: offence.damagesFen,
      afterFen: damagesAfter(offence, to, offence.joined ? chargedFen : 0),
    },
  };
}

function restepOne(
  offence: RestepOffence,
  history: readonly RestepOffence[],
  now: { at: number; deciderId: string; chargedFen: (ids: string[]) => number },
): Restep | null {
  const { ladder, pack } = offence;
  const mine = offenceOf(history, ladder, offence.id);
  if (!mine) return null;
  const count = countOffences(mine.before, { ladder, conductAt: mine.root.conductAt }, pack);
  const arithmetic = stepOf({ ...offence, ...count }, pack);
  const to = arithmetic.clamped;
  if (to >= offence.step) return null;
  const others = mine.standing.map((each) => each.id).filter((id) => id !== offence.id);
  return {
    ...lowered(offence, to, { at: now.at, chargedFen: now.chargedFen(others) }),
    arithmetic,
    otherPerson: offence.judgedBy.includes(now.deciderId),
  };
}

/**
 * Steps the later offences of a count down after reversals (policy.md section 4, "Restitution"): same formula, from
 * the original start, downward only, oldest first. `history` is the whole count with `reversed` set as it stands
 * after the reversal; `at` is now, epoch ms. What another decision still justifies is left to the fold of measures.
 */
export function restep(history: readonly RestepOffence[], now: { at: number; deciderId: string }): Restep[] {
  const damagesFen = new Map(history.map((offence) => [offence.id, offence.damagesFen]));
  const chargedFen = (ids: string[]) => ids.reduce((sum, id) => sum + (damagesFen.get(id) ?? 0), 0);
  const changes: Restep[] = [];
  for (const offence of [...history].sort((a, b) => a.decidedAt - b.decidedAt)) {
    if (offence.reversed) continue;
    const change = restepOne(offence, history, { ...now, chargedFen });
    if (!change) continue;
    damagesFen.set(offence.id, change.damages.afterFen);
    changes.push(change);
  }
  return changes;
}
