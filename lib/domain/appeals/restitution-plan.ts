import type { AccountId, PersonId } from "../ids";
import type { EntryDraft, Json, LogRef } from "../log/entry";
import { add, move, type Plan } from "../plan";
import type { PolicyPack } from "../policy/pack";
import type * as R from "../records";
import { queuedEntry, replyMessage } from "./messages";
import { type Receipt, receiptOf } from "./receipt";
import type { DecisionChange, Restitution, RestitutionFacts } from "./restitution";
import { measureWrites, moneyWrites } from "./restitution-rows";
import { restepAppealUntil } from "./window";
import type { AppealTools } from "./words";

export type RestitutionTools = Pick<AppealTools, "newId"> & {
  sealOf: (accountId: AccountId) => (text: string) => R.Sealed;
  journalNumber: () => number;
};

/** Who restores, why, and whose records are touched. */
export type Restoring = {
  facts: RestitutionFacts & { accounts: R.Account[]; stores: R.Store[]; pack: PolicyPack };
  done: Restitution;
  by: PersonId;
  appealId: R.Appeal["id"] | null;
  /** The appeal, or the decision corrected on the house's own motion. */
  cause: LogRef;
  /** Why the house corrects, sealed; null for an appeal, whose reply says it. */
  reasonSealed: R.Sealed | null;
};

export type RestitutionWrites = Pick<Plan, "changes" | "entries"> & { receipt: Receipt };

/** Rows, log entries and messages of a restitution: everything it does, in one plan (P1, P19). */
export function restitutionWrites(restoring: Restoring, tools: RestitutionTools): RestitutionWrites {
  const { done, facts, cause } = restoring;
  const parts = done.changes.map((change) => changeWrites(restoring, change, tools));
  const moved = movedSubjects(restoring);
  const messages = done.changes
    .filter((change) => change.kind === "restep")
    .map((change) => restepMessage(restoring, change, tools));
  return {
    changes: [
      add("message", ...messages),
      ...moved.accounts.map((row) => move("account", row, {})),
      ...moved.stores.map((row) => move("store", row, {})),
      ...parts.flatMap((part) => part.changes),
    ],
    entries: [
      madeEntry(restoring),
      ...parts.flatMap((part) => part.entries),
      ...messages.map((message) => queuedEntry(message, cause)),
    ],
    receipt: receiptOf(done.changes[0], facts, done),
  };
}

function movedSubjects({ facts, done }: Restoring): { accounts: R.Account[]; stores: R.Store[] } {
  const decisions = done.changes.map((change) => change.of.decision);
  return {
    accounts: facts.accounts.filter((row) => decisions.some((each) => each.accountId === row.id)),
    stores: facts.stores.filter((row) => decisions.some((each) => each.storeId === row.id)),
  };
}

function changeWrites(restoring: Restoring, change: DecisionChange, tools: RestitutionTools) {
  const { facts, done, by, appealId, cause } = restoring;
  const { of } = change;
  const receipt = receiptOf(change, facts, done);
  const row: R.Reversal = {
    id: `${of.decision.id}:${of.reversals + 1}`,
    decisionId: of.decision.id,
    kind: change.kind,
    by,
    at: done.at,
    appealId,
    step: change.to,
    receipt: JSON.stringify(
      restoring.reasonSealed ? { ...receipt, reasonSealed: restoring.reasonSealed } : receipt,
    ),
  };
  const measures = measureWrites(restoring, change, tools);
  const money = moneyWrites(restoring, change, tools);
  const entry: EntryDraft = {
    action: change.kind === "reverse" ? "decision.reversed" : "decision.corrected",
    subject: { kind: "account", id: of.decision.accountId },
    cause,
    caseId: of.decision.caseId,
    before: { step: change.from, tier: of.tier },
    after: { step: change.to, tier: change.tier },
    facts: { ...row, receipt } as unknown as Json,
  };
  return {
    changes: [add("reversal", row), ...measures.changes, ...money.changes],
    entries: [
      entry,
      ...(change.kind === "reverse" ? [struckOut(change, cause)] : []),
      ...measures.entries,
      ...money.entries,
    ],
  };
}

const struckOut = ({ of, points }: DecisionChange, cause: LogRef): EntryDraft => ({
  action: "strike.struck_out",
  subject: { kind: "strike", id: of.decision.id },
  cause,
  caseId: of.decision.caseId,
  before: points.before,
  after: points.after,
  facts: { countKey: of.decision.countKey, ladder: of.decision.ladder },
});

/** What was restored, and which later decisions wait for another person. */
function madeEntry({ done, cause, by }: Restoring): EntryDraft {
  return {
    action: "restitution.made",
    subject: { kind: "decision", id: done.changes[0].of.decision.id },
    cause,
    caseId: done.changes[0].of.decision.caseId,
    before: null,
    after: null,
    facts: {
      by,
      decisions: done.changes.map((each) => ({ id: each.of.decision.id, kind: each.kind, to: each.to })),
      left: done.left.map((each) => ({ id: each.of.decision.id, from: each.from, to: each.to })),
    },
  };
}

function restepMessage(
  { facts, done }: Restoring,
  change: DecisionChange,
  tools: RestitutionTools,
): R.Message {
  const { decision } = change.of;
  const account = facts.accounts.find((row) => row.id === decision.accountId);
  if (!account) throw new Error("an account of the count is missing");
  return replyMessage(
    { account, caseId: decision.caseId, decisionId: decision.id, now: done.at },
    {
      kind: "restepped",
      decisionId: decision.id,
      receipt: receiptOf(change, facts, done) as unknown as Json,
      appealUntil: restepAppealUntil(done.at, facts.pack),
    },
    { newId: tools.newId, seal: tools.sealOf(account.id) },
  );
}
