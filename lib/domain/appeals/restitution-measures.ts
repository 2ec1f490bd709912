import type { MeasureId } from "../ids";
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
 * its earlier end, since a measure is ended once: a later reversal can then end what is left.
 */
export function measureChange(
  of: CountedDecision,
  change: Pick<Lowered, "ends" | "adds"> & { tier: Tier | null },
  at: number,
): MeasureChange {
  const ending = new Map(change.ends.map((end) => [end.measureId, end.at]));
  const ended = of.measures.filter((each) => ending.has(each.row.id) && holds(each, at));
  const tier = change.tier ?? 0;
  const shortened = ended.flatMap(({ row }): NewMeasure[] => {
    const until = ending.get(row.id) ?? at;
    if (until <= at) return [];
    return [{ ...newMeasure(row), startAt: Math.max(at, row.startAt), endAt: until, tier }];
  });
  return { ends: ended.map(({ row }) => row), adds: [...shortened, ...milder(of, change, tier)] };
}

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

/** A restriction that a change touches: gone afterwards, or still there on what other decisions set. */
export type TouchedLine = {
  kind: R.Measure["kind"];
  targetKind: R.Measure["targetKind"];
  targetId: string;
  untilBefore: number | null;
  /** Null: lifted. */
  after: { until: number | null; causes: MeasureId[] } | null;
};

const keyOf = (each: { kind: string; targetKind: string; targetId: string }): string =>
  `${each.targetKind}\n${each.targetId}\n${each.kind}`;

/** What the fold of measures says of every restriction that ends or is set, before and after (P4). */
export function touchedLines(
  held: readonly HeldMeasure[],
  changes: readonly MeasureChange[],
  at: number,
): TouchedLine[] {
  const ended = new Set(changes.flatMap((change) => change.ends.map((row) => row.id as string)));
  const adds = changes.flatMap((change) => change.adds);
  const added = adds.map((row, index): HeldMeasure => ({ ...row, id: `new:${index}` }));
  const after = held.map((each) => (ended.has(each.id) ? { ...each, endedAt: at } : each));
  const touched = new Set([...changes.flatMap((change) => change.ends), ...adds].map(keyOf));
  const mine = (all: readonly HeldMeasure[]) =>
    new Map(
      standingAt(
        all.filter((each) => touched.has(keyOf(each))),
        at,
      ).lines.map((line) => [keyOf(line), line]),
    );
  const [was, is] = [mine(held), mine([...after, ...added])];
  return [...new Set([...was.keys(), ...is.keys()])].sort().map((key) => {
    const line = (was.get(key) ?? is.get(key)) as StandingLine;
    const now = is.get(key);
    const { kind, targetKind, targetId } = line;
    const untilBefore = was.get(key)?.until ?? null;
    return {
      kind,
      targetKind,
      targetId,
      untilBefore,
      after: now ? { until: now.until, causes: now.causes as MeasureId[] } : null,
    };
  });
}
