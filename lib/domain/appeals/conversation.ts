import type { PersonActor } from "../actor";
import type { FileId, PersonId } from "../ids";
import type { EntryDraft } from "../log/entry";
import { add, move, type Plan } from "../plan";
import type * as R from "../records";
import { type AppealFacts, fenceOf } from "./decide";
import { fileRows } from "./file";
import { queuedEntry, replyMessage } from "./messages";
import { type AppealTools, appealNumber } from "./words";

const about = ({ appeal }: Pick<AppealFacts, "appeal">) =>
  ({
    subject: { kind: "appeal", id: appeal.id },
    cause: { kind: "decision", id: appeal.decisionId },
    caseId: appeal.caseId,
  }) as const;

/** A person has taken the appeal in hand. */
export const planAcknowledge = (facts: Pick<AppealFacts, "appeal">, by: PersonId): Plan => ({
  changes: [move("appeal", facts.appeal, { state: "acknowledged" })],
  entries: [
    {
      ...about(facts),
      action: "appeal.assigned",
      before: { state: facts.appeal.state },
      after: { state: "acknowledged" },
      facts: { by, acknowledgeBy: facts.appeal.acknowledgeBy },
    },
  ],
});

/** Asks the merchant for something; the question leaves by the outbox. Deadlines go on running. */
export function planAsk(
  facts: AppealFacts,
  asked: { text: string; by: PersonActor; fence: number; number: number; now: number },
  tools: AppealTools,
): Plan {
  const { appeal, account, decision } = facts;
  const { now, by } = asked;
  const row = messageRow(facts, { ...asked, from: "staff", personId: by.id }, tools);
  const told = replyMessage(
    { account, caseId: appeal.caseId, decisionId: decision.id, now },
    { kind: "asked", appealId: appeal.id, number: appealNumber(appeal), question: asked.text },
    tools,
  );
  return {
    changes: [
      move("appeal", appeal, { state: "asked" }),
      fenceOf(facts, by, asked.fence, now),
      add("appealMessage", row),
      add("message", told),
    ],
    entries: [
      stepEntry(facts, "appeal.information_asked", "asked", row),
      queuedEntry(told, { kind: "appeal", id: appeal.id }),
    ],
  };
}

/** The merchant's answer, with what goes with it: the appeal is with its reader again. `keptFiles` hang there already. */
export function planAnswer(
  facts: AppealFacts,
  answer: { text: string; files: readonly FileId[]; keptFiles: number; number: number; now: number },
  tools: AppealTools,
): Plan {
  const row = messageRow(facts, { ...answer, from: "merchant", personId: null }, tools);
  const files = fileRows(facts.appeal.id, answer.files, answer.keptFiles);
  return {
    changes: [
      move("appeal", facts.appeal, { state: "acknowledged" }),
      add("appealMessage", row),
      ...(files.length > 0 ? [add("appealFile", ...files)] : []),
    ],
    entries: [stepEntry(facts, "appeal.information_given", "acknowledged", row, answer.files)],
  };
}

type Said = Pick<R.AppealMessage, "from" | "personId"> & { text: string; number: number; now: number };

const messageRow = ({ appeal }: AppealFacts, said: Said, tools: AppealTools): R.AppealMessage => ({
  id: `${appeal.id}:${said.number}`,
  appealId: appeal.id,
  from: said.from,
  personId: said.personId,
  sealed: tools.seal(said.text),
  at: said.now,
});

const stepEntry = (
  facts: AppealFacts,
  action: EntryDraft["action"],
  state: R.Appeal["state"],
  row: R.AppealMessage,
  files: readonly FileId[] = [],
): EntryDraft => ({
  ...about(facts),
  action,
  before: { state: facts.appeal.state },
  after: { state },
  facts: {
    message: row.id,
    from: row.from,
    by: row.personId,
    ...(files.length > 0 ? { files: [...files] } : {}),
  },
});
