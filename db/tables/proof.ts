import type { AccountId, MeasureId, PersonId } from "../../lib/domain/ids";
import type * as R from "../../lib/domain/records";
import { LEGAL_STATES, MISMATCH_KINDS } from "../../lib/domain/records";
import type { Kit } from "../columns.pg";

/** What the reconciler found and who answered for it; erasures; what became of a legal referral. */
export const proofTables = (c: Kit) => ({
  reconciliation: c.table(
    "reconciliations",
    {
      id: c.id("id"),
      at: c.count("at").notNull(),
      by: c.words("by").notNull(),
      logSize: c.count("log_size").notNull(),
      rowsCompared: c.count("rows_compared").notNull(),
      mismatches: c.count("mismatches").notNull(),
      /** Of all that was found: the same findings again raise no new alarm once they are signed off. */
      findingsHash: c.words("findings_hash").notNull(),
    },
    (t) => [c.index("reconciliations_at").on(t.at)],
  ),
  mismatch: c.table(
    "mismatches",
    {
      id: c.id("id"),
      reconciliationId: c.words("reconciliation_id").notNull(),
      tableName: c.words("table_name").notNull(),
      rowId: c.words("row_id").notNull(),
      kind: c.oneOf<R.Mismatch["kind"]>("kind", MISMATCH_KINDS).notNull(),
      field: c.words("field"),
      logged: c.words("logged"),
      stored: c.words("stored"),
    },
    (t) => [c.index("mismatches_run").on(t.reconciliationId, t.id)],
  ),
  /** Its key is the reconciliation's: signed off once. */
  reconciliationSignOff: c.table("reconciliation_sign_offs", {
    id: c.id("id"),
    by: c.words<PersonId>("by").notNull(),
    at: c.count("at").notNull(),
    noteSealed: c.words<R.Sealed>("note_sealed").notNull(),
  }),
  /** Its key is the author's account: erased once, for ever. */
  erasure: c.table("erasures", {
    id: c.id("id").$type<AccountId>(),
    at: c.count("at").notNull(),
    by: c.words<PersonId>("by").notNull(),
    reason: c.oneOf<R.Erasure["reason"]>("reason", ["request", "court_order", "retention"]).notNull(),
  }),
  /** A referral is the measure `refer_legal`; each row is one step of what became of it. */
  legalUpdate: c.table(
    "legal_updates",
    {
      id: c.id("id"),
      measureId: c.words<MeasureId>("measure_id").notNull(),
      state: c.oneOf<R.LegalUpdate["state"]>("state", LEGAL_STATES).notNull(),
      at: c.count("at").notNull(),
      by: c.words<PersonId>("by").notNull(),
      noteSealed: c.words<R.Sealed>("note_sealed"),
    },
    (t) => [c.index("legal_updates_measure").on(t.measureId, t.at)],
  ),
  // Operational: where a checkpoint was posted and what came back.
  witnessPost: c.table(
    "witness_posts",
    {
      id: c.id("id"),
      size: c.count("size").notNull(),
      url: c.words("url").notNull(),
      attempts: c.count("attempts").notNull(),
      lastAt: c.count("last_at").notNull(),
      status: c.count("status"),
      state: c
        .oneOf<"waiting" | "accepted" | "given_up">("state", ["waiting", "accepted", "given_up"])
        .notNull(),
      detail: c.words("detail").notNull(),
    },
    (t) => [c.index("witness_posts_size").on(t.size)],
  ),
});
