/** Ids carry their kind in their prefix: `case_01J...`. A brand keeps an account's id out of a store's place. */
declare const brand: unique symbol;
export type Id<P extends string> = string & { readonly [brand]: P };

export type PersonId = Id<"person">;
export type SessionId = Id<"session">;
export type KeyId = Id<"key">;
export type OperatorId = Id<"operator">;
export type AccountId = Id<"account">;
export type StoreId = Id<"store">;
export type ProductId = Id<"product">;
export type ItemId = Id<"item">;
export type CaseId = Id<"case">;
export type EvidenceId = Id<"evidence">;
export type DecisionId = Id<"decision">;
export type MeasureId = Id<"measure">;
export type ProposalId = Id<"proposal">;
export type AppealId = Id<"appeal">;
export type NoticeId = Id<"notice">;
export type ReservationId = Id<"reservation">;
export type JournalId = Id<"journal">;
export type MessageId = Id<"message">;
export type EndpointId = Id<"endpoint">;
export type BatchId = Id<"batch">;
export type FileId = Id<"file">;
export type CommentId = Id<"comment">;
export type OpinionId = Id<"opinion">;
export type CannedNoteId = Id<"canned">;
export type BulkId = Id<"bulk">;
export type ViewId = Id<"view">;

export const ID_PREFIXES = {
  person: "person",
  session: "session",
  key: "key",
  operator: "operator",
  account: "account",
  store: "store",
  product: "product",
  item: "item",
  case: "case",
  evidence: "evidence",
  decision: "decision",
  measure: "measure",
  proposal: "proposal",
  appeal: "appeal",
  notice: "notice",
  reservation: "reservation",
  journal: "journal",
  posting: "posting",
  message: "message",
  endpoint: "endpoint",
  attempt: "attempt",
  receipt: "receipt",
  outhold: "outhold",
  batch: "batch",
  file: "file",
  tx: "tx",
  exemption: "exemption",
  hold: "hold",
  reveal: "reveal",
  reconciliation: "reconciliation",
  mismatch: "mismatch",
  legal: "legal",
  comment: "comment",
  opinion: "opinion",
  canned: "canned",
  bulk: "bulk",
  view: "view",
} as const;
export type IdPrefix = keyof typeof ID_PREFIXES;

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const TIME_PLACES = 10;

/** The part of an id that says when it was made, so that ids sort by time. `ms` in epoch milliseconds. */
export function idTime(ms: number): string {
  let time = "";
  for (let rest = ms, place = 0; place < TIME_PLACES; place++) {
    time = CROCKFORD[rest % 32] + time;
    rest = Math.floor(rest / 32);
  }
  return time;
}

/** When an id was made, epoch ms. */
export function idMs(id: string): number {
  const time = id.slice(id.indexOf("_") + 1).slice(0, TIME_PLACES);
  return [...time].reduce((ms, char) => ms * 32 + CROCKFORD.indexOf(char), 0);
}
