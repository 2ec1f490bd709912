import type { DecisionId } from "../ids";
import type * as R from "../records";
import type { Step, Tier } from "../words";
import type { CountedDecision, DecisionChange, Restitution, RestitutionFacts } from "./restitution";
import { type TouchedLine, touchedLines, unwrittenOf } from "./restitution-measures";

/** One decision before and after; ids and amounts only, so that it can stand in the log. */
export type Receipt = {
  version: 1;
  decisionId: DecisionId;
  kind: R.Reversal["kind"];
  at: number;
  step: { before: Step; after: Step | null };
  tier: { before: Tier; after: Tier | null };
  points: DecisionChange["points"];
  damages: DecisionChange["damages"];
  /** What the decision charges from now on. */
  damagesFen: number;
  deposit: DecisionChange["money"]["sums"];
  measures: {
    ended: Pick<R.Measure, "id" | "kind" | "targetKind" | "targetId" | "startAt" | "endAt">[];
    set: Pick<R.Measure, "kind" | "targetKind" | "targetId" | "startAt" | "endAt">[];
  };
  /** Touched, and in force all the same: on what another decision set, or milder. */
  remains: (Pick<R.Measure, "kind" | "targetKind" | "targetId"> & { until: number | null })[];
};

const touches = (
  { ends, adds }: DecisionChange["measures"],
  line: Pick<R.Measure, "kind" | "targetKind" | "targetId">,
): boolean =>
  [...ends, ...adds].some(
    (each) =>
      each.kind === line.kind && each.targetKind === line.targetKind && each.targetId === line.targetId,
  );

const measuresOf = (done: Restitution) =>
  done.changes.map(({ of, measures }) => ({ decisionId: of.decision.id, measures }));

/** The receipt of one decision's change. */
export function receiptOf(change: DecisionChange, facts: RestitutionFacts, done: Restitution): Receipt {
  const { of, measures } = change;
  const { at } = done;
  const all = measuresOf(done);
  return {
    version: 1,
    decisionId: of.decision.id,
    kind: change.kind,
    at,
    step: { before: change.from, after: change.to },
    tier: { before: of.tier, after: change.tier },
    points: change.points,
    damages: change.damages,
    damagesFen: change.damages.afterFen,
    deposit: change.money.sums,
    measures: {
      ended: measures.ends.map(({ id, kind, targetKind, targetId, startAt, endAt }) => ({
        id,
        kind,
        targetKind,
        targetId,
        startAt,
        endAt,
      })),
      set: measures.adds.map(({ kind, targetKind, targetId, startAt, endAt }) => ({
        kind,
        targetKind,
        targetId,
        startAt,
        endAt,
      })),
    },
    remains: touchedLines(facts.held, all, at).flatMap(({ after, before: _before, ...line }) =>
      after && touches(measures, line) ? [{ ...line, until: after.until }] : [],
    ),
  };
}

export type StrikeChange = {
  decisionId: DecisionId;
  caseId: R.Case["id"];
  caseNumber: number;
  conductAt: number;
  decidedAt: number;
  /** `counts`: nothing changes. `left`: steps down, by another person. */
  change: R.Reversal["kind"] | "counts" | "left";
  from: Step;
  to: Step | null;
  tier: { before: Tier; after: Tier | null };
  points: DecisionChange["points"];
  damages: DecisionChange["damages"];
};

type Because = { decisionId: DecisionId; caseNumber: number };

/** A restriction that an outcome touches, with the decisions that still justify it. */
export type LineEffect = Pick<TouchedLine, "kind" | "targetKind" | "targetId"> & {
  effect: "lifted" | "kept" | "shortened" | "set";
  untilBefore: number | null;
  until: number | null;
  because: Because[];
};

/** Everything an outcome does, ready to be shown: the preview and the deed are computed by the same core. */
export type Effects = {
  strikes: StrikeChange[];
  lines: LineEffect[];
  deposit: (NonNullable<Restitution["balances"]> & DecisionChange["money"]["sums"]) | null;
  points: { merchant: number; credit: number };
};

export const NO_EFFECTS: Effects = {
  strikes: [],
  lines: [],
  deposit: null,
  points: { merchant: 0, credit: 0 },
};

/** The effects of a restitution; `caseNumberOf` names cases beyond the count. */
export function effectsOf(
  facts: RestitutionFacts & { causeOf: ReadonlyMap<string, { decisionId: DecisionId; caseNumber: number }> },
  done: Restitution,
): Effects {
  const { changes, left, balances } = done;
  const strikes = facts.count
    .filter((each) => !each.undone && (!each.offence.reversed || changes.some((c) => c.of === each)))
    .map((each) => strikeOf(each, changes, left));
  const sum = (pick: (change: DecisionChange) => number) =>
    changes.reduce((all, each) => all + pick(each), 0);
  const money = balances && {
    ...balances,
    releasedFen: sum((each) => each.money.sums.releasedFen),
    refundedFen: sum((each) => each.money.sums.refundedFen),
    voidedFen: sum((each) => each.money.sums.voidedFen),
    reservedFen: sum((each) => each.money.sums.reservedFen),
  };
  const back = (kind: "merchant" | "credit") =>
    sum((each) => each.points.after[kind] - each.points.before[kind]);
  const causeOf = (id: string): Because[] => {
    const own = facts.count.find((each) => each.decision.id === unwrittenOf(id));
    const known = own ? { decisionId: own.decision.id, caseNumber: own.caseNumber } : facts.causeOf.get(id);
    return known ? [known] : [];
  };
  return {
    strikes,
    lines: touchedLines(facts.held, measuresOf(done), done.at).map((line) => lineEffect(line, causeOf)),
    deposit: money,
    points: { merchant: back("merchant"), credit: back("credit") },
  };
}

function strikeOf(
  of: CountedDecision,
  changes: readonly DecisionChange[],
  left: Restitution["left"],
): StrikeChange {
  const { decision, offence } = of;
  const change = changes.find((each) => each.of === of);
  const waits = left.find((each) => each.of === of);
  const same = { before: offence.points, after: offence.points };
  const fen = { beforeFen: offence.damagesFen, afterFen: offence.damagesFen };
  return {
    decisionId: decision.id,
    caseId: decision.caseId,
    caseNumber: of.caseNumber,
    conductAt: decision.conductAt,
    decidedAt: decision.decidedAt,
    change: change?.kind ?? (waits ? "left" : "counts"),
    from: offence.step,
    to: change ? change.to : (waits?.to ?? offence.step),
    tier: { before: of.tier, after: change ? change.tier : of.tier },
    points: change?.points ?? same,
    damages: change?.damages ?? fen,
  };
}

function lineEffect(line: TouchedLine, causeOf: (id: string) => Because[]): LineEffect {
  const { kind, targetKind, targetId, before, after } = line;
  const shown = { kind, targetKind, targetId, untilBefore: before?.until ?? null };
  if (!after) return { ...shown, effect: "lifted", until: null, because: [] };
  const end = (until: number | null) => until ?? Number.POSITIVE_INFINITY;
  const shorter = before !== null && end(after.until) < end(before.until);
  const effect = before === null ? "set" : shorter ? "shortened" : "kept";
  return { ...shown, effect, until: after.until, because: after.causes.flatMap(causeOf) };
}
