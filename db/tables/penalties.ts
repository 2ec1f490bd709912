import { sql } from "drizzle-orm";
import type {
  AccountId,
  CaseId,
  DecisionId,
  EvidenceId,
  ItemId,
  JournalId,
  MeasureId,
  NoticeId,
  OperatorId,
  PersonId,
  ProposalId,
  ReservationId,
  StoreId,
} from "../../lib/domain/ids";
import type * as R from "../../lib/domain/records";
import { JOURNAL_KINDS, LEDGER_ACCOUNTS } from "../../lib/domain/records";
import * as W from "../../lib/domain/words";
import type { Kit } from "../columns.pg";

const VERDICTS = ["confirm", "overturn"] as const;
const MEASURE_TARGETS = ["account", "store", "item", "product"] as const;
const END_CAUSES = ["expired", "undone", "reversed", "reduced", "approved", "returned", "lapsed"] as const;

export const decisionTables = (c: Kit) => ({
  decision: c.table(
    "decisions",
    {
      id: c.id("id").$type<DecisionId>(),
      caseId: c.words<CaseId>("case_id").notNull(),
      number: c.count("number").notNull(),
      verdict: c.oneOf<"confirm" | "overturn">("verdict", VERDICTS).notNull(),
      decidedBy: c.words<PersonId>("decided_by").notNull(),
      decidedAt: c.count("decided_at").notNull(),
      undoUntil: c.count("undo_until").notNull(),
      accountId: c.words<AccountId>("account_id").notNull(),
      storeId: c.words<StoreId>("store_id"),
      operatorId: c.words<OperatorId>("operator_id").notNull(),
      itemId: c.words<ItemId>("item_id").notNull(),
      conductAt: c.count("conduct_at").notNull(),
      packId: c.words("pack_id").notNull(),
      rule: c.oneOf<W.RuleId>("rule", W.RULE_IDS).notNull(),
      ruleVersion: c.count("rule_version").notNull(),
      category: c.oneOf<W.Category>("category", W.CATEGORIES),
      severity: c.oneOf<W.Severity>("severity", W.SEVERITIES),
      coordinated: c.flag("coordinated").notNull(),
      graveHarm: c.flag("grave_harm").notNull(),
      ladder: c.oneOf<W.Ladder>("ladder", W.LADDERS),
      countKey: c.words("count_key"),
      n: c.count("n"),
      step: c.count("step").$type<W.Step>(),
      tier: c.count("tier").$type<W.Tier>(),
      joins: c.words<DecisionId>("joins"),
      pointsMerchant: c.count("points_merchant").notNull(),
      pointsCredit: c.count("points_credit").notNull(),
      damagesFen: c.count("damages_fen").notNull(),
      reasonProposed: c.oneOf<W.OverturnReason>("reason_proposed", W.OVERTURN_REASONS),
      reasonChosen: c.oneOf<W.OverturnReason>("reason_chosen", W.OVERTURN_REASONS),
      noteSealed: c.words<R.Sealed>("note_sealed"),
      evidenceIds: c.json<EvidenceId[]>("evidence_ids").notNull(),
      dismissedIds: c.json<EvidenceId[]>("dismissed_ids").notNull(),
      preview: c.words("preview").notNull(),
      proposalId: c.words<ProposalId>("proposal_id"),
    },
    (t) => [
      c.uniqueIndex("decisions_natural").on(t.caseId, t.number),
      c.index("decisions_count").on(t.countKey, t.ladder, t.conductAt),
      c.index("decisions_account").on(t.accountId, t.decidedAt),
      c.index("decisions_store").on(t.storeId, t.decidedAt),
      c.index("decisions_operator").on(t.operatorId, t.decidedAt),
      c.index("decisions_person").on(t.decidedBy, t.decidedAt),
    ],
  ),
  decisionUndo: c.table("decision_undos", {
    id: c.id("id").$type<DecisionId>(),
    at: c.count("at").notNull(),
    by: c.words<PersonId>("by").notNull(),
  }),
  measure: c.table(
    "measures",
    {
      id: c.id("id").$type<MeasureId>(),
      decisionId: c.words<DecisionId>("decision_id"),
      proposalId: c.words<ProposalId>("proposal_id"),
      caseId: c.words<CaseId>("case_id").notNull(),
      decisionNumber: c.count("decision_number").notNull(),
      noticeId: c.words<NoticeId>("notice_id"),
      kind: c.oneOf<W.MeasureKind>("kind", W.MEASURE_KINDS).notNull(),
      targetKind: c.oneOf<R.Measure["targetKind"]>("target_kind", MEASURE_TARGETS).notNull(),
      targetId: c.words("target_id").notNull(),
      scopes: c.json<W.PublishingScope[]>("scopes"),
      startAt: c.count("start_at").notNull(),
      endAt: c.count("end_at"),
      tier: c.count("tier").$type<W.Tier>().notNull(),
      text: c.words("text"),
    },
    (t) => [
      // Exactly once for ever: case, decision number, measure (P2).
      c.uniqueIndex("measures_natural").on(t.caseId, t.decisionNumber, t.kind, t.targetKind, t.targetId),
      c.index("measures_target").on(t.targetKind, t.targetId, t.startAt),
      c.index("measures_decision").on(t.decisionId),
      c.index("measures_proposal").on(t.proposalId).where(sql`proposal_id is not null`),
      c.index("measures_end").on(t.endAt, t.id),
    ],
  ),
  measureEnd: c.table("measure_ends", {
    id: c.id("id").$type<MeasureId>(),
    at: c.count("at").notNull(),
    cause: c.oneOf<R.MeasureEnd["cause"]>("cause", END_CAUSES).notNull(),
    causeId: c.words("cause_id").notNull(),
  }),
  notice: c.table(
    "notices",
    {
      id: c.id("id").$type<NoticeId>(),
      number: c.count("number").notNull(),
      decisionId: c.words<DecisionId>("decision_id").notNull(),
      caseId: c.words<CaseId>("case_id").notNull(),
      accountId: c.words<AccountId>("account_id").notNull(),
      sealed: c.words<R.Sealed>("sealed").notNull(),
      tokenHash: c.words("token_hash").notNull(),
      composedAt: c.count("composed_at").notNull(),
    },
    (t) => [
      c.uniqueIndex("notices_decision").on(t.decisionId),
      c.uniqueIndex("notices_token").on(t.tokenHash),
      c.uniqueIndex("notices_number").on(t.number),
      c.index("notices_account").on(t.accountId, t.composedAt),
    ],
  ),
  noticeHandOver: c.table("notice_hand_overs", {
    id: c.id("id").$type<NoticeId>(),
    at: c.count("at").notNull(),
    how: c.oneOf<R.NoticeHandOver["how"]>("how", ["webhook", "opened", "elapsed"]).notNull(),
  }),
  noticeRevocation: c.table("notice_revocations", {
    id: c.id("id").$type<NoticeId>(),
    at: c.count("at").notNull(),
    by: c.words<PersonId>("by").notNull(),
  }),
});

export const depositTables = (c: Kit) => ({
  /** Moved only by the trigger on postings; CHECK keeps every balance at zero or above. */
  balance: c.table("balances", {
    id: c.id("id").$type<StoreId>(),
    availableFen: c.count("available_fen").notNull(),
    heldFen: c.count("held_fen").notNull(),
    receivedFen: c.count("received_fen").notNull(),
    dueFen: c.count("due_fen").notNull(),
  }),
  journal: c.table(
    "journals",
    {
      id: c.id("id").$type<JournalId>(),
      number: c.count("number").notNull(),
      storeId: c.words<StoreId>("store_id").notNull(),
      kind: c.oneOf<R.JournalKind>("kind", JOURNAL_KINDS).notNull(),
      at: c.count("at").notNull(),
      caseId: c.words<CaseId>("case_id"),
      decisionId: c.words<DecisionId>("decision_id"),
      reservationId: c.words<ReservationId>("reservation_id"),
    },
    (t) => [
      c.uniqueIndex("journals_number").on(t.number),
      c.index("journals_store").on(t.storeId, t.number),
      c.index("journals_reservation").on(t.reservationId),
    ],
  ),
  posting: c.table(
    "postings",
    {
      id: c.id("id"),
      journalId: c.words<JournalId>("journal_id").notNull(),
      storeId: c.words<StoreId>("store_id").notNull(),
      debit: c.oneOf<R.LedgerAccount>("debit", LEDGER_ACCOUNTS).notNull(),
      credit: c.oneOf<R.LedgerAccount>("credit", LEDGER_ACCOUNTS).notNull(),
      amountFen: c.count("amount_fen").notNull(),
    },
    (t) => [c.index("postings_journal").on(t.journalId), c.index("postings_store").on(t.storeId)],
  ),
  reservation: c.table(
    "reservations",
    {
      id: c.id("id").$type<ReservationId>(),
      decisionId: c.words<DecisionId>("decision_id").notNull(),
      storeId: c.words<StoreId>("store_id").notNull(),
      amountFen: c.count("amount_fen").notNull(),
      reservedFen: c.count("reserved_fen").notNull(),
      dueFen: c.count("due_fen").notNull(),
      at: c.count("at").notNull(),
    },
    (t) => [
      c.index("reservations_decision").on(t.decisionId),
      c.index("reservations_store").on(t.storeId, t.at),
      c.index("reservations_at").on(t.at, t.id),
    ],
  ),
  /** Its key is the reservation's: taken or released exactly once. */
  reservationEnd: c.table("reservation_ends", {
    id: c.id("id").$type<ReservationId>(),
    kind: c.oneOf<"taken" | "released">("kind", ["taken", "released"]).notNull(),
    at: c.count("at").notNull(),
    journalId: c.words<JournalId>("journal_id"),
  }),
});
