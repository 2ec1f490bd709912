import type { JournalKind } from "../records";
import { ok, type Result, refuse } from "../result";
import {
  afterJournals,
  type Balances,
  type DepositRefusal,
  isAmount,
  type PlannedJournal,
  type PlannedPosting,
  type ReservationState,
  unsoundAccount,
} from "./ledger";

/** What a deposit operation writes and what stands afterwards. `journals` is empty where no money moves. */
export type DepositPlan = {
  journals: PlannedJournal[];
  balances: Balances;
  /** The reservations that changed, as they stand afterwards. */
  reservations: ReservationState[];
};

export type DepositResult = Result<DepositPlan, DepositRefusal>;

/** A journal of the postings whose amount is not 0; none at all where every amount is 0. */
export function journal(
  kind: JournalKind,
  reservationId: string | null,
  postings: readonly PlannedPosting[],
): PlannedJournal[] {
  const [first, ...rest] = postings.filter((posting) => posting.amountFen !== 0);
  return first ? [{ kind, reservationId, postings: [first, ...rest] }] : [];
}

/** Closes a plan: works the balances out and refuses where one would fall below zero. */
export function settle(
  balances: Balances,
  journals: PlannedJournal[],
  reservations: ReservationState[],
): DepositResult {
  const after = afterJournals(balances, journals);
  const account = unsoundAccount(after) ?? unsoundAccount(balances);
  return account
    ? refuse({ kind: "does_not_balance", account })
    : ok({ journals, balances: after, reservations });
}

/** Runs a second plan on what the first one leaves; the first refusal stands. */
export function andThen(first: DepositResult, next: (after: DepositPlan) => DepositResult): DepositResult {
  if (!first.ok) return first;
  const second = next(first.value);
  if (!second.ok) return second;
  const changed = new Map(
    [...first.value.reservations, ...second.value.reservations].map((each) => [each.id, each]),
  );
  return ok({
    journals: [...first.value.journals, ...second.value.journals],
    balances: second.value.balances,
    reservations: [...changed.values()],
  });
}

const due = (amountFen: number): PlannedPosting => ({
  debit: "due_receivable",
  credit: "due_owed",
  amountFen,
});

/** What was claimed is claimed no longer: paid or void. */
export const dueSettled = (amountFen: number): PlannedPosting => ({
  debit: "due_owed",
  credit: "due_receivable",
  amountFen,
});

/**
 * Reserves damages at the decision: what is available is held, the rest is due (policy.md section 3,
 * "Reserve, then take"). `amountFen` is a positive integer.
 */
export function planReserve(
  balances: Balances,
  reservation: { id: string; at: number; amountFen: number },
): DepositResult {
  const { id, at, amountFen } = reservation;
  if (!isAmount(amountFen)) return refuse({ kind: "amount_invalid", amountFen });
  const heldFen = Math.min(amountFen, balances.availableFen);
  const dueFen = amountFen - heldFen;
  const journals = [
    ...journal("reserve", id, [{ debit: "available", credit: "held", amountFen: heldFen }]),
    ...journal("due", id, [due(dueFen)]),
  ];
  return settle(balances, journals, [{ id, at, heldFen, dueFen, takenFen: 0, refundedFen: 0, end: null }]);
}

/** Filled by a top-up: money into an open reservation, or straight to damages received where it was taken. */
function fill(
  reservation: ReservationState,
  amountFen: number,
): { journals: PlannedJournal[]; after: ReservationState } {
  const open = reservation.end === null;
  const paid: PlannedPosting = { debit: "available", credit: open ? "held" : "damages_received", amountFen };
  return {
    journals: journal("top_up", reservation.id, [paid, dueSettled(amountFen)]),
    after: {
      ...reservation,
      dueFen: reservation.dueFen - amountFen,
      heldFen: reservation.heldFen + (open ? amountFen : 0),
      takenFen: reservation.takenFen + (open ? 0 : amountFen),
    },
  };
}

/**
 * A top-up fills what open reservations lack, oldest first, then pays what is due of taken ones, oldest first;
 * the rest is available. `amountFen` is a positive integer.
 */
export function planTopUp(
  balances: Balances,
  amountFen: number,
  reservations: readonly ReservationState[],
): DepositResult {
  if (!isAmount(amountFen)) return refuse({ kind: "amount_invalid", amountFen });
  const lacking = reservations
    .filter((each) => each.dueFen > 0 && each.end !== "released")
    .sort((a, b) => Number(a.end !== null) - Number(b.end !== null) || a.at - b.at || (a.id < b.id ? -1 : 1));
  const journals = journal("top_up", null, [{ debit: "settlement_bank", credit: "available", amountFen }]);
  const changed: ReservationState[] = [];
  let leftFen = amountFen;
  for (const reservation of lacking) {
    const part = Math.min(leftFen, reservation.dueFen);
    if (part === 0) break;
    const filled = fill(reservation, part);
    journals.push(...filled.journals);
    changed.push(filled.after);
    leftFen -= part;
  }
  return settle(balances, journals, changed);
}
