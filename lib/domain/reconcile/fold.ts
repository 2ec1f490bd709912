import type { Entry } from "../log/entry";

/** A row as the log tells it: only derived columns, contents as hashes. */
export type LoggedRow = Readonly<Record<string, unknown>>;
/** By name of the record, then by id. */
export type LoggedRows = Map<string, Map<string, LoggedRow>>;

const MESSAGE_STATES: Readonly<Record<string, string>> = {
  "message.delivered": "delivered",
  "message.failed": "failed",
  "message.resent": "waiting",
};

/** Marks a row of which only what changed since is known. */
export const IN_PART = "inPart";

type Image = {
  add?: string;
  row?: LoggedRow;
  move?: string;
  id?: string;
  set?: LoggedRow;
  settle?: LoggedRow;
};

/**
 * Reads the log from its first entry and keeps what every row must be by now. It shares no code with the use cases
 * that wrote the entries: a fault of theirs must not be repeated here (P25).
 */
export class LogFold {
  readonly rows: LoggedRows = new Map();
  /** Entries taken so far: the next one must have this number. */
  size = 0;
  /** States in which cases ever stood: the tabs' counters keep a row for each. */
  readonly caseStates = new Set<string>();
  /** Rows changed that were never written, in words. */
  readonly faults: string[] = [];
  /**
   * The first entry that told what was written, and when; entries of the first version did not. Null: none came yet.
   */
  imagesFrom: { seq: number; at: number } | null = null;
  private readonly ofDecision = new Map<string, string[]>();

  take(entry: Entry): void {
    if (entry.seq !== this.size) throw new Error(`entry ${entry.seq} came where ${this.size} was due`);
    this.size += 1;
    if (entry.version === 2) this.imagesFrom ??= { seq: entry.seq, at: entry.at };
    for (const image of (entry.rows ?? []) as readonly Image[]) this.apply(image, entry.seq);
    const state = MESSAGE_STATES[entry.action];
    if (state) this.change("message", entry.subject.id, { state });
  }

  table(record: string): Map<string, LoggedRow> {
    const found = this.rows.get(record) ?? new Map<string, LoggedRow>();
    this.rows.set(record, found);
    return found;
  }

  private apply(image: Image, seq: number): void {
    if (image.add && image.row) this.add(image.add, image.row);
    else if (image.move && image.id && image.set) {
      if (this.change(image.move, image.id, image.set)) return;
      // Written before entries told what was written: from here on these columns are known.
      if (this.imagesFrom?.seq !== 0) this.table(image.move).set(image.id, { ...image.set, [IN_PART]: true });
      else this.faults.push(`entry ${seq} changes ${image.move} ${image.id}, which was never written`);
    } else if (image.settle) this.settle(image.settle);
  }

  private add(record: string, row: LoggedRow): void {
    const id = String(row.id ?? row.size);
    this.table(record).set(id, row);
    if (record === "case") this.caseStates.add(String(row.state));
    if (record === "message" && typeof row.decisionId === "string") {
      this.ofDecision.set(row.decisionId, [...(this.ofDecision.get(row.decisionId) ?? []), id]);
    }
  }

  private change(record: string, id: string, set: LoggedRow): boolean {
    const row = this.table(record).get(id);
    if (!row) return false;
    this.table(record).set(id, { ...row, ...set });
    if (record === "case" && set.state !== undefined) this.caseStates.add(String(set.state));
    return true;
  }

  private settle(settle: LoggedRow): void {
    if (settle.kind === "revoke_key") this.change("apiKey", String(settle.id), { revokedAt: settle.at });
    if (settle.kind === "assign") this.change("case", String(settle.caseId), { assignedTo: settle.to });
    if (settle.kind !== "cancel_messages") return;
    for (const id of this.ofDecision.get(String(settle.decisionId)) ?? []) {
      this.change("message", id, { state: "cancelled" });
    }
  }
}
