import type {
  AccountId,
  AppealId,
  BatchId,
  BulkId,
  CannedNoteId,
  CaseId,
  CommentId,
  DecisionId,
  EndpointId,
  EvidenceId,
  FileId,
  ItemId,
  JournalId,
  KeyId,
  MeasureId,
  MessageId,
  NoticeId,
  OperatorId,
  OpinionId,
  PersonId,
  ProductId,
  ProposalId,
  ReservationId,
  SessionId,
  StoreId,
} from "./ids";
import type {
  ActorKind,
  Category,
  ContactKind,
  Intent,
  Ladder,
  MeasureKind,
  OverturnReason,
  PublishingScope,
  Role,
  RuleId,
  Severity,
  Step,
  Surface,
  Tier,
} from "./words";

/*
 * The records of Weir: one type per table, times in epoch milliseconds, money in integer fen.
 * `Sealed` is text encrypted under its author's key. db/tables/ has the same shapes; a type test compares them.
 */
export type Sealed = string;

export type Person = {
  id: PersonId;
  email: string;
  name: string;
  role: Role;
  passwordHash: string | null;
  totpSealed: Sealed | null;
  totpAt: number | null;
  ssoSubject: string | null;
  disabledAt: number | null;
  createdAt: number;
  version: number;
};

/** One choice of the organisation; `value` is JSON text. */
export type Setting = { id: string; value: string; changedAt: number; version: number };

export type Session = {
  /** Digest of the token in the cookie; the token itself is stored nowhere. */
  id: SessionId;
  personId: PersonId;
  createdAt: number;
  lastSeenAt: number;
  expiresAt: number;
  revokedAt: number | null;
  agent: string;
  via: SessionVia | null;
};

/** How a person came in: password alone, with a second factor, with a recovery code, or by the company's sign-on. */
export const SESSION_VIAS = ["password", "code", "recovery_code", "sso"] as const;
export type SessionVia = (typeof SESSION_VIAS)[number];

export const ACCESS_LINK_KINDS = ["invite", "recovery"] as const;
export type AccessLinkKind = (typeof ACCESS_LINK_KINDS)[number];

/** A link that lets one person choose a password, once. */
export type AccessLink = {
  /** Hash of its token. */
  id: string;
  personId: PersonId;
  kind: AccessLinkKind;
  createdAt: number;
  expiresAt: number;
  endedAt: number | null;
};

export type ApiKey = {
  id: KeyId;
  name: string;
  scopes: string[];
  hash: string;
  /** The last four characters, so that people can tell keys apart. */
  hint: string;
  createdAt: number;
  createdBy: string;
  revokedAt: number | null;
};

export type Operator = { id: OperatorId; platformId: string; name: string; createdAt: number };

export type Account = {
  id: AccountId;
  platformId: string;
  name: string;
  kind: ActorKind;
  operatorId: OperatorId;
  followers: number | null;
  joinedAt: number | null;
  city: string | null;
  company: string | null;
  createdAt: number;
  version: number;
};

export type Store = {
  id: StoreId;
  platformId: string;
  name: string;
  operatorId: OperatorId;
  ownerAccountId: AccountId | null;
  category: string | null;
  openedAt: number | null;
  depositRequiredFen: number;
  createdAt: number;
  version: number;
};

export type StoreStaff = { id: string; storeId: StoreId; accountId: AccountId; relation: "owner" | "staff" };

export type Product = {
  id: ProductId;
  platformId: string;
  storeId: StoreId;
  name: string;
  priceFen: number;
  sold: number;
  thumbHash: string | null;
  createdAt: number;
};

export type StoredFile = {
  id: FileId;
  /** SHA-256 of the clear bytes, hex. */
  hash: string;
  /** Whose key seals the bytes; `unbound` until an item refers to the picture. */
  authorId: string;
  contentType: string;
  width: number;
  height: number;
  sizeBytes: number;
  bytes: Uint8Array;
  createdAt: number;
};

/** Author of a picture that no item refers to yet. */
export const UNBOUND = "unbound";

export type Batch = { id: BatchId; at: number; source: string; items: number };

/** One version of an item, frozen as it stood when it came in. A clear item keeps id and hash only. */
export type Item = {
  id: ItemId;
  platformId: string;
  version: number;
  surface: Surface;
  accountId: AccountId;
  storeId: StoreId | null;
  contentHash: string;
  sealed: Sealed | null;
  conductAt: number;
  editedAt: number | null;
  receivedAt: number;
  foundBy: "detector" | "report" | "import" | "patrol";
  batchId: BatchId;
  verdict: "clear" | "flagged" | "reading";
};

export type ItemImage = {
  id: string;
  itemId: ItemId;
  caseId: CaseId | null;
  position: number;
  fileHash: string;
  state: "waiting" | "read" | "failed";
  /** What the picture says (codes, lines, boxes), once read. */
  sealed: Sealed | null;
  readAt: number | null;
};

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

/** What a machine was answered under an idempotency key. */
export type ApiReply = { id: string; inputHash: string; reply: string; at: number };

export type Exemption = {
  id: string;
  accountId: AccountId;
  kind: "private_message" | "official_tool" | "known_good";
  reference: string;
  digest: string | null;
  ownerName: string;
  grantedAt: number;
  endsAt: number | null;
};
export type ExemptionWithdrawal = { id: string; at: number; by: string };

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

/** Every record that the one writer can add. */
export type Records = {
  person: Person;
  setting: Setting;
  apiKey: ApiKey;
  operator: Operator;
  account: Account;
  store: Store;
  storeStaff: StoreStaff;
  product: Product;
  file: StoredFile;
  batch: Batch;
  item: Item;
  itemImage: ItemImage;
  case: Case;
  caseItem: CaseItem;
  evidence: EvidenceRow;
  sighting: Sighting;
  finding: Finding;
  decision: Decision;
  decisionUndo: DecisionUndo;
  measure: Measure;
  measureEnd: MeasureEnd;
  balance: Balance;
  journal: Journal;
  posting: Posting;
  reservation: Reservation;
  reservationEnd: ReservationEnd;
  notice: Notice;
  noticeHandOver: NoticeHandOver;
  noticeRevocation: NoticeRevocation;
  message: Message;
  endpoint: Endpoint;
  receipt: Receipt;
  outboundHold: OutboundHold;
  outboundRelease: OutboundRelease;
  proposal: Proposal;
  proposalCite: ProposalCite;
  proposalOutcome: ProposalOutcome;
  appeal: Appeal;
  appealFile: AppealFile;
  appealMessage: AppealMessage;
  appealOutcome: AppealOutcome;
  reversal: Reversal;
  exemption: Exemption;
  exemptionWithdrawal: ExemptionWithdrawal;
  hold: Hold;
  holdLift: HoldLift;
  pack: PackRow;
  checkpoint: CheckpointRow;
  reconciliation: Reconciliation;
  mismatch: Mismatch;
  reconciliationSignOff: ReconciliationSignOff;
  erasure: Erasure;
  legalUpdate: LegalUpdate;
  reveal: Reveal;
  comment: Comment;
  commentMention: CommentMention;
  opinionAsk: OpinionAsk;
  opinionAnswer: OpinionAnswer;
  cannedNote: CannedNote;
  bulk: Bulk;
  bulkItem: BulkItem;
};
export type RecordName = keyof Records;
