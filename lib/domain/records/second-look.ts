import type {
  AccountId,
  AppealId,
  CaseId,
  DecisionId,
  FileId,
  NoticeId,
  OperatorId,
  PersonId,
  ProposalId,
  StoreId,
} from "../ids";
import type { Step, Tier } from "../words";
import type { Sealed } from "./sealed";

/* Proposals, appeals and what was taken back. Of the records: ../records.ts. */

export type Proposal = {
  id: ProposalId;
  caseId: CaseId;
  caseVersion: number;
  accountId: AccountId;
  storeId: StoreId | null;
  operatorId: OperatorId;
  proposedBy: PersonId;
  proposedAt: number;
  /** Unanswered until then: flagged to all seniors, interim limits end. */
  answerBy: number;
  /** The decision as it was asked for. */
  command: string;
  /** The assessment shown when it was asked for. */
  preview: string;
  tier: Tier;
  damagesFen: number;
  noteSealed: Sealed | null;
};

export type ProposalCite = { id: string; proposalId: ProposalId; caseId: CaseId };

export type ProposalOutcome = {
  id: ProposalId;
  kind: "approved" | "returned" | "withdrawn";
  by: PersonId;
  at: number;
  reasonSealed: Sealed | null;
  decisionId: DecisionId | null;
};

export const APPEAL_STATES = ["filed", "acknowledged", "asked", "decided"] as const;

export type Appeal = {
  id: AppealId;
  number: number;
  decisionId: DecisionId;
  noticeId: NoticeId;
  caseId: CaseId;
  accountId: AccountId;
  statementSealed: Sealed;
  filedAt: number;
  acknowledgeBy: number;
  decideBy: number;
  state: (typeof APPEAL_STATES)[number];
  version: number;
  reReviewOf: AppealId | null;
};

export type AppealFile = { id: string; appealId: AppealId; fileId: FileId; position: number };

export type AppealMessage = {
  id: string;
  appealId: AppealId;
  from: "staff" | "merchant";
  personId: PersonId | null;
  sealed: Sealed;
  at: number;
};

export type AppealOutcome = {
  id: AppealId;
  kind: "upheld" | "reduced" | "reversed" | "withdrawn" | "not_an_appeal";
  by: PersonId | null;
  at: number;
  step: Step | null;
  replySealed: Sealed;
};

export type Reversal = {
  id: string;
  decisionId: DecisionId;
  kind: "reverse" | "reduce" | "restep";
  by: PersonId;
  at: number;
  appealId: AppealId | null;
  /** The step that stands from now on; null when nothing stands. */
  step: Step | null;
  receipt: string;
};
