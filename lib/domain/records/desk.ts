import type {
  AccountId,
  BulkId,
  CannedNoteId,
  CaseId,
  CommentId,
  DecisionId,
  OpinionId,
  PersonId,
  ProposalId,
  StoreId,
} from "../ids";
import type { RuleId } from "../words";
import type { Sealed } from "./sealed";

/* The desk among itself: talk, bulk decisions and search. Of the records: ../records.ts. */

/** What colleagues say about a case; sealed under the key of the case's author. */
export type Comment = {
  id: CommentId;
  caseId: CaseId;
  accountId: AccountId;
  by: PersonId;
  at: number;
  sealed: Sealed;
};

export type CommentMention = {
  id: string;
  commentId: CommentId;
  caseId: CaseId;
  personId: PersonId;
  by: PersonId;
  at: number;
};

/** A second opinion asked of a colleague, and what they answered. Neither decides the case. */
export type OpinionAsk = {
  id: OpinionId;
  caseId: CaseId;
  accountId: AccountId;
  askedBy: PersonId;
  askedOf: PersonId;
  at: number;
  sealed: Sealed;
};

export const OPINIONS = ["confirm", "overturn", "unsure"] as const;

export type Opinion = (typeof OPINIONS)[number];

export type OpinionAnswer = {
  id: OpinionId;
  caseId: CaseId;
  by: PersonId;
  askedBy: PersonId;
  at: number;
  opinion: Opinion;
  sealed: Sealed;
};

/** A note that seniors keep ready for all; personal data has no place in it. */
export type CannedNote = {
  id: CannedNoteId;
  title: string;
  body: string;
  by: PersonId;
  at: number;
  retiredAt: number | null;
  version: number;
};

export const CLUSTER_KINDS = ["contact", "text", "account"] as const;

export type ClusterKind = (typeof CLUSTER_KINDS)[number];

/** Many cases of one cluster decided at once (P16). Every item keeps its own decision and notice. */
export type Bulk = {
  id: BulkId;
  verdict: "confirm" | "overturn";
  clusterKind: ClusterKind;
  clusterKey: string;
  rule: RuleId | null;
  by: PersonId;
  at: number;
  items: number;
  /** One moment for all: no item starts within the undo window before it. */
  undoUntil: number;
};

export const BULK_OUTCOMES = ["decided", "proposed", "stale", "taken", "refused"] as const;

export type BulkOutcome = (typeof BULK_OUTCOMES)[number];

export type BulkItem = {
  id: string;
  bulkId: BulkId;
  caseId: CaseId;
  position: number;
  at: number;
  outcome: BulkOutcome;
  /** The refusal's kind where there is one. */
  why: string | null;
  decisionId: DecisionId | null;
  proposalId: ProposalId | null;
  amountFen: number;
};

export const SEARCH_KINDS = ["item", "evidence", "note", "appeal", "comment", "account", "store"] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

/** One text in the search index: its grams as keyed digests, never its words. */
export type SearchDoc = {
  /** Rises with time: what pages seek by. */
  seq: number;
  /** `kind:id` of what was indexed; a newer text replaces the older one. */
  docKey: string;
  kind: SearchKind;
  refId: string;
  caseId: CaseId | null;
  accountId: AccountId | null;
  storeId: StoreId | null;
  /** Whose erasure takes this row away. */
  authorId: string;
  at: number;
  tokens: string;
};
