import type { NonEmpty } from "../result";
import type { Category, Ladder, PublishingScope, Severity, Step, Tier } from "../words";
import { CATEGORIES } from "../words";
import { type ApprovalReason, approvalReasons, type Damages, damagesOf } from "./damages";
import { type Joined, offenceJoined } from "./joining";
import { columnOf, type PlannedMeasure, type StepArithmetic, stepOf } from "./ladder";
import {
  type Count,
  type CountedOffence,
  categoryRow,
  countOffences,
  countsUntil,
  type PriorOffence,
} from "./offence";
import type { LadderColumn, PolicyPack } from "./pack";
import { interimMeasures, plannedMeasures } from "./planned";

/** Everything a penalty is computed from. Times are epoch ms, money is integer fen. */
export type OffenceFacts = {
  subject: { hasStore: boolean; depositRequiredFen: number; depositAvailableFen: number };
  /** Every earlier decision on the subject's counts, both ladders, reversed ones marked. Proposals are none. */
  history: readonly PriorOffence[];
  case: {
    category: Category;
    severity: Severity;
    coordinated: boolean;
    graveHarm: boolean;
    conductAt: number;
    decidedAt: number;
    /** When measures start; left out: at the end of the undo window. For an approval: the moment of approval. */
    effectiveAt?: number;
    /** Which publishing is stopped; left out: all the pack says. */
    publishingScopes?: readonly PublishingScope[];
  };
  /** Damages of the operator in the four-eyes window before this decision, net of reversals. */
  operatorDamagesWindowFen: number;
};

/** What a confirmed offence leads to: the preview and the decision are this one value. */
export type Assessment = {
  packId: string;
  packVersion: number;
  category: Category;
  ladder: Ladder;
  column: LadderColumn;
  n: number;
  step: Step;
  tier: Tier;
  arithmetic: StepArithmetic;
  /** Every earlier decision and whether it counts, with the reason. */
  counted: CountedOffence[];
  /** Id of the offence it joins; it then neither counts nor adds points. */
  joins: string | null;
  /** Until when this offence counts itself (epoch ms, inclusive); null where it joins. */
  countsUntil: number | null;
  points: { merchant: number; credit: number };
  /** What this decision sets: of a joined one only what exceeds. Damages stand apart. */
  measures: PlannedMeasure[];
  damages: Damages | null;
  proposal: boolean;
  approvalReasons: ApprovalReason[];
  /** In force while the proposal waits; empty where there is none. */
  interim: PlannedMeasure[];
};

function countFor(facts: OffenceFacts, ladder: Ladder, joined: Joined | null, pack: PolicyPack): Count {
  if (!joined) return countOffences(facts.history, { ladder, conductAt: facts.case.conductAt }, pack);
  const { n, d6Before } = countOffences(joined.before, { ladder, conductAt: joined.root.conductAt }, pack);
  const seen = countOffences(facts.history, { ladder, conductAt: joined.root.conductAt }, pack);
  const offences = seen.offences.map((each) =>
    each.id === joined.root.id && each.verdict === "counts"
      ? { ...each, verdict: "same_offence" as const }
      : each,
  );
  return { n, d6Before, offences };
}

/**
 * The penalty for a confirmed offence: policy.md section 3 as a pure function. `pack` is the one in force at the
 * conduct's time. Throws only on a pack that lacks what it must have.
 */
export function assess(facts: OffenceFacts, pack: PolicyPack): Assessment {
  const { subject, history } = facts;
  const { category, severity, conductAt } = facts.case;
  const { ladder } = categoryRow(category, pack);
  const column = columnOf(ladder, subject.hasStore);
  const joined = offenceJoined(history, { ladder, conductAt });
  const { n, d6Before, offences } = countFor(facts, ladder, joined, pack);
  const arithmetic = stepOf({ ...facts.case, n, d6Before }, pack);
  const step = arithmetic.clamped;
  const { tier, damages: charged } = pack.ladders[column][step];

  const startAt = facts.case.effectiveAt ?? facts.case.decidedAt + pack.undoSeconds * 1000;
  const cell = { column, step, startAt, publishingScopes: facts.case.publishingScopes };
  const measures = plannedMeasures(facts, cell, joined, pack);
  const chargedFen = joined?.standing.reduce((sum, offence) => sum + offence.damagesFen, 0) ?? 0;
  const damages = charged ? damagesOf({ tier, severity, ...subject, chargedFen }, pack) : null;
  const reasons = approvalReasons(
    { measures, damagesFen: damages?.amountFen ?? 0 },
    facts.operatorDamagesWindowFen,
    pack,
  );
  return {
    packId: pack.id,
    packVersion: pack.version,
    category,
    ladder,
    column,
    n,
    step,
    tier,
    arithmetic,
    counted: offences,
    joins: joined?.root.id ?? null,
    countsUntil: joined ? null : countsUntil({ category, conductAt }, pack),
    points: joined
      ? { merchant: 0, credit: 0 }
      : { merchant: pack.points.merchant[step], credit: pack.points.credit[step] },
    measures,
    damages,
    proposal: reasons.length > 0,
    approvalReasons: reasons,
    interim: reasons.length > 0 ? interimMeasures(column, startAt, pack) : [],
  };
}

/** Graver first: tier, step, damages of the whole offence, how long it counts, then D1 to D7. */
function byGravity(pack: PolicyPack) {
  const rank = (each: Assessment) => [
    each.tier,
    each.step,
    each.damages?.fullFen ?? 0,
    categoryRow(each.category, pack).countDays,
    -CATEGORIES.indexOf(each.category),
  ];
  return (a: Assessment, b: Assessment): number => {
    const [ra, rb] = [rank(a), rank(b)];
    const at = ra.findIndex((value, index) => value !== rb[index]);
    return at < 0 ? 0 : (rb[at] ?? 0) - (ra[at] ?? 0);
  };
}

/** Several categories in one case: the gravest result decides, and alone counts (policy.md section 3). */
export function assessGravest(
  facts: Omit<OffenceFacts, "case"> & { case: Omit<OffenceFacts["case"], "category"> },
  categories: NonEmpty<Category>,
  pack: PolicyPack,
): Assessment {
  const results = categories.map((category) => assess({ ...facts, case: { ...facts.case, category } }, pack));
  const [gravest] = results.sort(byGravity(pack));
  if (!gravest) throw new Error("no category");
  return gravest;
}
