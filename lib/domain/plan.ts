import type { EntryDraft } from "./log/entry";
import type { AccessLink, Delivery, DeliveryAttempt, Receipt, RecordName, Records, Session } from "./records";
import type { NonEmpty } from "./result";

/** Records that carry a version: every change of one names the version that was seen. */
export type VersionedName =
  | "person"
  | "account"
  | "store"
  | "case"
  | "appeal"
  | "setting"
  | "cannedNote"
  | "endpoint";

type AddOf<N extends RecordName> = { kind: "add"; record: N; rows: Records[N][] };
/** Adds records. Append-only ones have triggers that refuse anything else. */
export type Add = { [N in RecordName]: AddOf<N> }[RecordName];

type MoveOf<N extends VersionedName> = {
  kind: "move";
  record: N;
  id: Records[N]["id"];
  /** The version that was judged; another one in the database makes the whole plan `stale`. */
  version: number;
  set: Partial<Omit<Records[N], "id" | "version">>;
};
/** Changes one versioned record, raising its version by one. */
export type Move = { [N in VersionedName]: MoveOf<N> }[VersionedName];

/** Changes of records without a version, each with the condition that decides races. */
export type Settle =
  | { kind: "cancel_messages"; decisionId: Records["decision"]["id"] }
  | { kind: "release_lease"; caseId: Records["case"]["id"] }
  /** Whose a case is to do; no new version of it, so that whoever reads it is not made stale. */
  | {
      kind: "assign";
      caseId: Records["case"]["id"];
      from: Records["person"]["id"] | null;
      to: Records["person"]["id"] | null;
    }
  | {
      kind: "fence";
      caseId: Records["case"]["id"];
      holderId: Records["person"]["id"];
      fence: number;
      now: number;
    }
  | {
      kind: "grant_lease";
      caseId: Records["case"]["id"];
      holderId: Records["person"]["id"];
      now: number;
      expiresAt: number;
    }
  /**
   * Damages of one operator are summed over all its stores: whoever summed them before another charge was written
   * is `stale`. `turn` is the one that was seen.
   */
  | {
      kind: "charge_operator";
      operatorId: Records["operator"]["id"];
      storeId: Records["store"]["id"];
      turn: number;
    }
  /** For what changes no record and must be logged all the same: an opening, an export. */
  | { kind: "nothing"; why: string }
  /** Refused as `replayed` when it was read meanwhile. */
  | { kind: "image_read"; id: string; state: "read" | "failed"; sealed: string | null; at: number }
  /** The copy kept until an item refers to the picture; its bytes are then under the author's key. */
  | { kind: "unbind_file"; hash: string }
  | { kind: "item_verdict"; id: Records["item"]["id"]; verdict: Records["item"]["verdict"] }
  | {
      kind: "product";
      id: Records["product"]["id"];
      set: Partial<Omit<Records["product"], "id" | "storeId">>;
    }
  /** Files and search rows of an author whose key is about to be destroyed. */
  | { kind: "erase_author"; accountId: Records["account"]["id"] }
  | { kind: "revoke_key"; id: Records["apiKey"]["id"]; at: number }
  /** All of a person's; `except` is the one that the person is asking from. */
  | { kind: "revoke_sessions"; personId: Records["person"]["id"]; at: number; except?: Session["id"] }
  /** Sessions are not of record, but their beginning and end are logged in the same transaction. */
  | { kind: "open_session"; row: Session }
  | { kind: "revoke_session"; id: Session["id"]; at: number }
  /** A new link puts the person's earlier ones out of force. */
  | { kind: "give_link"; link: AccessLink }
  | { kind: "end_links"; personId: Records["person"]["id"]; at: number }
  /** Refused as `replayed` when it was used, replaced or out of time meanwhile. */
  | { kind: "use_link"; id: AccessLink["id"]; at: number }
  /** Recovery codes in place of whatever codes there were; none take them away. */
  | { kind: "recovery_codes"; personId: Records["person"]["id"]; digests: string[]; at: number }
  /** Refused as `replayed` when it was used meanwhile. */
  | { kind: "use_recovery_code"; personId: Records["person"]["id"]; digest: string }
  /** Whatever this plan does, somebody who can administer must be left; asked last, under the log's lock. */
  | { kind: "keep_admin" }
  /** A letter was taken, or failed for good: refused as `replayed` when its lease is another worker's by now. */
  | { kind: "delivery_done"; delivery: Delivery; attempt: DeliveryAttempt; state: "delivered" | "failed" }
  | { kind: "resend"; deliveryId: string; now: number }
  /** What the platform says of the standing `id` (`kind:subject`) in this version. */
  | { kind: "heard"; id: string; version: number; outcome: Receipt["outcome"]; at: number }
  /** Takes a counter away once its sum is logged; refused as `replayed` when another process did. */
  | { kind: "clear_counter"; id: string };

export type Change = Add | Move | Settle;

/**
 * What a use case wants to happen, all or nothing (P1). `entries` is a required field:
 * a write without its log entry does not compile (architecture.md, section 2).
 */
export type Plan = {
  changes: NonEmpty<Change>;
  entries: NonEmpty<EntryDraft>;
  /** Kept with the reply under this key, so that a replay returns it (P2). */
  idempotency?: { key: string; inputHash: string; reply: string };
};

export const add = <N extends RecordName>(record: N, ...rows: Records[N][]): Add =>
  ({ kind: "add", record, rows }) as unknown as Extract<Add, { record: N }>;

export const move = <N extends VersionedName>(
  record: N,
  seen: { id: Records[N]["id"]; version: number },
  set: MoveOf<N>["set"],
): Move =>
  ({ kind: "move", record, id: seen.id, version: seen.version, set }) as unknown as Extract<
    Move,
    { record: N }
  >;
