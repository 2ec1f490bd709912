import { type JournalKind, LEDGER_ACCOUNTS, type LedgerAccount } from "../records";
import type { NonEmpty } from "../result";

/*
 * Double entry for one store's deposit, integer fen. A posting moves one amount from its credit to its debit side,
 * so every journal sums to zero by its shape. `due_receivable` against `due_owed` records what is claimed and not
 * paid: damages_received holds money that was taken, never a claim.
 */

/** What a store's deposit stands at: available to the merchant, held, taken, and claimed beyond it. */
export type Balances = { availableFen: number; heldFen: number; receivedFen: number; dueFen: number };

export const NO_BALANCE: Balances = { availableFen: 0, heldFen: 0, receivedFen: 0, dueFen: 0 };

export type PlannedPosting = { debit: LedgerAccount; credit: LedgerAccount; amountFen: number };

export type PlannedJournal = {
  kind: JournalKind;
  reservationId: string | null;
  postings: NonEmpty<PlannedPosting>;
};

/** A reservation as its journals tell it. `end` is set once: taken or released. */
export type ReservationState = {
  id: string;
  /** Epoch ms; older ones are filled first by a top-up. */
  at: number;
  heldFen: number;
  takenFen: number;
  refundedFen: number;
  dueFen: number;
  end: "taken" | "released" | null;
};

export type DepositRefusal =
  | { kind: "amount_invalid"; amountFen: number }
  | { kind: "already_taken"; reservationId: string }
  | { kind: "already_released"; reservationId: string }
  | { kind: "not_taken"; reservationId: string }
  | { kind: "more_than_taken"; reservationId: string; refundableFen: number }
  | { kind: "nothing_due"; reservationId: string }
  | { kind: "not_lower"; reservationId: string; standsFen: number }
  /** Balances and reservation contradict each other: nothing may be written (P25). */
  | { kind: "does_not_balance"; account: keyof Balances };

export const isAmount = (fen: number): boolean => Number.isSafeInteger(fen) && fen > 0;

/** Debits less credits of every ledger account. Their sum is always 0. */
export function trialBalance(postings: readonly PlannedPosting[]): Record<LedgerAccount, number> {
  const sums = Object.fromEntries(LEDGER_ACCOUNTS.map((account) => [account, 0])) as Record<
    LedgerAccount,
    number
  >;
  for (const { debit, credit, amountFen } of postings) {
    sums[debit] += amountFen;
    sums[credit] -= amountFen;
  }
  return sums;
}

/** The balances that these postings make, from nothing: what the reconciler compares with the stored ones. */
export function balancesFrom(postings: readonly PlannedPosting[]): Balances {
  const sums = trialBalance(postings);
  return {
    availableFen: 0 - sums.available,
    heldFen: 0 - sums.held,
    receivedFen: 0 - sums.damages_received,
    dueFen: sums.due_receivable,
  };
}

/** Balances after `journals`, in order. */
export function afterJournals(balances: Balances, journals: readonly PlannedJournal[]): Balances {
  const change = balancesFrom(journals.flatMap((journal) => journal.postings));
  return {
    availableFen: balances.availableFen + change.availableFen,
    heldFen: balances.heldFen + change.heldFen,
    receivedFen: balances.receivedFen + change.receivedFen,
    dueFen: balances.dueFen + change.dueFen,
  };
}

/** The first balance that is below zero or no safe integer; null where all are sound. */
export function unsoundAccount(balances: Balances): keyof Balances | null {
  const accounts = Object.keys(NO_BALANCE) as (keyof Balances)[];
  return (
    accounts.find((account) => balances[account] < 0 || !Number.isSafeInteger(balances[account])) ?? null
  );
}

/** A reservation's state folded from the postings of its own journals, oldest or newest first alike. */
export function reservationFrom(
  reservation: Pick<ReservationState, "id" | "at" | "end">,
  postings: readonly PlannedPosting[],
): ReservationState {
  const { heldFen, dueFen } = balancesFrom(postings);
  const sum = (side: "debit" | "credit") =>
    postings.reduce(
      (fen, posting) => (posting[side] === "damages_received" ? fen + posting.amountFen : fen),
      0,
    );
  return { ...reservation, heldFen, dueFen, takenFen: sum("credit"), refundedFen: sum("debit") };
}
