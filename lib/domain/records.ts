import type { Case, CaseItem, EvidenceRow, Finding, Sighting } from "./records/cases";
import type { Decision, DecisionUndo, LegalUpdate, Measure, MeasureEnd, PackRow } from "./records/decisions";
import type { Balance, Journal, Posting, Reservation, ReservationEnd } from "./records/deposit";
import type {
  Bulk,
  BulkItem,
  CannedNote,
  Comment,
  CommentMention,
  OpinionAnswer,
  OpinionAsk,
} from "./records/desk";
import type { Batch, Item, ItemImage, StoredFile } from "./records/items";
import type {
  Endpoint,
  Message,
  Notice,
  NoticeHandOver,
  NoticeRevocation,
  OutboundHold,
  OutboundRelease,
  Receipt,
} from "./records/outbox";
import type { ApiKey, Person, Setting } from "./records/people";
import type {
  CheckpointRow,
  Erasure,
  Hold,
  HoldLift,
  Mismatch,
  Reconciliation,
  ReconciliationSignOff,
  Reveal,
} from "./records/proof";
import type {
  Appeal,
  AppealFile,
  AppealMessage,
  AppealOutcome,
  Proposal,
  ProposalCite,
  ProposalOutcome,
  Reversal,
} from "./records/second-look";
import type {
  Account,
  Exemption,
  ExemptionWithdrawal,
  Operator,
  Product,
  Store,
  StoreStaff,
} from "./records/subjects";

/*
 * The records of Weir: one type per table, times in epoch milliseconds, money in integer fen.
 * db/tables/ has the same shapes; a type test compares them.
 */
export * from "./records/cases";
export * from "./records/decisions";
export * from "./records/deposit";
export * from "./records/desk";
export * from "./records/items";
export * from "./records/outbox";
export * from "./records/people";
export * from "./records/proof";
export * from "./records/sealed";
export * from "./records/second-look";
export * from "./records/subjects";

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
