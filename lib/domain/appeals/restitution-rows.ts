import { journalRows, measureFacts } from "../cases/confirm";
import type { MeasureId } from "../ids";
import type { EntryDraft, Json, LogRef } from "../log/entry";
import { add } from "../plan";
import type * as R from "../records";
import type { DecisionChange } from "./restitution";
import type { RestitutionTools, Restoring } from "./restitution-plan";

/** Measures that a reversal sets stand in its own row of numbers, so that P2's natural key stays one (003). */
const NUMBERS_PER_REVERSAL = 1_000;

/** Ends and new measures of one decision, each with its log entry. */
export function measureWrites({ done, cause }: Restoring, change: DecisionChange, tools: RestitutionTools) {
  const { of, kind, measures } = change;
  const { decision } = of;
  const about = { cause, caseId: decision.caseId, before: null, after: null };
  const ends = measures.ends.map(
    (row): R.MeasureEnd => ({
      id: row.id,
      at: done.at,
      cause: kind === "reverse" ? "reversed" : "reduced",
      causeId: cause.id,
    }),
  );
  const noticeId = of.measures[0]?.row.noticeId ?? null;
  const rows = measures.adds.map(
    (each): R.Measure => ({
      ...each,
      id: tools.newId("measure") as MeasureId,
      decisionId: decision.id,
      proposalId: null,
      caseId: decision.caseId,
      decisionNumber: decision.number + NUMBERS_PER_REVERSAL * (of.reversals + 1),
      noticeId,
    }),
  );
  return {
    changes: [
      ...(ends.length > 0 ? [add("measureEnd", ...ends)] : []),
      ...(rows.length > 0 ? [add("measure", ...rows)] : []),
    ],
    entries: [
      ...measures.ends.map(
        (row, index): EntryDraft => ({
          ...about,
          action: "measure.ended",
          subject: { kind: row.targetKind, id: row.targetId },
          facts: { ...ends[index] } as Json,
        }),
      ),
      ...rows.map(
        (row): EntryDraft => ({
          ...about,
          action: "measure.set",
          subject: { kind: row.targetKind, id: row.targetId },
          facts: measureFacts(row),
        }),
      ),
    ],
  };
}

/** What one decision's money change writes: ends, a new reservation, journals, each with its log entry. */
export function moneyWrites({ done, cause }: Restoring, change: DecisionChange, tools: RestitutionTools) {
  const { money, of } = change;
  const { decision } = of;
  if (!decision.storeId || (money.journals.length === 0 && money.released.length === 0)) {
    return { changes: [], entries: [] };
  }
  const books = journalRows(money.journals, { storeId: decision.storeId, at: done.at, decision }, tools);
  const releaseJournal = books.changes
    .flatMap((each) => (each.kind === "add" && each.record === "journal" ? each.rows : []))
    .find((row) => row.kind === "release");
  const ends = money.released.map(
    (id): R.ReservationEnd => ({ id, kind: "released", at: done.at, journalId: releaseJournal?.id ?? null }),
  );
  const { opened } = money;
  const fresh: R.Reservation | null = opened && {
    ...opened,
    decisionId: decision.id,
    storeId: decision.storeId,
    amountFen: opened.reservedFen + opened.dueFen,
  };
  return {
    changes: [
      ...(ends.length > 0 ? [add("reservationEnd", ...ends)] : []),
      ...(fresh ? [add("reservation", fresh)] : []),
      ...books.changes,
    ],
    entries: [...moneyEntries({ decision, cause, ends, fresh, sums: money.sums }), ...books.entries],
  };
}

type Moved = {
  decision: R.Decision;
  cause: LogRef;
  ends: R.ReservationEnd[];
  fresh: R.Reservation | null;
  sums: DecisionChange["money"]["sums"];
};

function moneyEntries({ decision, cause, ends, fresh, sums }: Moved): EntryDraft[] {
  const store = decision.storeId;
  const about = { cause, caseId: decision.caseId, before: null, after: null };
  const released = ends.map(
    (end): EntryDraft => ({
      ...about,
      action: "deposit.released",
      subject: { kind: "reservation", id: end.id },
      facts: { ...end, store } as Json,
    }),
  );
  const refunded: EntryDraft = {
    ...about,
    action: "deposit.refunded",
    subject: { kind: "decision", id: decision.id },
    facts: { store, amountFen: sums.refundedFen },
  };
  const reserved = fresh && {
    ...about,
    action: "deposit.reserved" as const,
    subject: { kind: "reservation" as const, id: fresh.id },
    facts: { ...fresh } as Json,
  };
  return [...released, ...(sums.refundedFen > 0 ? [refunded] : []), ...(reserved ? [reserved] : [])];
}
