import type { DecisionId, MessageId } from "../ids";
import type { EntryDraft, LogRef } from "../log/entry";
import type * as R from "../records";
import { never } from "../result";
import type { AppealTools, Told } from "./words";

type About = { account: R.Account; caseId: R.Case["id"] | null; decisionId: DecisionId | null; now: number };

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

/** What somebody must look at: an appeal nobody may decide, an endpoint that fails. */
export type Alert =
  | { kind: "appeal_escalated"; appealId: R.Appeal["id"] }
  | { kind: "endpoint_paused"; endpointId: R.Endpoint["id"] };

const alertSubject = (alert: Alert): string => {
  switch (alert.kind) {
    case "appeal_escalated":
      return alert.appealId;
    case "endpoint_paused":
      return alert.endpointId;
    default:
      return never(alert);
  }
};

/** An alert as an outbox message that may leave at once. */
export function alertMessage(
  about: Omit<About, "account">,
  alert: Alert,
  tools: Pick<AppealTools, "newId" | "seal">,
): R.Message {
  return {
    ...rowOf(about, tools),
    kind: "alert",
    subjectKind: "none",
    subjectId: alertSubject(alert),
    subjectVersion: 1,
    sealed: tools.seal(JSON.stringify(alert)),
  };
}

const rowOf = ({ caseId, decisionId, now }: Omit<About, "account">, tools: Pick<AppealTools, "newId">) => ({
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
