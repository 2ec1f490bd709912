import type { Lowered } from "../policy/restep";
import { type HeldMeasure, type StandingLine, standingAt } from "../policy/standing";
import type * as R from "../records";
import type { Tier } from "../words";
import type { CountedDecision } from "./restitution";

/** A measure as it will be written, but for its ids. */
export type NewMeasure = Pick<
  R.Measure,
  "kind" | "targetKind" | "targetId" | "scopes" | "startAt" | "endAt" | "tier" | "text"
>;

export type MeasureChange = { ends: R.Measure[]; adds: NewMeasure[] };

const holds = (measure: { row: R.Measure; endedAt: number | null }, at: number): boolean =>
  measure.endedAt === null && (measure.row.endAt === null || measure.row.endAt > at);

/**
 * The measures to end at `at` and those that take their place. A limit that gets shorter is ended and set anew with
 * its earlier end, since a measure is ended once: a later reversal can then end what is left. What stays as it is is
 * set anew as well where its tier is lower now, so that standing never shows a tier that nothing justifies.
 */
export function measureChange(
  of: CountedDecision,
  change: Pick<Lowered, "ends" | "adds"> & { tier: Tier | null },
  at: number,
): MeasureChange {
  const ending = new Map(change.ends.map((end) => [end.measureId, end.at]));
  const holding = of.measures.filter((each) => holds(each, at)).map((each) => each.row);
  const { tier } = change;
  if (tier === null) return { ends: holding.filter((row) => ending.has(row.id)), adds: [] };
  const ends = holding.filter((row) => ending.has(row.id) || isRetiered(row, tier));
  const again = ends.flatMap((row): NewMeasure[] => {
    const until = ending.get(row.id) ?? row.endAt;
    if (until !== null && until <= at) return [];
    return [{ ...newMeasure(row), startAt: Math.max(at, row.startAt), endAt: until, tier }];
  });
  return { ends, adds: [...again, ...milder(of, change, tier)] };
}

/** A product's removal goes with its store's; an `other` measure is left to a person. */
const isRetiered = (row: R.Measure, tier: Tier): boolean =>
  row.tier > tier && row.targetKind !== "product" && row.kind !== "other";

const newMeasure = (row: R.Measure): NewMeasure => ({
  kind: row.kind,
  targetKind: row.targetKind,
  targetId: row.targetId,
  scopes: row.scopes,
  startAt: row.startAt,
  endAt: row.endAt,
  tier: row.tier,
  text: row.text,
});

function milder(of: CountedDecision, change: Pick<Lowered, "adds">, tier: Tier): NewMeasure[] {
  const { accountId, storeId } = of.decision;
  const itemId = of.measures.find(({ row }) => row.targetKind === "item")?.row.targetId ?? null;
  const ids = { account: accountId, store: storeId, item: itemId };
  return change.adds.flatMap((planned): NewMeasure[] => {
    const targetId = ids[planned.target];
    if (!targetId) return [];
    const { kind, target: targetKind, startAt, endAt } = planned;
    const scopes = planned.scopes ? [...planned.scopes] : null;
    return [{ kind, targetKind, targetId, scopes, startAt, endAt, tier, text: null }];
  });
}

/** A restriction that changes touch, before and after them; null where it is not in force. */
export type TouchedLine = {
  kind: R.Measure["kind"];
  targetKind: R.Measure["targetKind"];
  targetId: string;
  before: { until: number | null } | null;
  after: { until: number | null; causes: string[] } | null;
};

const keyOf = (each: { kind: string; targetKind: string; targetId: string }): string =>
  `${each.targetKind}\n${each.targetId}\n${each.kind}`;

/** What stands for a measure that is not written yet: its decision is what it is known by. */
const UNWRITTEN = "new:";
export const unwrittenOf = (cause: string): string | null =>
  cause.startsWith(UNWRITTEN) ? (cause.slice(UNWRITTEN.length).split(":")[0] ?? null) : null;

/** What the fold of measures says of every restriction that ends or is set, before and after (P4). */
export function touchedLines(
  held: readonly HeldMeasure[],
  changes: readonly { decisionId: string; measures: MeasureChange }[],
  at: number,
): TouchedLine[] {
  const ends = changes.flatMap(({ measures }) => measures.ends);
  const ended = new Set(ends.map((row) => row.id as string));
  const adds = changes.flatMap(({ decisionId, measures }) =>
    measures.adds.map((row, index): HeldMeasure => ({ ...row, id: `${UNWRITTEN}${decisionId}:${index}` })),
  );
  const after = held.map((each) => (ended.has(each.id) ? { ...each, endedAt: at } : each));
  const touched = new Set([...ends, ...adds].map(keyOf));
  const lines = (all: readonly HeldMeasure[]) =>
    standingAt(
      all.filter((each) => touched.has(keyOf(each))),
      at,
    ).lines.map((line) => [keyOf(line), line] as const);
  const was = new Map(lines(held));
  const is = new Map(lines([...after, ...adds]));
  return [...new Set([...was.keys(), ...is.keys()])].sort().map((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    const { kind, targetKind, targetId } = (old ?? now) as StandingLine;
    return {
      kind,
      targetKind,
      targetId,
      before: old ? { until: old.until } : null,
      after: now ? { until: now.until, causes: now.causes } : null,
    };
  });
}
