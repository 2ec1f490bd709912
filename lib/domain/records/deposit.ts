import type { CaseId, DecisionId, JournalId, ReservationId, StoreId } from "../ids";

/* The deposit as double entries. Of the records: ../records.ts. */

export type Balance = {
  id: StoreId;
  availableFen: number;
  heldFen: number;
  receivedFen: number;
  dueFen: number;
};

export const JOURNAL_KINDS = ["reserve", "take", "release", "refund", "top_up", "due", "void"] as const;

export type JournalKind = (typeof JOURNAL_KINDS)[number];

export const LEDGER_ACCOUNTS = [
  "settlement_bank",
  "available",
  "held",
  "damages_received",
  "due_receivable",
  "due_owed",
] as const;

export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number];

export type Journal = {
  id: JournalId;
  number: number;
  storeId: StoreId;
  kind: JournalKind;
  at: number;
  caseId: CaseId | null;
  decisionId: DecisionId | null;
  reservationId: ReservationId | null;
};

export type Posting = {
  id: string;
  journalId: JournalId;
  storeId: StoreId;
  debit: LedgerAccount;
  credit: LedgerAccount;
  amountFen: number;
};

export type Reservation = {
  id: ReservationId;
  decisionId: DecisionId;
  storeId: StoreId;
  amountFen: number;
  reservedFen: number;
  dueFen: number;
  at: number;
};

export type ReservationEnd = {
  id: ReservationId;
  kind: "taken" | "released";
  at: number;
  journalId: JournalId | null;
};
