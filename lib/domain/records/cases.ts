import type { AccountId, CaseId, EvidenceId, ItemId, OperatorId, PersonId, StoreId } from "../ids";
import type { ContactKind, Intent, RuleId, Surface } from "../words";
import type { Sealed } from "./sealed";

/* Items under review, and what the machine found. Of the records: ../records.ts. */

export const CASE_STATES = [
  "reading",
  "open",
  "escalated",
  "proposed",
  "confirmed",
  "overturned",
  "clear",
] as const;

export type CaseState = (typeof CASE_STATES)[number];

/** States in which an item has its one open case. */
export const OPEN_CASE_STATES = [
  "reading",
  "open",
  "escalated",
  "proposed",
] as const satisfies readonly CaseState[];

export type PriorityPart = { name: string; value: number };

export type Case = {
  id: CaseId;
  /** Shown as WR-48213. */
  number: number;
  itemId: ItemId;
  itemPlatformId: string;
  accountId: AccountId;
  storeId: StoreId | null;
  operatorId: OperatorId;
  surface: Surface;
  state: CaseState;
  version: number;
  topRule: RuleId;
  topKind: ContactKind;
  rules: RuleId[];
  confidencePermille: number;
  evidenceCount: number;
  /** 1 is first. */
  band: number;
  /** Static order of the queue: due time less boost, in ms; small comes first. */
  priorityKey: number;
  priorityParts: PriorityPart[];
  dueAt: number;
  openedAt: number;
  conductAt: number;
  decidedAt: number | null;
  decisionCount: number;
  /** Keyed digest of the first contact: cases that share it form a cluster. */
  fingerprint: string | null;
  /** Keyed digest of the words without contacts, figures, marks and spacing; null where too few are left. */
  textKey: string | null;
  /** Author's name, store's name and the text around the first hit with its marks, for the queue row. */
  snippet: Sealed;
  picturesWaiting: number;
  escalatedBy: PersonId | null;
  assignedTo: PersonId | null;
};

export type CaseItem = { id: string; caseId: CaseId; itemId: ItemId; version: number; at: number };

export type EvidenceRow = {
  id: EvidenceId;
  caseId: CaseId;
  itemId: ItemId;
  ordinal: number;
  source: "machine" | "hand";
  rule: RuleId;
  ruleVersion: number;
  kind: ContactKind;
  intent: Intent;
  confidencePermille: number;
  /** Keyed digest of the canonical contact. */
  digest: string | null;
  /** Spans, reading, steps, parts, canonical form: the Evidence as detected. */
  sealed: Sealed;
  detectorVersion: string;
  addedBy: PersonId | null;
  at: number;
};

export type Sighting = {
  id: string;
  digest: string;
  kind: ContactKind;
  accountId: AccountId;
  storeId: StoreId | null;
  operatorId: OperatorId;
  caseId: CaseId;
  at: number;
};

export const FINDING_KINDS = ["shared_contact", "around_restriction"] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

/** Of one case, as it stood when intake found it; `id` is case, kind and what it is about, so it is found once. */
export type Finding = {
  id: string;
  caseId: CaseId;
  kind: FindingKind;
  /** The contact that the accounts share; null where only their operator is the same. */
  digest: string | null;
  accounts: number;
  operators: number;
  /** The account that may not publish or write while this one does. */
  restrictedAccountId: AccountId | null;
  at: number;
};
