import { sql } from "drizzle-orm";
import type {
  AccountId,
  BatchId,
  CaseId,
  EvidenceId,
  ItemId,
  NoticeId,
  OperatorId,
  PersonId,
  StoreId,
} from "../../lib/domain/ids";
import type { CaseState, FindingKind, Item, PriorityPart, Sealed } from "../../lib/domain/records";
import { CASE_STATES, FINDING_KINDS } from "../../lib/domain/records";
import type { ContactKind, Intent, RuleId, Surface } from "../../lib/domain/words";
import { CONTACT_KINDS, INTENTS, RULE_IDS, SURFACES } from "../../lib/domain/words";
import type { Kit } from "../columns.pg";

export const caseTables = (c: Kit) => ({
  batch: c.table("batches", {
    id: c.id("id").$type<BatchId>(),
    at: c.count("at").notNull(),
    source: c.words("source").notNull(),
    items: c.count("items").notNull(),
  }),
  item: c.table(
    "items",
    {
      id: c.id("id").$type<ItemId>(),
      platformId: c.words("platform_id").notNull(),
      version: c.count("version").notNull(),
      surface: c.oneOf<Surface>("surface", SURFACES).notNull(),
      accountId: c.words<AccountId>("account_id").notNull(),
      storeId: c.words<StoreId>("store_id"),
      contentHash: c.words("content_hash").notNull(),
      sealed: c.words<Sealed>("sealed"),
      conductAt: c.count("conduct_at").notNull(),
      editedAt: c.count("edited_at"),
      receivedAt: c.count("received_at").notNull(),
      foundBy: c.oneOf<Item["foundBy"]>("found_by", ["detector", "report", "import", "patrol"]).notNull(),
      batchId: c.words<BatchId>("batch_id").notNull(),
      verdict: c.oneOf<Item["verdict"]>("verdict", ["clear", "flagged", "reading"]).notNull(),
    },
    (t) => [
      c.uniqueIndex("items_platform_version").on(t.platformId, t.version),
      c.index("items_content").on(t.contentHash),
      c.index("items_account").on(t.accountId, t.receivedAt),
    ],
  ),
  itemImage: c.table(
    "item_images",
    {
      id: c.id("id"),
      itemId: c.words<ItemId>("item_id").notNull(),
      caseId: c.words<CaseId>("case_id"),
      position: c.count("position").notNull(),
      fileHash: c.words("file_hash").notNull(),
      state: c.oneOf<"waiting" | "read" | "failed">("state", ["waiting", "read", "failed"]).notNull(),
      sealed: c.words<Sealed>("sealed"),
      readAt: c.count("read_at"),
    },
    (t) => [
      c.index("item_images_item").on(t.itemId, t.position),
      c.index("item_images_waiting").on(t.state, t.id).where(sql`state = 'waiting'`),
    ],
  ),
  case: c.table(
    "cases",
    {
      id: c.id("id").$type<CaseId>(),
      number: c.count("number").notNull(),
      itemId: c.words<ItemId>("item_id").notNull(),
      itemPlatformId: c.words("item_platform_id").notNull(),
      accountId: c.words<AccountId>("account_id").notNull(),
      storeId: c.words<StoreId>("store_id"),
      operatorId: c.words<OperatorId>("operator_id").notNull(),
      surface: c.oneOf<Surface>("surface", SURFACES).notNull(),
      state: c.oneOf<CaseState>("state", CASE_STATES).notNull(),
      version: c.count("version").notNull(),
      topRule: c.oneOf<RuleId>("top_rule", RULE_IDS).notNull(),
      topKind: c.oneOf<ContactKind>("top_kind", CONTACT_KINDS).notNull(),
      rules: c.json<RuleId[]>("rules").notNull(),
      confidencePermille: c.count("confidence_permille").notNull(),
      evidenceCount: c.count("evidence_count").notNull(),
      band: c.count("band").notNull(),
      priorityKey: c.count("priority_key").notNull(),
      priorityParts: c.json<PriorityPart[]>("priority_parts").notNull(),
      dueAt: c.count("due_at").notNull(),
      openedAt: c.count("opened_at").notNull(),
      conductAt: c.count("conduct_at").notNull(),
      decidedAt: c.count("decided_at"),
      decisionCount: c.count("decision_count").notNull(),
      fingerprint: c.words("fingerprint"),
      textKey: c.words("text_key"),
      snippet: c.words<Sealed>("snippet").notNull(),
      picturesWaiting: c.count("pictures_waiting").notNull(),
      escalatedBy: c.words<PersonId>("escalated_by"),
      assignedTo: c.words<PersonId>("assigned_to"),
    },
    (t) => [
      c.uniqueIndex("cases_number").on(t.number),
      // One open case per item, whatever races at intake.
      c
        .uniqueIndex("cases_one_open")
        .on(t.itemPlatformId)
        .where(sql`state in ('reading', 'open', 'escalated', 'proposed')`),
      c.index("cases_queue").on(t.state, t.priorityKey, t.id),
      c.index("cases_queue_surface").on(t.state, t.surface, t.priorityKey, t.id),
      c.index("cases_queue_rule").on(t.state, t.topRule, t.priorityKey, t.id),
      c.index("cases_queue_band").on(t.state, t.band, t.priorityKey, t.id),
      c.index("cases_queue_age").on(t.state, t.openedAt, t.id),
      c.index("cases_queue_due").on(t.state, t.dueAt, t.id),
      c.index("cases_store").on(t.storeId, t.state, t.priorityKey, t.id),
      c.index("cases_assigned").on(t.assignedTo).where(sql`assigned_to is not null`),
      c.index("cases_account").on(t.accountId, t.openedAt),
      c.index("cases_fingerprint").on(t.fingerprint, t.state),
      c.index("cases_text").on(t.textKey, t.state),
      // Clusters are counted from these alone: each holds only what waits for a person.
      c
        .index("cases_cluster_contact")
        .on(t.topRule, t.fingerprint, t.priorityKey)
        .where(sql`state in ('open', 'escalated') and fingerprint is not null`),
      c
        .index("cases_cluster_text")
        .on(t.topRule, t.textKey, t.priorityKey)
        .where(sql`state in ('open', 'escalated') and text_key is not null`),
      c
        .index("cases_cluster_account")
        .on(t.accountId, t.priorityKey)
        .where(sql`state in ('open', 'escalated')`),
      c.index("cases_item").on(t.itemPlatformId),
    ],
  ),
  caseItem: c.table(
    "case_items",
    {
      id: c.id("id"),
      caseId: c.words<CaseId>("case_id").notNull(),
      itemId: c.words<ItemId>("item_id").notNull(),
      version: c.count("version").notNull(),
      at: c.count("at").notNull(),
    },
    (t) => [
      c.uniqueIndex("case_items_case").on(t.caseId, t.version),
      c.index("case_items_item").on(t.itemId),
    ],
  ),
  evidence: c.table(
    "evidence",
    {
      id: c.id("id").$type<EvidenceId>(),
      caseId: c.words<CaseId>("case_id").notNull(),
      itemId: c.words<ItemId>("item_id").notNull(),
      ordinal: c.count("ordinal").notNull(),
      source: c.oneOf<"machine" | "hand">("source", ["machine", "hand"]).notNull(),
      rule: c.oneOf<RuleId>("rule", RULE_IDS).notNull(),
      ruleVersion: c.count("rule_version").notNull(),
      kind: c.oneOf<ContactKind>("kind", CONTACT_KINDS).notNull(),
      intent: c.oneOf<Intent>("intent", INTENTS).notNull(),
      confidencePermille: c.count("confidence_permille").notNull(),
      digest: c.words("digest"),
      sealed: c.words<Sealed>("sealed").notNull(),
      detectorVersion: c.words("detector_version").notNull(),
      addedBy: c.words<PersonId>("added_by"),
      at: c.count("at").notNull(),
    },
    (t) => [c.index("evidence_case").on(t.caseId, t.ordinal)],
  ),
  sighting: c.table(
    "contact_sightings",
    {
      id: c.id("id"),
      digest: c.words("digest").notNull(),
      kind: c.oneOf<ContactKind>("kind", CONTACT_KINDS).notNull(),
      accountId: c.words<AccountId>("account_id").notNull(),
      storeId: c.words<StoreId>("store_id"),
      operatorId: c.words<OperatorId>("operator_id").notNull(),
      caseId: c.words<CaseId>("case_id").notNull(),
      at: c.count("at").notNull(),
    },
    (t) => [
      c.index("sightings_digest").on(t.digest, t.accountId),
      c.index("sightings_account").on(t.accountId, t.digest),
    ],
  ),
  /** What no text of its own shows: accounts acting together, or a restriction gone around (policy.md, D7). */
  finding: c.table(
    "case_findings",
    {
      id: c.id("id"),
      caseId: c.words<CaseId>("case_id").notNull(),
      kind: c.oneOf<FindingKind>("kind", FINDING_KINDS).notNull(),
      digest: c.words("digest"),
      accounts: c.count("accounts").notNull(),
      operators: c.count("operators").notNull(),
      restrictedAccountId: c.words<AccountId>("restricted_account_id"),
      at: c.count("at").notNull(),
    },
    (t) => [c.index("case_findings_case").on(t.caseId, t.at)],
  ),
  // Operational: who holds what just now, and what was put aside.
  lease: c.table(
    "leases",
    {
      id: c.id("id").$type<CaseId>(),
      holderId: c.words<PersonId>("holder_id").notNull(),
      /** Rises with every grant; a write must bring the one it was given. */
      fence: c.count("fence").notNull(),
      grantedAt: c.count("granted_at").notNull(),
      expiresAt: c.count("expires_at").notNull(),
      /** The turn at which it was last granted or given back: what the desks that watch have not seen yet. */
      changedSeq: c.count("changed_seq"),
    },
    (t) => [
      c.index("leases_holder").on(t.holderId, t.expiresAt),
      c.index("leases_changed").on(t.changedSeq),
      c.index("leases_expiry").on(t.expiresAt),
    ],
  ),
  skip: c.table(
    "skips",
    {
      id: c.id("id"),
      caseId: c.words<CaseId>("case_id").notNull(),
      personId: c.words<PersonId>("person_id").notNull(),
      until: c.count("until").notNull(),
    },
    (t) => [c.index("skips_person").on(t.personId, t.until)],
  ),
  draft: c.table("drafts", {
    id: c.id("id"),
    caseId: c.words<CaseId>("case_id").notNull(),
    /** Or the notice, for what its merchant types. */
    personId: c.words<PersonId | NoticeId>("person_id").notNull(),
    sealed: c.words<Sealed>("sealed").notNull(),
    at: c.count("at").notNull(),
  }),
  savedView: c.table(
    "saved_views",
    {
      id: c.id("id"),
      personId: c.words<PersonId>("person_id").notNull(),
      name: c.words("name").notNull(),
      query: c.words("query").notNull(),
      shared: c.flag("shared").notNull(),
      at: c.count("at").notNull(),
    },
    (t) => [c.index("saved_views_person").on(t.personId)],
  ),
  /** Kept exact by triggers on cases: a tab's count costs one row. */
  queueCount: c.table("queue_counts", { id: c.id("id"), n: c.count("n").notNull() }),
  number: c.table("numbers", { id: c.id("id"), next: c.count("next").notNull() }),
});
