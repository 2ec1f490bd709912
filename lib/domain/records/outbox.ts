import type { AccountId, CaseId, DecisionId, EndpointId, KeyId, MessageId, NoticeId, PersonId } from "../ids";
import type { Sealed } from "./sealed";

/* What leaves: notices, messages and their deliveries. Of the records: ../records.ts. */

export type Notice = {
  id: NoticeId;
  number: number;
  decisionId: DecisionId;
  caseId: CaseId;
  accountId: AccountId;
  sealed: Sealed;
  tokenHash: string;
  composedAt: number;
};

export type NoticeHandOver = { id: NoticeId; at: number; how: "webhook" | "opened" | "elapsed" };

export type NoticeRevocation = { id: NoticeId; at: number; by: PersonId };

export const MESSAGE_KINDS = ["notice", "standing", "appeal_reply", "alert"] as const;

export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** What a standing can be of. */
export const SUBJECT_KINDS = ["account", "store", "item", "product"] as const;

export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** Something that leaves: told to every endpoint that asks for its kind, at least once, after `notBefore`. */
export type Message = {
  id: MessageId;
  kind: MessageKind;
  subjectKind: SubjectKind | "none";
  subjectId: string;
  /** Of a standing: rises per subject, given by the writer. */
  subjectVersion: number;
  caseId: CaseId | null;
  decisionId: DecisionId | null;
  notBefore: number;
  createdAt: number;
  /** Empty for a standing: its body is the fold of the measures when it is sent. */
  sealed: Sealed;
  state: "waiting" | "taken" | "delivered" | "failed" | "cancelled";
};

/** Where messages go: a webhook of the platform. */
export type Endpoint = {
  id: EndpointId;
  name: string;
  url: string;
  kinds: MessageKind[];
  secretSealed: Sealed;
  /** The secret before the last rotation: signs beside the new one until `previousUntil`. */
  previousSealed: Sealed | null;
  previousUntil: number | null;
  pausedAt: number | null;
  pausedWhy: "by_hand" | "failing" | null;
  removedAt: number | null;
  /** What could leave before this is not told to it; null: everything that still waits is. */
  startsAt: number | null;
  createdAt: number;
  createdBy: PersonId;
  version: number;
};

export const RECEIPT_OUTCOMES = ["applied", "refused", "unknown"] as const;

/** What the platform says became of a message, or of a subject's standing. */
export type Receipt = {
  id: string;
  messageId: MessageId | null;
  subjectKind: Message["subjectKind"];
  subjectId: string;
  version: number;
  outcome: (typeof RECEIPT_OUTCOMES)[number];
  at: number;
  keyId: KeyId;
  reasonSealed: Sealed | null;
};

/** The stop switch: while a hold has no release of its id, nothing leaves. */
export type OutboundHold = { id: string; by: PersonId; at: number; reasonSealed: Sealed };

export type OutboundRelease = { id: string; by: PersonId; at: number };

export const ATTEMPT_OUTCOMES = [
  "delivered",
  "refused",
  "redirected",
  "timed_out",
  "unreachable",
  "blocked",
  "too_large",
] as const;

export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/** One try of a delivery, as it was sent and answered; without a delivery it was a test. */
export type DeliveryAttempt = {
  id: string;
  deliveryId: string | null;
  endpointId: EndpointId;
  number: number;
  at: number;
  tookMs: number;
  outcome: AttemptOutcome;
  status: number | null;
  requestSealed: Sealed;
  responseSealed: Sealed | null;
};

/** One message on its way to one endpoint. */
export type Delivery = {
  id: string;
  messageId: MessageId;
  endpointId: EndpointId;
  kind: MessageKind;
  subjectKey: string;
  dueAt: number;
  createdAt: number;
  state: "due" | "delivered" | "failed";
  attempts: number;
  nextAt: number;
  leasedUntil: number;
  leasedBy: string | null;
  lastOutcome: AttemptOutcome | null;
  lastStatus: number | null;
  doneAt: number | null;
};
