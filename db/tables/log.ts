import { sql } from "drizzle-orm";
import type { AccountId, CaseId, PersonId, StoreId } from "../../lib/domain/ids";
import type { LogOutcome } from "../../lib/domain/log/facets";
import type * as R from "../../lib/domain/records";
import { REVEAL_PURPOSES } from "../../lib/domain/records";
import type { RuleId, Surface, Tier } from "../../lib/domain/words";
import type { Kit } from "../columns.pg";

export const logTables = (c: Kit) => ({
  pack: c.table(
    "packs",
    {
      id: c.id("id"),
      version: c.count("version").notNull(),
      effectiveAt: c.count("effective_at").notNull(),
      activatedAt: c.count("activated_at").notNull(),
      activatedBy: c.words("activated_by").notNull(),
      body: c.words("body").notNull(),
      hash: c.words("hash").notNull(),
    },
    (t) => [c.index("packs_effective").on(t.effectiveAt)],
  ),
  logEntry: c.table(
    "log_entries",
    {
      seq: c.countKey("seq"),
      at: c.count("at").notNull(),
      txId: c.words("tx_id").notNull(),
      actorKind: c.words("actor_kind").notNull(),
      actorId: c.words("actor_id").notNull(),
      action: c.words("action").notNull(),
      subjectKind: c.words("subject_kind").notNull(),
      subjectId: c.words("subject_id").notNull(),
      caseId: c.words<CaseId>("case_id"),
      /** The canonical text: its UTF-8 bytes are the RFC 6962 leaf. */
      text: c.words("text").notNull(),
      leafHash: c.words("leaf_hash").notNull(),
    },
    (t) => [
      c.index("log_entries_case").on(t.caseId, t.seq),
      c.index("log_entries_subject").on(t.subjectKind, t.subjectId, t.seq),
      c.index("log_entries_action").on(t.action, t.seq),
      c.index("log_entries_actor").on(t.actorId, t.seq),
      c.index("log_entries_at").on(t.at, t.seq),
      c.index("log_entries_hash").on(t.leafHash),
    ],
  ),
  /**
   * What an entry can be filtered by, one row an entry, written in its transaction and never changed. Every filter
   * has an index that ends in seq, so that a page of any of them is read from its own end.
   */
  logFacet: c.table(
    "log_facets",
    {
      seq: c.countKey("seq"),
      actorId: c.words("actor_id").notNull(),
      action: c.words("action").notNull(),
      actionGroup: c.words("action_group").notNull(),
      caseId: c.words<CaseId>("case_id"),
      accountId: c.words<AccountId>("account_id"),
      storeId: c.words<StoreId>("store_id"),
      surface: c.words<Surface>("surface"),
      rule: c.words<RuleId>("rule"),
      ruleVersion: c.count("rule_version"),
      tier: c.count("tier").$type<Tier>(),
      outcome: c.words<LogOutcome>("outcome"),
    },
    (t) => [
      c.index("log_facets_actor").on(t.actorId, t.seq),
      c.index("log_facets_action").on(t.action, t.seq),
      c.index("log_facets_group").on(t.actionGroup, t.seq),
      c.index("log_facets_case").on(t.caseId, t.seq).where(sql`case_id is not null`),
      c.index("log_facets_account").on(t.accountId, t.seq).where(sql`account_id is not null`),
      c.index("log_facets_store").on(t.storeId, t.seq).where(sql`store_id is not null`),
      c.index("log_facets_surface").on(t.surface, t.seq).where(sql`surface is not null`),
      c.index("log_facets_rule").on(t.rule, t.seq).where(sql`rule is not null`),
      c.index("log_facets_tier").on(t.tier, t.seq).where(sql`tier is not null`),
      c.index("log_facets_outcome").on(t.outcome, t.seq).where(sql`outcome is not null`),
    ],
  ),
  /** Why somebody who sees contacts masked was shown those of one case, and until when (P29). */
  reveal: c.table(
    "reveals",
    {
      id: c.id("id"),
      caseId: c.words<CaseId>("case_id").notNull(),
      personId: c.words<PersonId>("person_id").notNull(),
      purpose: c.oneOf<R.Reveal["purpose"]>("purpose", REVEAL_PURPOSES).notNull(),
      noteSealed: c.words<R.Sealed>("note_sealed"),
      at: c.count("at").notNull(),
      until: c.count("until").notNull(),
    },
    (t) => [c.index("reveals_person").on(t.caseId, t.personId, t.until)],
  ),
  /** Operational, one row: the last verification of the log, for every node and after a restart. */
  logCheck: c.table("log_checks", {
    id: c.id("id"),
    at: c.count("at").notNull(),
    body: c.words("body").notNull(),
  }),
  /** One row, id 1: the size, the frontier and the lock of all appends. */
  logHead: c.table("log_head", {
    id: c.countKey("id"),
    size: c.count("size").notNull(),
    frontier: c.json<string[]>("frontier").notNull(),
  }),
  /** Hashes of complete subtrees of two leaves or more: id is `level.index`. */
  logNode: c.table("log_nodes", { id: c.id("id"), hash: c.words("hash").notNull() }),
  checkpoint: c.table("checkpoints", {
    size: c.countKey("size"),
    at: c.count("at").notNull(),
    note: c.words("note").notNull(),
  }),
  /** Operational: answers to machines, kept for a time under their idempotency keys. */
  apiReply: c.table(
    "api_replies",
    {
      /** `key:idempotency key`. */
      id: c.id("id"),
      inputHash: c.words("input_hash").notNull(),
      reply: c.words("reply").notNull(),
      at: c.count("at").notNull(),
    },
    (t) => [c.index("api_replies_at").on(t.at)],
  ),
  idempotency: c.table("idempotency", {
    /** `actor:key`. */
    id: c.id("id"),
    inputHash: c.words("input_hash").notNull(),
    reply: c.words("reply").notNull(),
    at: c.count("at").notNull(),
  }),
});
