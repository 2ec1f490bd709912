import { expiredMeasures } from "@/db/queries/expired-measures";
import type { Actor } from "@/lib/domain/actor";
import type { EntryDraft } from "@/lib/domain/log/entry";
import { add } from "@/lib/domain/plan";
import type * as R from "@/lib/domain/records";
import type { NonEmpty } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { isLockLoss, isUniqueViolation } from "../unique-violation";

const MEASURES_PER_TURN_MAX = 200;
const CLOCK: Actor = { kind: "machine", id: "clock" };

/**
 * Writes down that measures have run out. Standing does not depend on it (it follows from the measures' own end),
 * so a late turn changes nothing but the log. Answers how many were written now; other processes' are not counted.
 */
export async function endExpiredMeasures(ctx: Ctx): Promise<number> {
  const now = ctx.now();
  const [first, ...rest] = await expiredMeasures(ctx.store, now, MEASURES_PER_TURN_MAX);
  if (!first) return 0;
  const all: NonEmpty<R.Measure> = [first, ...rest];
  const ends = all.map(
    (measure): R.MeasureEnd => ({
      id: measure.id,
      at: measure.endAt as number,
      cause: "expired",
      causeId: measure.id,
    }),
  );
  const entries = all.map(entryOf) as NonEmpty<EntryDraft>;
  try {
    const done = await commitPlan(ctx, CLOCK, { changes: [add("measureEnd", ...ends)], entries }, now);
    return done.ok ? all.length : 0;
  } catch (error) {
    // Another process ended one of them, or a person lifted it just now: the next turn reads again.
    if (isUniqueViolation(error) || isLockLoss(error)) return 0;
    throw error;
  }
}

const entryOf = (measure: R.Measure): EntryDraft => ({
  action: "measure.ended",
  subject: { kind: measure.targetKind, id: measure.targetId },
  cause: measure.decisionId === null ? null : { kind: "decision", id: measure.decisionId },
  caseId: measure.caseId,
  before: null,
  after: null,
  facts: { id: measure.id, at: measure.endAt, cause: "expired", causeId: measure.id, kind: measure.kind },
});
