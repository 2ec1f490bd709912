import type { Category, Ladder, MeasureKind, PublishingScope, Severity, Step } from "../words";
import { STEPS } from "../words";
import { DAY_MS, type PriorOffence, type SetMeasure } from "./offence";
import type { LadderColumn, PolicyPack } from "./pack";

/** The sum that leads to a step, every addend kept so that it can be shown and computed again. */
export type StepArithmetic = {
  n: number;
  /** D6 only: offences of D6 in its window, this one included. */
  d6Count: number | null;
  base: number;
  severityShift: number;
  /** 0 or the pack's shift for *coordinated or evasive*. */
  d7: number;
  raw: number;
  clamped: Step;
  /** True: the step is 5 whatever the sum says. */
  graveHarm: boolean;
};

/** One sanction as this decision would set it. `endAt: null` is permanent, or done at once. */
export type PlannedMeasure = {
  kind: Exclude<MeasureKind, "damages">;
  target: "account" | "store" | "item";
  scopes: readonly PublishingScope[] | null;
  days: number | null;
  startAt: number;
  endAt: number | null;
};

const lastStep = STEPS[STEPS.length - 1] as Step;

const clampStep = (raw: number): Step => Math.min(Math.max(raw, 0), lastStep) as Step;

/** Step = clamp(base + severity + d7, 0, 5); grave harm: 5 directly (policy.md section 3, "Step"). */
export function stepOf(
  offence: {
    category: Category;
    severity: Severity;
    coordinated: boolean;
    graveHarm: boolean;
    n: number;
    d6Before: number;
  },
  pack: PolicyPack,
): StepArithmetic {
  const { n, graveHarm } = offence;
  const d6Count = offence.category === "D6" ? offence.d6Before + 1 : null;
  const base = d6Count === null ? n : Math.max(n, pack.d6BaseShift + d6Count);
  const severityShift = pack.severityShift[offence.severity];
  const d7 = offence.coordinated ? pack.coordinatedShift : 0;
  const raw = base + severityShift + d7;
  return {
    n,
    d6Count,
    base,
    severityShift,
    d7,
    raw,
    clamped: graveHarm ? lastStep : clampStep(raw),
    graveHarm,
  };
}

export const columnOf = (ladder: Ladder, hasStore: boolean): LadderColumn =>
  ladder === "pm" ? "pm" : hasStore ? "ec_store" : "ec_no_store";

/** One cell of the table, from a moment on. */
export type Cell = {
  column: LadderColumn;
  step: Step;
  startAt: number;
  publishingScopes?: readonly PublishingScope[];
};

/** The measures of a cell from `startAt` on (epoch ms), kind by kind, account before store. */
export function cellMeasures(cell: Cell, pack: PolicyPack): PlannedMeasure[] {
  return pack.ladders[cell.column][cell.step].measures.flatMap((measure) =>
    measure.targets.map((target) => ({
      kind: measure.kind,
      target,
      scopes: measure.scopes ? (cell.publishingScopes ?? measure.scopes) : null,
      days: measure.days,
      startAt: cell.startAt,
      endAt: measure.days === null ? null : cell.startAt + measure.days * DAY_MS,
    })),
  );
}

/** What an earlier decision set: as recorded, else its step's cell from the end of its undo window on. */
export const measuresSetBy = (
  offence: PriorOffence,
  hasStore: boolean,
  pack: PolicyPack,
): readonly SetMeasure[] =>
  offence.measures ??
  cellMeasures(
    {
      column: columnOf(offence.ladder, hasStore),
      step: offence.step,
      startAt: offence.decidedAt + pack.undoSeconds * 1000,
    },
    pack,
  );

const coversScopes = (set: SetMeasure, planned: PlannedMeasure): boolean =>
  !set.scopes || (planned.scopes ?? []).every((scope) => set.scopes?.includes(scope));

/** True where `planned` goes beyond all of `set`: a new kind or target, or a later end. Another item always does. */
export function exceeds(planned: PlannedMeasure, set: readonly SetMeasure[]): boolean {
  if (planned.target === "item") return true;
  const same = set.filter(
    (each) => each.kind === planned.kind && each.target === planned.target && coversScopes(each, planned),
  );
  return same.every((each) => each.endAt !== null && (planned.endAt === null || planned.endAt > each.endAt));
}

/** Leaves out what the cell orders only "where not yet" and a standing decision has set for ever. */
export function withoutDoneAlready(
  planned: readonly PlannedMeasure[],
  cell: Cell,
  set: readonly SetMeasure[],
  pack: PolicyPack,
): PlannedMeasure[] {
  const once = new Set(
    pack.ladders[cell.column][cell.step].measures.filter((each) => each.whereNotYet).map((each) => each.kind),
  );
  const done = (measure: PlannedMeasure) =>
    set.some((each) => each.kind === measure.kind && each.target === measure.target && each.endAt === null);
  return planned.filter((measure) => !once.has(measure.kind) || !done(measure));
}
