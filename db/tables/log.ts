import type { CaseId } from "../../lib/domain/ids";
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
    ],
  ),
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
  idempotency: c.table("idempotency", {
    /** `actor:key`. */
    id: c.id("id"),
    inputHash: c.words("input_hash").notNull(),
    reply: c.words("reply").notNull(),
    at: c.count("at").notNull(),
  }),
});
