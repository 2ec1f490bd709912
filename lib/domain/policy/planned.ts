import { PUBLISHING_SCOPES } from "../words";
import type { Joined } from "./joining";
import {
  type Cell,
  cellMeasures,
  exceeds,
  measuresSetBy,
  type PlannedMeasure,
  withoutDoneAlready,
} from "./ladder";
import { HOUR_MS, type PriorOffence } from "./offence";
import type { LadderColumn, PolicyPack } from "./pack";

/** What a proposal puts in force while it waits for its second person (policy.md section 3, "Four eyes"). */
export function interimMeasures(column: LadderColumn, startAt: number, pack: PolicyPack): PlannedMeasure[] {
  const targets = column === "ec_store" ? (["account", "store"] as const) : (["account"] as const);
  const endAt = startAt + pack.fourEyes.interimHoursMax * HOUR_MS;
  return pack.fourEyes.interimKinds.flatMap((kind) =>
    kind === "damages"
      ? []
      : targets.map((target) => {
          const scopes = kind === "stop_publishing" ? PUBLISHING_SCOPES : null;
          return { kind, target, scopes, days: null, startAt, endAt };
        }),
  );
}

/** What a decision sets: its cell, without what is done for ever already; of a joined one only what exceeds. */
export function plannedMeasures(
  facts: { subject: { hasStore: boolean }; history: readonly PriorOffence[] },
  cell: Cell,
  joined: Joined | null,
  pack: PolicyPack,
): PlannedMeasure[] {
  const { hasStore } = facts.subject;
  const setBy = (offences: readonly PriorOffence[]) =>
    offences.flatMap((offence) => measuresSetBy(offence, hasStore, pack));
  const all = cellMeasures(cell, pack);
  const standing = setBy(facts.history.filter((offence) => !offence.reversed));
  const due = withoutDoneAlready(all, cell, standing, pack);
  if (!joined) return due;
  const already = setBy(joined.standing);
  return due.filter((measure) => exceeds(measure, already));
}
