import type { IdPrefix, MessageId } from "../ids";
import type { Action, EntryDraft } from "../log/entry";
import type { Plan } from "../plan";
import type * as R from "../records";

/** What changes a standing says so in the log; so the log says whose standing is told (decision record 011). */
const CHANGES_STANDING: readonly Action[] = [
  "measure.set",
  "measure.ended",
  "measure.lifted",
  "measure.paused",
  "measure.resumed",
  "interim.set",
  "interim.ended",
];
/** On record, restricting nothing: nobody need be told. */
const RESTRICTS_NOTHING = ["warn", "damages"];

const isSubject = (kind: string): kind is R.SubjectKind => (R_SUBJECTS as readonly string[]).includes(kind);
const R_SUBJECTS = ["account", "store", "item", "product"] as const satisfies readonly R.SubjectKind[];

/**
 * The orders to send the full standing of every subject that a plan's measures touch, once each, with their log
 * entries. They leave when the decision can no longer be undone. An undo needs none: nothing of it has left.
 */
export function standingOrders(
  plan: Pick<Plan, "changes" | "entries">,
  now: number,
  newId: (prefix: IdPrefix) => string,
): { messages: R.Message[]; entries: EntryDraft[] } {
  if (plan.changes.some((change) => change.kind === "cancel_messages")) return { messages: [], entries: [] };
  const decision = decisionOf(plan);
  const touched = new Map<string, EntryDraft>();
  for (const entry of plan.entries) {
    if (touchesStanding(entry)) touched.set(`${entry.subject.kind}:${entry.subject.id}`, entry);
  }
  const messages = [...touched.values()].map(
    (entry): R.Message => ({
      id: newId("message") as MessageId,
      kind: "standing",
      subjectKind: entry.subject.kind as R.SubjectKind,
      subjectId: entry.subject.id,
      subjectVersion: 0,
      caseId: entry.caseId as R.Message["caseId"],
      decisionId: decision?.id ?? null,
      notBefore: decision?.undoUntil ?? now,
      createdAt: now,
      sealed: "",
      state: "waiting",
    }),
  );
  return { messages, entries: messages.map(queued) };
}

function touchesStanding({ action, subject, facts }: EntryDraft): boolean {
  if (!CHANGES_STANDING.includes(action) || !isSubject(subject.kind)) return false;
  const kind = (facts as { kind?: unknown } | null)?.kind;
  return !RESTRICTS_NOTHING.includes(String(kind));
}

function decisionOf({ changes }: Pick<Plan, "changes">): R.Decision | null {
  for (const change of changes) {
    if (change.kind === "add" && change.record === "decision") return change.rows[0] ?? null;
  }
  return null;
}

/** Without the version: the writer gives it, in the order in which standings are written. */
const queued = (message: R.Message): EntryDraft => ({
  action: "message.queued",
  subject: { kind: "message", id: message.id },
  cause: message.decisionId ? { kind: "decision", id: message.decisionId } : null,
  caseId: message.caseId,
  before: null,
  after: null,
  facts: { kind: "standing", subject: message.subjectId, notBefore: message.notBefore },
});
