import type { Balances, ReservationState } from "../deposit/ledger";
import type { DecisionId } from "../ids";
import type { StepArithmetic } from "../policy/ladder";
import { type Lowered, lowered, type RestepOffence, restep } from "../policy/restep";
import type { HeldMeasure } from "../policy/standing";
import type * as R from "../records";
import { ok, type Result, refuse } from "../result";
import type { Step, Tier } from "../words";
import { type MeasureChange, measureChange } from "./restitution-measures";
import { type MoneyChange, type NewReservationId, setDamages } from "./restitution-money";
import type { RestitutionRefusal } from "./words";

/** One decision of a count with everything that hangs on it, as the rows stand now. */
export type CountedDecision = {
  decision: R.Decision;
  caseNumber: number;
  undone: boolean;
  /** The step, damages and measures that stand now. */
  offence: RestepOffence;
  measures: { row: R.Measure; endedAt: number | null }[];
  reservations: ReservationState[];
  /** Reversals so far: the next one's number in its natural key. */
  reversals: number;
  tier: Tier;
};

export type RestitutionFacts = {
  target: DecisionId;
  /** The whole count of the target, oldest first, the target among them. */
  count: CountedDecision[];
  balances: Balances | null;
  /** Every measure on the targets that the count's measures have, whoever set it. */
  held: HeldMeasure[];
};

export type RestitutionOrder = { kind: "reverse" } | { kind: "reduce"; step: Step } | { kind: "restep" };

/** What becomes of one decision. `to: null`: nothing of it stands. */
export type DecisionChange = {
  kind: R.Reversal["kind"];
  of: CountedDecision;
  from: Step;
  to: Step | null;
  tier: Tier | null;
  arithmetic: StepArithmetic | null;
  points: { before: { merchant: number; credit: number }; after: { merchant: number; credit: number } };
  damages: { beforeFen: number; afterFen: number };
  measures: MeasureChange;
  money: MoneyChange;
};

export type Restitution = {
  at: number;
  changes: [DecisionChange, ...DecisionChange[]];
  /** Later decisions that step down too but were judged by this decider: for another person. */
  left: { of: CountedDecision; from: Step; to: Step }[];
  balances: { before: Balances; after: Balances } | null;
};

type Now = { at: number; deciderId: string; newReservationId: NewReservationId };
type Bare = Omit<DecisionChange, "measures" | "money"> & Pick<Lowered, "ends" | "adds">;

const NO_POINTS = { merchant: 0, credit: 0 };

function reversed(of: CountedDecision, at: number): Bare {
  const { offence } = of;
  return {
    kind: "reverse",
    of,
    from: offence.step,
    to: null,
    tier: null,
    arithmetic: null,
    points: { before: offence.points, after: NO_POINTS },
    damages: { beforeFen: offence.damagesFen, afterFen: 0 },
    ends: of.measures.map(({ row }) => ({ measureId: row.id, at })),
    adds: [],
  };
}

const withLowered = (
  kind: "reduce" | "restep",
  of: CountedDecision,
  low: Lowered,
  arithmetic: StepArithmetic | null,
): Bare => ({ kind, of, ...low, arithmetic });

function reduced(facts: RestitutionFacts, of: CountedDecision, to: Step, at: number): Bare {
  const rootOf = (each: RestepOffence) => each.joins ?? each.id;
  const chargedFen = facts.count
    .map((each) => each.offence)
    .filter((each) => !each.reversed && each.id !== of.offence.id && rootOf(each) === rootOf(of.offence))
    .reduce((sum, each) => sum + each.damagesFen, 0);
  return withLowered("reduce", of, lowered(of.offence, to, { at, chargedFen }), null);
}

/** The target's own change; none where the order is only to step it down with the others. */
function targetChange(
  facts: RestitutionFacts,
  of: CountedDecision,
  order: RestitutionOrder,
  at: number,
): Result<Bare | null, RestitutionRefusal> {
  if (of.undone) return refuse({ kind: "not_standing", why: "undone" });
  if (of.offence.reversed) return refuse({ kind: "not_standing", why: "reversed" });
  if (order.kind === "reverse") return ok(reversed(of, at));
  if (order.kind === "restep") return ok(null);
  if (order.step >= of.offence.step) return refuse({ kind: "not_lower", standing: of.offence.step });
  return ok(reduced(facts, of, order.step, at));
}

/** The count as it stands once the target's change holds. */
const historyAfter = (facts: RestitutionFacts, change: Bare | null): RestepOffence[] =>
  facts.count.map(({ offence }) => {
    if (!change || offence.id !== facts.target) return offence;
    if (change.to === null) return { ...offence, reversed: true };
    return { ...offence, step: change.to, damagesFen: change.damages.afterFen };
  });

/**
 * Full restitution (policy.md, section 4; P19): the target is reversed or reduced, later offences of its count step
 * down by the same formula, and money goes back. Pure: preview, appeal and correction are this one value.
 */
export function restitution(
  facts: RestitutionFacts,
  order: RestitutionOrder,
  now: Now,
): Result<Restitution, RestitutionRefusal> {
  const target = facts.count.find((each) => each.decision.id === facts.target);
  if (!target) throw new Error("the decision is not in its own count");
  const own = targetChange(facts, target, order, now.at);
  if (!own.ok) return own;
  const byId = new Map(facts.count.map((each) => [each.offence.id, each]));
  const steps = restep(historyAfter(facts, own.value), now).filter((each) => {
    const of = byId.get(each.offenceId);
    return of && (own.value ? of.offence.decidedAt > target.offence.decidedAt : of === target);
  });
  const later = steps.map((each) => ({ each, of: byId.get(each.offenceId) as CountedDecision }));
  const bare = [
    ...(own.value ? [own.value] : []),
    ...later
      .filter(({ each }) => !each.otherPerson)
      .map(({ each, of }) => withLowered("restep", of, each, each.arithmetic)),
  ];
  const left = later
    .filter(({ each }) => each.otherPerson)
    .map(({ each, of }) => ({ of, from: each.from, to: each.to }));
  return withMoney(facts, bare, left, now);
}

function withMoney(
  facts: RestitutionFacts,
  bare: Bare[],
  left: Restitution["left"],
  now: Now,
): Result<Restitution, RestitutionRefusal> {
  let balances = facts.balances;
  const changes: DecisionChange[] = [];
  for (const { ends, adds, ...change } of bare) {
    const money = setDamages(balances, change, now);
    if (!money.ok) return refuse({ kind: "deposit", why: money.refusal.kind });
    balances = money.value.balances ?? balances;
    const measures = measureChange(change.of, { ends, adds, tier: change.tier }, now.at);
    changes.push({ ...change, measures, money: money.value.change });
  }
  const [first, ...rest] = changes;
  if (!first) return refuse({ kind: "nothing_to_step_down" });
  const moved = facts.balances && balances ? { before: facts.balances, after: balances } : null;
  return ok({ at: now.at, changes: [first, ...rest], left, balances: moved });
}
