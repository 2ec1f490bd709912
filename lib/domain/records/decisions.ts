import type {
  AccountId,
  CaseId,
  DecisionId,
  EvidenceId,
  ItemId,
  MeasureId,
  NoticeId,
  OperatorId,
  PersonId,
  ProposalId,
  StoreId,
} from "../ids";
import type {
  Category,
  Ladder,
  MeasureKind,
  OverturnReason,
  PublishingScope,
  RuleId,
  Severity,
  Step,
  Tier,
} from "../words";
import type { Sealed } from "./sealed";

/* What was decided, by which pack, and the measures in force. Of the records: ../records.ts. */

export type Decision = {
  id: DecisionId;
  caseId: CaseId;
  /** 1, 2, ... within the case: with case and measure the natural key of P2. */
  number: number;
  verdict: "confirm" | "overturn";
  decidedBy: PersonId;
  decidedAt: number;
  /** Until then it can be undone and nothing leaves. */
  undoUntil: number;
  accountId: AccountId;
  storeId: StoreId | null;
  operatorId: OperatorId;
  itemId: ItemId;
  conductAt: number;
  packId: string;
  rule: RuleId;
  ruleVersion: number;
  category: Category | null;
  severity: Severity | null;
  coordinated: boolean;
  graveHarm: boolean;
  ladder: Ladder | null;
  /** `store:<id>` or `account:<id>`: whose count this offence belongs to. Null for an overturn. */
  countKey: string | null;
  n: number | null;
  step: Step | null;
  tier: Tier | null;
  /** The offence this one joins (one notice, one offence); then it does not count. */
  joins: DecisionId | null;
  pointsMerchant: number;
  pointsCredit: number;
  damagesFen: number;
  reasonProposed: OverturnReason | null;
  reasonChosen: OverturnReason | null;
  noteSealed: Sealed | null;
  /** What was on screen: evidence ids, dismissed ones, the preview. */
  evidenceIds: EvidenceId[];
  dismissedIds: EvidenceId[];
  preview: string;
  proposalId: ProposalId | null;
};

export type DecisionUndo = { id: DecisionId; at: number; by: PersonId };

/** One sanction. Never toggled: a MeasureEnd ends it, and can end no other. */
export type Measure = {
  id: MeasureId;
  decisionId: DecisionId | null;
  proposalId: ProposalId | null;
  caseId: CaseId;
  decisionNumber: number;
  noticeId: NoticeId | null;
  kind: MeasureKind;
  targetKind: "account" | "store" | "item" | "product";
  targetId: string;
  scopes: PublishingScope[] | null;
  startAt: number;
  endAt: number | null;
  tier: Tier;
  text: string | null;
};

export type MeasureEnd = {
  id: MeasureId;
  at: number;
  cause: "expired" | "undone" | "reversed" | "reduced" | "approved" | "returned" | "lapsed";
  causeId: string;
};

export const LEGAL_STATES = ["open", "with_counsel", "filed", "closed"] as const;

/** A step of a legal referral, which itself is the measure `refer_legal`. */
export type LegalUpdate = {
  id: string;
  measureId: MeasureId;
  state: (typeof LEGAL_STATES)[number];
  at: number;
  by: PersonId;
  noteSealed: Sealed | null;
};

export type PackRow = {
  id: string;
  version: number;
  effectiveAt: number;
  activatedAt: number;
  activatedBy: string;
  body: string;
  hash: string;
};
