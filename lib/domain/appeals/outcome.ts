import type { PersonActor } from "../actor";
import type { EntryDraft, Json } from "../log/entry";
import { add, type Change, move, type Plan } from "../plan";
import type * as R from "../records";
import { never } from "../result";
import { type AppealFacts, fenceOf, leaseKey } from "./decide";
import { pauses } from "./file";
import { queuedEntry, replyMessage } from "./messages";
import type { RestitutionOrder } from "./restitution";
import type { RestitutionWrites } from "./restitution-plan";
import { reReviewUntil } from "./window";
import { type AppealTools, appealNumber, type OutcomeOrder, type Reply } from "./words";

type Deciding = {
  facts: AppealFacts;
  order: OutcomeOrder | { kind: "withdrawn" };
  reply: Reply;
  by: PersonActor | null;
  fence: number | null;
  now: number;
  /** What it gives back; null where nothing changes. */
  restored: RestitutionWrites | null;
};

/** Ends an appeal: outcome, sealed reply, what resumes or is given back, and the reply in the outbox, as one. */
export function planOutcome(deciding: Deciding, tools: AppealTools): Plan {
  const { facts, order, reply, by, now, restored } = deciding;
  const { appeal, account, decision } = facts;
  const outcome: R.AppealOutcome = {
    id: appeal.id,
    kind: order.kind,
    by: by?.id ?? null,
    at: now,
    step: order.kind === "reduced" ? order.step : null,
    replySealed: tools.seal(JSON.stringify(reply)),
  };
  const stands = { store: facts.store, endsCooperation: standingEnds(facts, restored) };
  const resumed = pauses(stands, appeal, "measure.resumed");
  const told = outcomeMessage(deciding, outcome, tools);
  const messages = [told];
  const cause = { kind: "appeal", id: appeal.id } as const;
  const release: Change = { kind: "release_lease", caseId: leaseKey(appeal.id) };
  return {
    changes: [
      move("appeal", appeal, { state: "decided" }),
      ...(by && deciding.fence !== null ? [fenceOf(facts, by, deciding.fence, now)] : []),
      release,
      add("appealOutcome", outcome),
      ...(restored?.changes ?? []),
      // Restitution moves the store itself, once.
      ...(restored ? [] : resumed.changes),
      add("message", ...messages),
    ],
    entries: [
      outcomeEntry(facts, outcome),
      ...(restored?.entries ?? []),
      ...resumed.entries,
      {
        action: "appeal.replied",
        subject: { kind: "appeal", id: appeal.id },
        cause: { kind: "message", id: told.id },
        caseId: decision.caseId,
        before: null,
        after: null,
        facts: { account: account.id, message: told.id },
      },
      ...messages.map((message) => queuedEntry(message, cause)),
    ],
  };
}

/** The orders to end the cooperation that the outcome leaves standing: they waited for it, and go on. */
function standingEnds({ endsCooperation }: AppealFacts, restored: RestitutionWrites | null): R.Measure[] {
  if (!restored) return endsCooperation;
  const { changes } = restored;
  const ended = changes.flatMap((each) =>
    each.kind === "add" && each.record === "measureEnd" ? each.rows.map((row) => row.id) : [],
  );
  const setAnew = changes.flatMap((each) =>
    each.kind === "add" && each.record === "measure"
      ? each.rows.filter((row) => row.kind === "end_cooperation")
      : [],
  );
  return [...endsCooperation.filter((row) => !ended.includes(row.id)), ...setAnew];
}

function outcomeMessage(
  { facts, reply, now, restored }: Deciding,
  outcome: R.AppealOutcome,
  tools: AppealTools,
): R.Message {
  const { appeal, account, decision, pack } = facts;
  const about = { account, caseId: decision.caseId, decisionId: decision.id, now };
  const number = appealNumber(appeal);
  if (outcome.kind === "withdrawn") {
    return replyMessage(about, { kind: "withdrawn", appealId: appeal.id, number }, tools);
  }
  const rejected = outcome.kind === "upheld" || outcome.kind === "not_an_appeal";
  return replyMessage(
    about,
    {
      kind: "outcome",
      appealId: appeal.id,
      number,
      outcome: outcome.kind,
      reply,
      receipt: (restored?.receipt ?? null) as Json | null,
      differentPerson: true,
      reReviewUntil: rejected && !appeal.reReviewOf ? reReviewUntil(now, pack) : null,
    },
    tools,
  );
}

function outcomeEntry({ appeal, decision }: AppealFacts, outcome: R.AppealOutcome): EntryDraft {
  const { replySealed: _reply, ...row } = outcome;
  return {
    action: actionOf(outcome.kind),
    subject: { kind: "appeal", id: appeal.id },
    cause: { kind: "decision", id: decision.id },
    caseId: decision.caseId,
    before: { state: appeal.state },
    after: { state: "decided", outcome: outcome.kind },
    facts: { ...row, decision: decision.id } as Json,
  };
}

function actionOf(kind: R.AppealOutcome["kind"]): EntryDraft["action"] {
  switch (kind) {
    case "upheld":
      return "appeal.upheld";
    case "reduced":
      return "appeal.reduced";
    case "reversed":
      return "appeal.reversed";
    case "withdrawn":
      return "appeal.withdrawn";
    case "not_an_appeal":
      return "appeal.refused";
    default:
      return never(kind);
  }
}

/** A reply has words, and an answer to every argument it takes up. */
export const replyIsReasoned = (reply: Reply): boolean =>
  reply.text.trim() !== "" && (reply.perArgument ?? []).every((each) => each.answer.trim() !== "");

/** What an order asks of restitution; null where the decision stands. */
export function orderOf(order: OutcomeOrder): RestitutionOrder | null {
  switch (order.kind) {
    case "reversed":
      return { kind: "reverse" };
    case "reduced":
      return { kind: "reduce", step: order.step };
    case "upheld":
    case "not_an_appeal":
      return null;
    default:
      return never(order);
  }
}
