import type { MeasureKind, PublishingScope, Tier } from "../words";

export type TargetKind = "account" | "store" | "item" | "product";

/** One measure as recorded. It holds from `startAt` (inclusive) to `endAt` or `endedAt` (exclusive), epoch ms. */
export type HeldMeasure = {
  id: string;
  kind: MeasureKind;
  targetKind: TargetKind;
  targetId: string;
  /** Null: not a matter of scopes. */
  scopes: readonly PublishingScope[] | null;
  startAt: number;
  /** Null: permanent. */
  endAt: number | null;
  tier: Tier;
  /** When an end was appended (undo, reversal, reduction, expiry); null or left out: none. */
  endedAt?: number | null;
};

export type ScopeStanding = { scope: PublishingScope; until: number | null; causes: string[] };

/** One kind of restriction in force on one target, whatever number of measures it rests on. */
export type StandingLine = {
  kind: MeasureKind;
  targetKind: TargetKind;
  targetId: string;
  tier: Tier;
  /** When the last measure that carries it without a gap ends; null: no end. */
  until: number | null;
  /** Ids of the measures in force now, in order of id. */
  causes: string[];
  scopes: ScopeStanding[] | null;
};

export type Standing = {
  at: number;
  lines: StandingLine[];
  /** The next moment at which a measure starts or ends by itself; null: nothing is due. */
  changesAt: number | null;
};

/** A warning and damages restrict nothing: they are on record, not in force. */
const RESTRICTS_NOTHING: readonly MeasureKind[] = ["warn", "damages"];

const endOf = (measure: HeldMeasure): number =>
  Math.min(measure.endAt ?? Number.POSITIVE_INFINITY, measure.endedAt ?? Number.POSITIVE_INFINITY);

const holdsAt = (measure: HeldMeasure, at: number): boolean => measure.startAt <= at && at < endOf(measure);

/** The end of the unbroken stretch that covers `at`: measures that start later prolong it where they overlap. */
function coveredUntil(measures: readonly HeldMeasure[], at: number): number | null {
  let until = at;
  for (const measure of [...measures].sort((a, b) => a.startAt - b.startAt)) {
    if (measure.startAt <= until) until = Math.max(until, endOf(measure));
  }
  return until === Number.POSITIVE_INFINITY ? null : until;
}

const idsOf = (measures: readonly HeldMeasure[]): string[] => measures.map((measure) => measure.id).sort();

function scopeStandings(measures: readonly HeldMeasure[], at: number): ScopeStanding[] | null {
  const named = new Set(measures.flatMap((measure) => measure.scopes ?? []));
  if (named.size === 0) return null;
  return [...named].sort().flatMap((scope) => {
    const covering = measures.filter((measure) => measure.scopes === null || measure.scopes.includes(scope));
    const now = covering.filter((measure) => holdsAt(measure, at));
    return now.length === 0 ? [] : [{ scope, until: coveredUntil(covering, at), causes: idsOf(now) }];
  });
}

function lineOf(measures: readonly HeldMeasure[], at: number): StandingLine[] {
  const now = measures.filter((measure) => holdsAt(measure, at));
  const first = now[0];
  if (!first) return [];
  const { kind, targetKind, targetId } = first;
  const tier = Math.max(...now.map((measure) => measure.tier)) as Tier;
  const until = coveredUntil(measures, at);
  return [
    { kind, targetKind, targetId, tier, until, causes: idsOf(now), scopes: scopeStandings(measures, at) },
  ];
}

/**
 * Standing: the fold of the measures in force at `at` (policy.md section 3, "Measures"; P4). It depends only on
 * which measures there are and when they start and end, never on the order in which they came or went.
 */
export function standingAt(measures: readonly HeldMeasure[], at: number): Standing {
  const groups = new Map<string, HeldMeasure[]>();
  const restricting = measures.filter((measure) => !RESTRICTS_NOTHING.includes(measure.kind));
  for (const measure of restricting) {
    const key = `${measure.targetKind}\n${measure.targetId}\n${measure.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), measure]);
  }
  const lines = [...groups.keys()].sort().flatMap((key) => lineOf(groups.get(key) ?? [], at));
  const moments = restricting
    .filter((measure) => endOf(measure) > measure.startAt)
    .flatMap((measure) => [measure.startAt, endOf(measure)])
    .filter((moment) => moment > at && moment !== Number.POSITIVE_INFINITY);
  return { at, lines, changesAt: moments.length === 0 ? null : Math.min(...moments) };
}

/** The highest tier in force on one account or store; 0 where nothing is. */
export function tierInForce(standing: Standing, target: { kind: TargetKind; id: string }): Tier {
  const lines = standing.lines.filter(
    (line) => line.targetKind === target.kind && line.targetId === target.id,
  );
  return Math.max(0, ...lines.map((line) => line.tier)) as Tier;
}
