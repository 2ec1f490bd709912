import { permit } from "../access/permit";
import type { PersonActor } from "../actor";
import type { PersonId } from "../ids";
import type { EntryDraft, Json } from "../log/entry";
import { add, type Change, move, type Plan } from "../plan";
import type { PolicyPack } from "../policy/pack";
import type * as R from "../records";
import { never, type Result, refuse } from "../result";
import { pauses } from "./file";
import { relationsTo, type TookPart } from "./independence";
import { queuedEntry, replyMessage } from "./messages";
import type { RestitutionOrder } from "./restitution";
import type { RestitutionWrites } from "./restitution-plan";
import { reReviewUntil } from "./window";
import {
  type AppealSeen,
  type AppealStale,
  type AppealTools,
  appealNumber,
  type OutcomeOrder,
  type Reply,
  type WorkRefusal,
} from "./words";

/** An appeal and what working on it is judged from. */
export type AppealFacts = {
  appeal: R.Appeal;
  outcome: R.AppealOutcome | null;
  decision: R.Decision;
  case: R.Case;
  account: R.Account;
  store: R.Store | null;
  tookPart: TookPart;
  seniors: PersonId[];
  endsCooperation: R.Measure[];
  lease: { holderId: PersonId; fence: number; expiresAt: number } | null;
  pack: PolicyPack;
};

export const seenOf = ({ appeal, account, store }: AppealFacts): AppealSeen => ({
  appeal: appeal.version,
  account: account.version,
  store: store?.version ?? null,
});

/** Which of the records an outcome's preview was computed from have changed since. */
export function staleParts(facts: AppealFacts, seen: AppealSeen): AppealStale["what"] {
  const now = seenOf(facts);
  const parts: (keyof AppealSeen)[] = ["appeal", "account", "store"];
  return parts.filter((part) => now[part] !== seen[part]);
}

/** Whether this person may work on this appeal at all: a senior who took part in nothing (policy.md, section 4). */
export function checkClaim(facts: AppealFacts, actor: PersonActor): Result<null, WorkRefusal> {
  if (facts.outcome || facts.appeal.state === "decided")
    return refuse({ kind: "not_open", state: "decided" });
  return permit(actor, "appeal.claim", relationsTo(facts.tookPart, actor.id));
}

/** Whether this person holds the appeal and may decide it or ask about it. */
export function checkHolder(
  facts: AppealFacts,
  actor: PersonActor,
  fence: number,
): Result<null, WorkRefusal> {
  const claimable = checkClaim(facts, actor);
  if (!claimable.ok) return claimable;
  if (facts.appeal.state === "filed") return refuse({ kind: "not_claimed" });
  const { lease } = facts;
  if (!lease || lease.holderId !== actor.id || lease.fence !== fence) {
    return refuse({ kind: "fenced", holderName: null });
  }
  return permit(actor, "appeal.decide", [...relationsTo(facts.tookPart, actor.id), "holder"]);
}

export const fenceOf = (facts: AppealFacts, actor: PersonActor, fence: number, now: number): Change => ({
  kind: "fence",
  caseId: leaseKey(facts.appeal.id),
  holderId: actor.id,
  fence,
  now,
});

/** Appeals share the table of leases with cases: ids carry their kind, so they cannot meet. */
export const leaseKey = (appealId: R.Appeal["id"]): R.Case["id"] => appealId as unknown as R.Case["id"];

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
  const resumed = restored ? null : pauses(facts, appeal, now, tools, "measure.resumed");
  const told = outcomeMessage(deciding, outcome, tools);
  const messages = [told, ...(resumed?.messages ?? [])];
  const cause = { kind: "appeal", id: appeal.id } as const;
  const release: Change = { kind: "release_lease", caseId: leaseKey(appeal.id) };
  return {
    changes: [
      move("appeal", appeal, { state: "decided" }),
      ...(by && deciding.fence !== null ? [fenceOf(facts, by, deciding.fence, now)] : []),
      release,
      add("appealOutcome", outcome),
      ...(restored?.changes ?? []),
      ...(resumed?.changes ?? []),
      add("message", ...messages),
    ],
    entries: [
      outcomeEntry(facts, outcome),
      ...(restored?.entries ?? []),
      ...(resumed?.entries ?? []),
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
