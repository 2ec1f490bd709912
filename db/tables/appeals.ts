import { sql } from "drizzle-orm";
import type {
  AccountId,
  AppealId,
  CaseId,
  DecisionId,
  EvidenceId,
  FileId,
  NoticeId,
  OperatorId,
  PersonId,
  ProposalId,
  StoreId,
} from "../../lib/domain/ids";
import type * as R from "../../lib/domain/records";
import { APPEAL_STATES } from "../../lib/domain/records";
import type * as W from "../../lib/domain/words";
import type { Kit } from "../columns.pg";

const OUTCOMES = ["upheld", "reduced", "reversed", "withdrawn", "not_an_appeal"] as const;
const EXEMPTIONS = ["private_message", "official_tool", "known_good"] as const;

export const proposalTables = (c: Kit) => ({
  proposal: c.table(
    "proposals",
    {
      id: c.id("id").$type<ProposalId>(),
      caseId: c.words<CaseId>("case_id").notNull(),
      caseVersion: c.count("case_version").notNull(),
      accountId: c.words<AccountId>("account_id").notNull(),
      storeId: c.words<StoreId>("store_id"),
      operatorId: c.words<OperatorId>("operator_id").notNull(),
      proposedBy: c.words<PersonId>("proposed_by").notNull(),
      proposedAt: c.count("proposed_at").notNull(),
      answerBy: c.count("answer_by").notNull(),
      command: c.words("command").notNull(),
      preview: c.words("preview").notNull(),
      tier: c.count("tier").$type<W.Tier>().notNull(),
      damagesFen: c.count("damages_fen").notNull(),
      noteSealed: c.words<R.Sealed>("note_sealed"),
    },
    (t) => [c.index("proposals_case").on(t.caseId), c.index("proposals_answer").on(t.answerBy, t.id)],
  ),
  proposalCite: c.table(
    "proposal_cites",
    {
      id: c.id("id"),
      proposalId: c.words<ProposalId>("proposal_id").notNull(),
      caseId: c.words<CaseId>("case_id").notNull(),
    },
    (t) => [c.index("proposal_cites_proposal").on(t.proposalId)],
  ),
  /** Its key is the proposal's: answered exactly once. A trigger refuses the proposer and deciders of cited cases. */
  proposalOutcome: c.table("proposal_outcomes", {
    id: c.id("id").$type<ProposalId>(),
    kind: c.oneOf<R.ProposalOutcome["kind"]>("kind", ["approved", "returned", "withdrawn"]).notNull(),
    by: c.words<PersonId>("by").notNull(),
    at: c.count("at").notNull(),
    reasonSealed: c.words<R.Sealed>("reason_sealed"),
    decisionId: c.words<DecisionId>("decision_id"),
  }),
  proposalOpening: c.table(
    "proposal_openings",
    {
      id: c.id("id"),
      proposalId: c.words<ProposalId>("proposal_id").notNull(),
      personId: c.words<PersonId>("person_id").notNull(),
      evidenceId: c.words<EvidenceId>("evidence_id").notNull(),
      at: c.count("at").notNull(),
    },
    (t) => [c.index("proposal_openings_person").on(t.proposalId, t.personId)],
  ),
});

export const appealTables = (c: Kit) => ({
  appeal: c.table(
    "appeals",
    {
      id: c.id("id").$type<AppealId>(),
      number: c.count("number").notNull(),
      decisionId: c.words<DecisionId>("decision_id").notNull(),
      noticeId: c.words<NoticeId>("notice_id").notNull(),
      caseId: c.words<CaseId>("case_id").notNull(),
      accountId: c.words<AccountId>("account_id").notNull(),
      statementSealed: c.words<R.Sealed>("statement_sealed").notNull(),
      filedAt: c.count("filed_at").notNull(),
      acknowledgeBy: c.count("acknowledge_by").notNull(),
      decideBy: c.count("decide_by").notNull(),
      state: c.oneOf<R.Appeal["state"]>("state", APPEAL_STATES).notNull(),
      version: c.count("version").notNull(),
      reReviewOf: c.words<AppealId>("re_review_of"),
    },
    (t) => [
      c.uniqueIndex("appeals_number").on(t.number),
      c.uniqueIndex("appeals_one_open").on(t.decisionId).where(sql`state <> 'decided'`),
      c.index("appeals_queue").on(t.state, t.decideBy, t.id),
      c.index("appeals_account").on(t.accountId, t.filedAt),
    ],
  ),
  appealFile: c.table(
    "appeal_files",
    {
      id: c.id("id"),
      appealId: c.words<AppealId>("appeal_id").notNull(),
      fileId: c.words<FileId>("file_id").notNull(),
      position: c.count("position").notNull(),
    },
    (t) => [c.index("appeal_files_appeal").on(t.appealId, t.position)],
  ),
  appealMessage: c.table(
    "appeal_messages",
    {
      id: c.id("id"),
      appealId: c.words<AppealId>("appeal_id").notNull(),
      from: c.oneOf<"staff" | "merchant">("from", ["staff", "merchant"]).notNull(),
      personId: c.words<PersonId>("person_id"),
      sealed: c.words<R.Sealed>("sealed").notNull(),
      at: c.count("at").notNull(),
    },
    (t) => [c.index("appeal_messages_appeal").on(t.appealId, t.at)],
  ),
  appealOutcome: c.table("appeal_outcomes", {
    id: c.id("id").$type<AppealId>(),
    kind: c.oneOf<R.AppealOutcome["kind"]>("kind", OUTCOMES).notNull(),
    by: c.words<PersonId>("by"),
    at: c.count("at").notNull(),
    step: c.count("step").$type<W.Step>(),
    replySealed: c.words<R.Sealed>("reply_sealed").notNull(),
  }),
  reversal: c.table(
    "reversals",
    {
      id: c.id("id"),
      decisionId: c.words<DecisionId>("decision_id").notNull(),
      kind: c.oneOf<R.Reversal["kind"]>("kind", ["reverse", "reduce", "restep"]).notNull(),
      by: c.words<PersonId>("by").notNull(),
      at: c.count("at").notNull(),
      appealId: c.words<AppealId>("appeal_id"),
      step: c.count("step").$type<W.Step>(),
      receipt: c.words("receipt").notNull(),
    },
    (t) => [c.index("reversals_decision").on(t.decisionId, t.at)],
  ),
  exemption: c.table(
    "exemptions",
    {
      id: c.id("id"),
      accountId: c.words<AccountId>("account_id").notNull(),
      kind: c.oneOf<R.Exemption["kind"]>("kind", EXEMPTIONS).notNull(),
      reference: c.words("reference").notNull(),
      digest: c.words("digest"),
      ownerName: c.words("owner_name").notNull(),
      grantedAt: c.count("granted_at").notNull(),
      endsAt: c.count("ends_at"),
    },
    (t) => [c.index("exemptions_account").on(t.accountId, t.kind)],
  ),
  exemptionWithdrawal: c.table("exemption_withdrawals", {
    id: c.id("id"),
    at: c.count("at").notNull(),
    by: c.words("by").notNull(),
  }),
  hold: c.table(
    "holds",
    {
      id: c.id("id"),
      subjectKind: c.oneOf<R.Hold["subjectKind"]>("subject_kind", ["account", "store", "case"]).notNull(),
      subjectId: c.words("subject_id").notNull(),
      by: c.words<PersonId>("by").notNull(),
      at: c.count("at").notNull(),
      reasonSealed: c.words<R.Sealed>("reason_sealed").notNull(),
    },
    (t) => [c.index("holds_subject").on(t.subjectKind, t.subjectId)],
  ),
  holdLift: c.table("hold_lifts", {
    id: c.id("id"),
    by: c.words<PersonId>("by").notNull(),
    at: c.count("at").notNull(),
  }),
});
