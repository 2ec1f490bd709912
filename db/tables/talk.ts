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
} from "../../lib/domain/ids";
import {
  BULK_OUTCOMES,
  type BulkOutcome,
  CLUSTER_KINDS,
  type ClusterKind,
  OPINIONS,
  type Opinion,
  SEARCH_KINDS,
  type Sealed,
  type SearchKind,
} from "../../lib/domain/records";
import { RULE_IDS, type RuleId } from "../../lib/domain/words";
import type { Kit } from "../columns.pg";

/** What colleagues say to each other about a case. */
export const talkTables = (c: Kit) => ({
  comment: c.table(
    "comments",
    {
      id: c.id("id").$type<CommentId>(),
      caseId: c.words<CaseId>("case_id").notNull(),
      accountId: c.words<AccountId>("account_id").notNull(),
      by: c.words<PersonId>("by").notNull(),
      at: c.count("at").notNull(),
      sealed: c.words<Sealed>("sealed").notNull(),
    },
    (t) => [c.index("comments_case").on(t.caseId, t.at, t.id)],
  ),
  commentMention: c.table(
    "comment_mentions",
    {
      id: c.id("id"),
      commentId: c.words<CommentId>("comment_id").notNull(),
      caseId: c.words<CaseId>("case_id").notNull(),
      personId: c.words<PersonId>("person_id").notNull(),
      by: c.words<PersonId>("by").notNull(),
      at: c.count("at").notNull(),
    },
    (t) => [c.index("comment_mentions_person").on(t.personId, t.at, t.id)],
  ),
  opinionAsk: c.table(
    "opinion_asks",
    {
      id: c.id("id").$type<OpinionId>(),
      caseId: c.words<CaseId>("case_id").notNull(),
      accountId: c.words<AccountId>("account_id").notNull(),
      askedBy: c.words<PersonId>("asked_by").notNull(),
      askedOf: c.words<PersonId>("asked_of").notNull(),
      at: c.count("at").notNull(),
      sealed: c.words<Sealed>("sealed").notNull(),
    },
    (t) => [
      c.index("opinion_asks_case").on(t.caseId, t.at),
      c.index("opinion_asks_person").on(t.askedOf, t.at, t.id),
    ],
  ),
  opinionAnswer: c.table(
    "opinion_answers",
    {
      id: c.id("id").$type<OpinionId>(),
      caseId: c.words<CaseId>("case_id").notNull(),
      by: c.words<PersonId>("by").notNull(),
      askedBy: c.words<PersonId>("asked_by").notNull(),
      at: c.count("at").notNull(),
      opinion: c.oneOf<Opinion>("opinion", OPINIONS).notNull(),
      sealed: c.words<Sealed>("sealed").notNull(),
    },
    (t) => [c.index("opinion_answers_asker").on(t.askedBy, t.at, t.id)],
  ),
  cannedNote: c.table("canned_notes", {
    id: c.id("id").$type<CannedNoteId>(),
    title: c.words("title").notNull(),
    body: c.words("body").notNull(),
    by: c.words<PersonId>("by").notNull(),
    at: c.count("at").notNull(),
    retiredAt: c.count("retired_at"),
    version: c.count("version").notNull(),
  }),
  // Operational: what each person has read.
  readMark: c.table(
    "read_marks",
    {
      id: c.id("id"),
      personId: c.words<PersonId>("person_id").notNull(),
      /** `kind:id` of what was read, or `case:id` for a case's comments up to `at`. */
      what: c.words("what").notNull(),
      at: c.count("at").notNull(),
    },
    (t) => [c.index("read_marks_person").on(t.personId, t.what)],
  ),
});

/** Many cases decided at once: what was asked and what became of each. */
export const bulkTables = (c: Kit) => ({
  bulk: c.table(
    "bulks",
    {
      id: c.id("id").$type<BulkId>(),
      verdict: c.oneOf<"confirm" | "overturn">("verdict", ["confirm", "overturn"]).notNull(),
      clusterKind: c.oneOf<ClusterKind>("cluster_kind", CLUSTER_KINDS).notNull(),
      clusterKey: c.words("cluster_key").notNull(),
      rule: c.oneOf<RuleId>("rule", RULE_IDS),
      by: c.words<PersonId>("by").notNull(),
      at: c.count("at").notNull(),
      items: c.count("items").notNull(),
      undoUntil: c.count("undo_until").notNull(),
    },
    (t) => [c.index("bulks_person").on(t.by, t.at)],
  ),
  bulkItem: c.table(
    "bulk_items",
    {
      id: c.id("id"),
      bulkId: c.words<BulkId>("bulk_id").notNull(),
      caseId: c.words<CaseId>("case_id").notNull(),
      position: c.count("position").notNull(),
      at: c.count("at").notNull(),
      outcome: c.oneOf<BulkOutcome>("outcome", BULK_OUTCOMES).notNull(),
      why: c.words("why"),
      decisionId: c.words<DecisionId>("decision_id"),
      proposalId: c.words<ProposalId>("proposal_id"),
      amountFen: c.count("amount_fen").notNull(),
    },
    (t) => [c.index("bulk_items_bulk").on(t.bulkId, t.position)],
  ),
});

/** The search index. Each engine adds its full-text index over `tokens` (migration `search_index`). */
export const searchTables = (c: Kit) => ({
  searchDoc: c.table(
    "search_docs",
    {
      seq: c.countKey("seq"),
      docKey: c.words("doc_key").notNull(),
      kind: c.oneOf<SearchKind>("kind", SEARCH_KINDS).notNull(),
      refId: c.words("ref_id").notNull(),
      caseId: c.words<CaseId>("case_id"),
      accountId: c.words<AccountId>("account_id"),
      storeId: c.words<StoreId>("store_id"),
      authorId: c.words("author_id").notNull(),
      at: c.count("at").notNull(),
      tokens: c.words("tokens").notNull(),
    },
    (t) => [c.uniqueIndex("search_docs_key").on(t.docKey), c.index("search_docs_author").on(t.authorId)],
  ),
});
