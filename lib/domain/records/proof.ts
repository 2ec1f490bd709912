import type { AccountId, CaseId, PersonId } from "../ids";
import type { Sealed } from "./sealed";

/* Holds, erasures, comparisons, checkpoints and reveals. Of the records: ../records.ts. */

export type Hold = {
  id: string;
  subjectKind: "account" | "store" | "case";
  subjectId: string;
  by: PersonId;
  at: number;
  reasonSealed: Sealed;
};

export type HoldLift = { id: string; by: PersonId; at: number };

export const MISMATCH_KINDS = ["missing", "unexplained", "different", "log_broken"] as const;

/** One run of the reconciler: log and tables compared up to `logSize` entries (P25). */
export type Reconciliation = {
  id: string;
  at: number;
  /** A person's id, or `machine`. */
  by: string;
  logSize: number;
  rowsCompared: number;
  mismatches: number;
  /** SHA-256 over all findings, hex: the same ones again are no new alarm once they are signed off. */
  findingsHash: string;
};

/**
 * One row that the log does not account for. `missing`: logged but not stored; `unexplained`: stored but not logged;
 * `different`: one field has another value; `log_broken`: the entry itself does not verify.
 */
export type Mismatch = {
  id: string;
  reconciliationId: string;
  tableName: string;
  rowId: string;
  kind: (typeof MISMATCH_KINDS)[number];
  field: string | null;
  logged: string | null;
  stored: string | null;
};

export type ReconciliationSignOff = { id: string; by: PersonId; at: number; noteSealed: Sealed };

/** The author's key is destroyed: nobody can read the content again. Its key is the account's. */
export type Erasure = {
  id: AccountId;
  at: number;
  by: PersonId;
  reason: "request" | "court_order" | "retention";
};

/** A signed note over the log's first `size` entries. */
export type CheckpointRow = { size: number; at: number; note: string };

export const REVEAL_PURPOSES = ["audit", "complaint", "legal", "policy", "other"] as const;

/** Contacts of one case shown to somebody who sees them masked, for a purpose and a time. */
export type Reveal = {
  id: string;
  caseId: CaseId;
  personId: PersonId;
  purpose: (typeof REVEAL_PURPOSES)[number];
  noteSealed: Sealed | null;
  at: number;
  until: number;
};
