import { sql } from "drizzle-orm";
import type { EndpointId, KeyId, MessageId, PersonId } from "../../lib/domain/ids";
import type * as R from "../../lib/domain/records";
import { ATTEMPT_OUTCOMES, MESSAGE_KINDS, RECEIPT_OUTCOMES, SUBJECT_KINDS } from "../../lib/domain/records";
import type { Kit } from "../columns.pg";

export const MESSAGE_STATES = ["waiting", "taken", "delivered", "failed", "cancelled"] as const;

export const outboxTables = (c: Kit) => ({
  message: c.table(
    "messages",
    {
      id: c.id("id").$type<MessageId>(),
      kind: c.oneOf<R.MessageKind>("kind", MESSAGE_KINDS).notNull(),
      subjectKind: c.oneOf<R.Message["subjectKind"]>("subject_kind", [...SUBJECT_KINDS, "none"]).notNull(),
      subjectId: c.words("subject_id").notNull(),
      subjectVersion: c.count("subject_version").notNull(),
      caseId: c.words<NonNullable<R.Message["caseId"]>>("case_id"),
      decisionId: c.words<NonNullable<R.Message["decisionId"]>>("decision_id"),
      notBefore: c.count("not_before").notNull(),
      createdAt: c.count("created_at").notNull(),
      sealed: c.words<R.Sealed>("sealed").notNull(),
      state: c.oneOf<R.Message["state"]>("state", MESSAGE_STATES).notNull(),
    },
    (t) => [
      c.index("messages_due").on(t.state, t.notBefore, t.id),
      c.index("messages_waiting").on(t.kind, t.notBefore, t.id).where(sql`state = 'waiting'`),
      c.index("messages_decision").on(t.decisionId),
      c.index("messages_subject").on(t.subjectKind, t.subjectId, t.createdAt),
    ],
  ),
  endpoint: c.table("endpoints", {
    id: c.id("id").$type<EndpointId>(),
    name: c.words("name").notNull(),
    url: c.words("url").notNull(),
    kinds: c.json<R.MessageKind[]>("kinds").notNull(),
    secretSealed: c.words<R.Sealed>("secret_sealed").notNull(),
    previousSealed: c.words<R.Sealed>("previous_sealed"),
    previousUntil: c.count("previous_until"),
    pausedAt: c.count("paused_at"),
    pausedWhy: c.oneOf<NonNullable<R.Endpoint["pausedWhy"]>>("paused_why", ["by_hand", "failing"]),
    removedAt: c.count("removed_at"),
    startsAt: c.count("starts_at"),
    createdAt: c.count("created_at").notNull(),
    createdBy: c.words<PersonId>("created_by").notNull(),
    version: c.count("version").notNull(),
  }),
  receipt: c.table(
    "receipts",
    {
      id: c.id("id"),
      messageId: c.words<MessageId>("message_id"),
      subjectKind: c.oneOf<R.Message["subjectKind"]>("subject_kind", [...SUBJECT_KINDS, "none"]).notNull(),
      subjectId: c.words("subject_id").notNull(),
      version: c.count("version").notNull(),
      outcome: c.oneOf<R.Receipt["outcome"]>("outcome", RECEIPT_OUTCOMES).notNull(),
      at: c.count("at").notNull(),
      keyId: c.words<KeyId>("key_id").notNull(),
      reasonSealed: c.words<R.Sealed>("reason_sealed"),
    },
    (t) => [
      c.index("receipts_subject").on(t.subjectKind, t.subjectId, t.version),
      c.index("receipts_message").on(t.messageId),
    ],
  ),
  outboundHold: c.table("outbound_holds", {
    id: c.id("id"),
    by: c.words<PersonId>("by").notNull(),
    at: c.count("at").notNull(),
    reasonSealed: c.words<R.Sealed>("reason_sealed").notNull(),
  }),
  outboundRelease: c.table("outbound_releases", {
    id: c.id("id"),
    by: c.words<PersonId>("by").notNull(),
    at: c.count("at").notNull(),
  }),
  /** One row per subject that ever had a measure: the rising version of its standing, and what became of it. */
  standing: c.table(
    "standings",
    {
      /** `kind:id` of the subject. */
      id: c.id("id"),
      kind: c.oneOf<R.SubjectKind>("kind", SUBJECT_KINDS).notNull(),
      subjectId: c.words("subject_id").notNull(),
      version: c.count("version").notNull(),
      commandedVersion: c.count("commanded_version").notNull(),
      commandedAt: c.count("commanded_at"),
      appliedVersion: c.count("applied_version").notNull(),
      appliedAt: c.count("applied_at"),
      refusedVersion: c.count("refused_version").notNull(),
      refusedAt: c.count("refused_at"),
    },
    (t) => [
      c.index("standings_drift").on(t.commandedAt, t.id).where(sql`applied_version < commanded_version`),
    ],
  ),
  // Operational from here on: what was tried, and when to try again.
  delivery: c.table(
    "deliveries",
    {
      /** `message:endpoint`: a message goes to an endpoint once. */
      id: c.id("id"),
      messageId: c.words<MessageId>("message_id").notNull(),
      endpointId: c.words<EndpointId>("endpoint_id").notNull(),
      kind: c.oneOf<R.MessageKind>("kind", MESSAGE_KINDS).notNull(),
      subjectKey: c.words("subject_key").notNull(),
      /** Place in the order of its subject: when the message could leave. */
      dueAt: c.count("due_at").notNull(),
      createdAt: c.count("created_at").notNull(),
      state: c.oneOf<R.Delivery["state"]>("state", ["due", "delivered", "failed"]).notNull(),
      attempts: c.count("attempts").notNull(),
      nextAt: c.count("next_at").notNull(),
      leasedUntil: c.count("leased_until").notNull(),
      leasedBy: c.words("leased_by"),
      lastOutcome: c.oneOf<R.AttemptOutcome>("last_outcome", ATTEMPT_OUTCOMES),
      lastStatus: c.count("last_status"),
      doneAt: c.count("done_at"),
    },
    (t) => [
      c.index("deliveries_due").on(t.endpointId, t.nextAt, t.id).where(sql`state = 'due'`),
      c.index("deliveries_order").on(t.endpointId, t.subjectKey, t.dueAt, t.id).where(sql`state = 'due'`),
      c.index("deliveries_message").on(t.messageId),
      c.index("deliveries_log").on(t.createdAt, t.id),
      c.index("deliveries_state").on(t.state, t.createdAt, t.id),
      c.index("deliveries_endpoint").on(t.endpointId, t.createdAt, t.id),
    ],
  ),
  deliveryAttempt: c.table(
    "delivery_attempts",
    {
      id: c.id("id"),
      /** Null: a test delivery. */
      deliveryId: c.words("delivery_id"),
      endpointId: c.words<EndpointId>("endpoint_id").notNull(),
      number: c.count("number").notNull(),
      at: c.count("at").notNull(),
      tookMs: c.count("took_ms").notNull(),
      outcome: c.oneOf<R.AttemptOutcome>("outcome", ATTEMPT_OUTCOMES).notNull(),
      status: c.count("status"),
      requestSealed: c.words<R.Sealed>("request_sealed").notNull(),
      responseSealed: c.words<R.Sealed>("response_sealed"),
    },
    (t) => [
      c.index("delivery_attempts_delivery").on(t.deliveryId, t.number),
      c.index("delivery_attempts_at").on(t.at),
    ],
  ),
  endpointHealth: c.table("endpoint_healths", {
    id: c.id("id").$type<EndpointId>(),
    /** Failures since the last success. */
    failures: c.count("failures").notNull(),
    failingSince: c.count("failing_since"),
    lastSuccessAt: c.count("last_success_at"),
    lastFailureAt: c.count("last_failure_at"),
    /** Second in which `windowSent` deliveries were handed out: the rate is bounded over all processes. */
    windowAt: c.count("window_at").notNull(),
    windowSent: c.count("window_sent").notNull(),
  }),
});
