import type { DecisionId, MessageId } from "../ids";
import type { EntryDraft, LogRef } from "../log/entry";
import type * as R from "../records";
import type { AppealTools, Told } from "./words";

type About = { account: R.Account; caseId: R.Case["id"]; decisionId: DecisionId; now: number };

/** What the merchant is told, as an outbox message that may leave at once. */
export function replyMessage(about: About, told: Told, tools: AppealTools): R.Message {
  return {
    ...rowOf(about, tools),
    kind: "appeal_reply",
    subjectKind: "account",
    subjectId: about.account.id,
    subjectVersion: about.account.version,
    sealed: tools.seal(JSON.stringify(told)),
  };
}

/** The order to send the full standing of an account or store, as it is when this is delivered. */
export function standingMessage(
  about: Omit<About, "account">,
  subject: { kind: "account" | "store"; id: string; version: number },
  tools: AppealTools,
): R.Message {
  return {
    ...rowOf(about, tools),
    kind: "standing",
    subjectKind: subject.kind,
    subjectId: subject.id,
    subjectVersion: subject.version,
    sealed: tools.seal("{}"),
  };
}

/** What the seniors are told when an appeal has nobody left to decide it. */
export function alertMessage(
  about: Omit<About, "account">,
  alert: { kind: "appeal_escalated"; appealId: R.Appeal["id"] },
  tools: AppealTools,
): R.Message {
  return {
    ...rowOf(about, tools),
    kind: "alert",
    subjectKind: "none",
    subjectId: alert.appealId,
    subjectVersion: 1,
    sealed: tools.seal(JSON.stringify(alert)),
  };
}

const rowOf = ({ caseId, decisionId, now }: Omit<About, "account">, tools: AppealTools) => ({
  id: tools.newId("message") as MessageId,
  caseId,
  decisionId,
  notBefore: now,
  createdAt: now,
  state: "waiting" as const,
});

export const queuedEntry = (message: R.Message, cause: LogRef): EntryDraft => ({
  action: "message.queued",
  subject: { kind: "message", id: message.id },
  cause,
  caseId: message.caseId,
  before: null,
  after: null,
  facts: {
    kind: message.kind,
    subject: message.subjectId,
    version: message.subjectVersion,
    notBefore: message.notBefore,
  },
});
