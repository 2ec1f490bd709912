import type { CaseId, EvidenceId } from "../ids";
import type { Category, OverturnReason, PublishingScope, RuleId, Severity } from "../words";

/** What the preview on screen was computed from: any difference makes the decision `stale` (policy.md, section 3). */
export type SeenVersions = {
  case: number;
  account: number;
  store: number | null;
  packId: string;
};

/** A restriction in words of its own, on the account; `days: null` has no end. */
export type OtherMeasure = { text: string; days: number | null };

export type ConfirmCommand = {
  kind: "confirm";
  caseId: CaseId;
  seen: SeenVersions;
  fence: number;
  /** Null: the gravest of the categories of the evidence that was kept. */
  category: Category | null;
  rule: RuleId | null;
  severity: Severity;
  coordinated: boolean;
  graveHarm: boolean;
  /** Why the harm is grave; needed with `graveHarm`. */
  graveHarmReason: string | null;
  publishingScopes: PublishingScope[] | null;
  /** An `other` restrictive measure (S9), by a senior only. */
  otherMeasure: OtherMeasure | null;
  /** Other cases of the same subject, as evidence of a proposal; a plain confirmation cites none. */
  cites?: readonly CaseId[];
  dismissed: EvidenceId[];
  note: string | null;
};

export type OverturnCommand = {
  kind: "overturn";
  caseId: CaseId;
  seen: SeenVersions;
  fence: number;
  reasonProposed: OverturnReason;
  reason: OverturnReason;
  dismissed: EvidenceId[];
  note: string | null;
};

export type DecideRefusal =
  | { kind: "not_found" }
  /** Somebody changed what was judged: shown with the new preview; the typed text stays with the reviewer. */
  | { kind: "stale"; what: ("case" | "account" | "store" | "pack")[]; by: string | null; at: number | null }
  /** The lease ran out or another person holds the case. */
  | { kind: "fenced"; holderName: string | null }
  | { kind: "not_open"; state: string }
  | { kind: "still_reading" }
  | { kind: "no_evidence" }
  /** A cited case is none of this subject, or the case itself. */
  | { kind: "bad_cite" }
  | { kind: "reason_needed"; what: "grave_harm" | "overturn_other" | "other_measure" }
  | { kind: "not_allowed"; why: string }
  | { kind: "key_reused" }
  | { kind: "money_blocked" };
