import { journalRows, measureFacts } from "../cases/confirm";
import type { AccountId, MeasureId, PersonId } from "../ids";
import type { EntryDraft, Json, LogRef } from "../log/entry";
import { add, move, type Plan } from "../plan";
import type { PolicyPack } from "../policy/pack";
import type * as R from "../records";
import { queuedEntry, replyMessage, standingMessage } from "./messages";
import { type Receipt, receiptOf } from "./receipt";
import type { DecisionChange, Restitution, RestitutionFacts } from "./restitution";
import { restepAppealUntil } from "./window";
import type { AppealTools } from "./words";

/** Measures that a reversal sets stand in its own row of numbers, so that P2's natural key stays one (003). */
const NUMBERS_PER_REVERSAL = 1_000;

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
  const first = done.changes[0].of.decision;
  const about = { caseId: first.caseId, decisionId: first.id, now: done.at };
  const standings = [
    ...moved.accounts.map((row) => ({ row, kind: "account" as const, seal: tools.sealOf(row.id) })),
    ...moved.stores.map((row) => ({ row, kind: "store" as const, seal: tools.sealOf(first.accountId) })),
  ].map(({ row, kind, seal }) =>
    standingMessage(about, { kind, id: row.id, version: row.version + 1 }, { newId: tools.newId, seal }),
  );
  const told = done.changes
    .filter((change) => change.kind === "restep")
    .map((change) => restepMessage(restoring, change, tools));
  const messages = [...told, ...standings];
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

function measureWrites({ done, cause }: Restoring, change: DecisionChange, tools: RestitutionTools) {
  const { of, kind, measures } = change;
  const { decision } = of;
  const about = { cause, caseId: decision.caseId, before: null, after: null };
  const ends = measures.ends.map(
    (row): R.MeasureEnd => ({
      id: row.id,
      at: done.at,
      cause: kind === "reverse" ? "reversed" : "reduced",
      causeId: cause.id,
    }),
  );
  const noticeId = of.measures[0]?.row.noticeId ?? null;
  const rows = measures.adds.map(
    (each): R.Measure => ({
      ...each,
      id: tools.newId("measure") as MeasureId,
      decisionId: decision.id,
      proposalId: null,
      caseId: decision.caseId,
      decisionNumber: decision.number + NUMBERS_PER_REVERSAL * (of.reversals + 1),
      noticeId,
    }),
  );
  return {
    changes: [
      ...(ends.length > 0 ? [add("measureEnd", ...ends)] : []),
      ...(rows.length > 0 ? [add("measure", ...rows)] : []),
    ],
    entries: [
      ...measures.ends.map(
        (row, index): EntryDraft => ({
          ...about,
          action: "measure.ended",
          subject: { kind: row.targetKind, id: row.targetId },
          facts: { ...ends[index] } as Json,
        }),
      ),
      ...rows.map(
        (row): EntryDraft => ({
          ...about,
          action: "measure.set",
          subject: { kind: row.targetKind, id: row.targetId },
          facts: measureFacts(row),
        }),
      ),
    ],
  };
}

function moneyWrites({ done, cause }: Restoring, change: DecisionChange, tools: RestitutionTools) {
  const { money, of } = change;
  const { decision } = of;
  if (!decision.storeId || (money.journals.length === 0 && money.released.length === 0)) {
    return { changes: [], entries: [] };
  }
  const books = journalRows(money.journals, { storeId: decision.storeId, at: done.at, decision }, tools);
  const about = { cause, caseId: decision.caseId, before: null, after: null };
  const releaseJournal = books.changes
    .flatMap((each) => (each.kind === "add" && each.record === "journal" ? each.rows : []))
    .find((row) => row.kind === "release");
  const ends = money.released.map(
    (id): R.ReservationEnd => ({ id, kind: "released", at: done.at, journalId: releaseJournal?.id ?? null }),
  );
  const { opened } = money;
  const fresh: R.Reservation | null = opened && {
    ...opened,
    decisionId: decision.id,
    storeId: decision.storeId,
    amountFen: opened.reservedFen + opened.dueFen,
  };
  return {
    changes: [
      ...(ends.length > 0 ? [add("reservationEnd", ...ends)] : []),
      ...(fresh ? [add("reservation", fresh)] : []),
      ...books.changes,
    ],
    entries: [
      ...ends.map(
        (end): EntryDraft => ({
          ...about,
          action: "deposit.released",
          subject: { kind: "reservation", id: end.id },
          facts: { ...end, store: decision.storeId } as Json,
        }),
      ),
      ...(money.sums.refundedFen > 0
        ? [
            {
              ...about,
              action: "deposit.refunded",
              subject: { kind: "decision", id: decision.id },
              facts: { store: decision.storeId, amountFen: money.sums.refundedFen },
            } satisfies EntryDraft,
          ]
        : []),
      ...(fresh
        ? [
            {
              ...about,
              action: "deposit.reserved",
              subject: { kind: "reservation", id: fresh.id },
              facts: { ...fresh } as Json,
            } satisfies EntryDraft,
          ]
        : []),
      ...books.entries,
    ],
  };
}

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
