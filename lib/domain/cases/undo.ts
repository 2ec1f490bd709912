import { planRelease } from "../deposit/close";
import type { Balances, ReservationState } from "../deposit/ledger";
import type { IdPrefix, PersonId, ReservationId } from "../ids";
import type { EntryDraft } from "../log/entry";
import { add, type Change, move, type Plan } from "../plan";
import type * as R from "../records";
import type { NonEmpty } from "../result";
import { ok, type Result, refuse } from "../result";
import { journalRows } from "./confirm";

export type UndoFacts = {
  decision: R.Decision;
  case: R.Case;
  account: R.Account;
  store: R.Store | null;
  measures: R.Measure[];
  reservations: { state: ReservationState; balances: Balances }[];
  undone: boolean;
  /** A later decision of the same account or store that has not been undone. */
  laterDecision: boolean;
};

export type UndoRefusal =
  | { kind: "not_found" }
  | { kind: "not_allowed"; why: string }
  | { kind: "too_late" }
  | { kind: "not_latest" }
  | { kind: "already_undone" }
  | { kind: "left_already" }
  | { kind: "stale"; what: string[]; by: string | null; at: number | null };

type Tools = { newId: (prefix: IdPrefix) => string; journalNumber: () => number };

/**
 * Undo within the window (P7): by the decider, the subject's latest decision, while nothing has left. Posts what
 * compensates and cancels the messages; nothing is erased. Policy.md, section 3, "Undo".
 */
export function planUndo(
  facts: UndoFacts,
  by: PersonId,
  now: number,
  tools: Tools,
): Result<Plan, UndoRefusal> {
  const { decision } = facts;
  if (decision.decidedBy !== by) return refuse({ kind: "not_allowed", why: "only the decider can undo" });
  if (facts.undone) return refuse({ kind: "already_undone" });
  if (now > decision.undoUntil) return refuse({ kind: "too_late" });
  if (facts.laterDecision) return refuse({ kind: "not_latest" });
  const about = {
    cause: { kind: "decision", id: decision.id } as const,
    caseId: decision.caseId,
    before: null,
    after: null,
  };
  const ends = facts.measures.map(
    (measure): R.MeasureEnd => ({ id: measure.id, at: now, cause: "undone", causeId: decision.id }),
  );
  const money = releases(facts, now, tools);
  const changes: NonEmpty<Change> = [
    { kind: "cancel_messages", decisionId: decision.id },
    move("case", facts.case, { state: facts.case.escalatedBy ? "escalated" : "open", decidedAt: null }),
    ...(decision.verdict === "confirm" ? [move("account", facts.account, {})] : []),
    ...(decision.verdict === "confirm" && facts.store ? [move("store", facts.store, {})] : []),
    add("decisionUndo", { id: decision.id, at: now, by }),
    ...(ends.length > 0 ? [add("measureEnd", ...ends)] : []),
    ...money.changes,
  ];
  const entries: NonEmpty<EntryDraft> = [
    {
      action: "decision.undone",
      subject: { kind: "account", id: decision.accountId },
      cause: { kind: "decision", id: decision.id },
      caseId: decision.caseId,
      before: { state: facts.case.state },
      after: { state: facts.case.escalatedBy ? "escalated" : "open" },
      facts: { decision: decision.id },
    },
    ...facts.measures.map(
      (measure): EntryDraft => ({
        ...about,
        action: "measure.ended",
        subject: { kind: measure.targetKind, id: measure.targetId },
        facts: { id: measure.id, at: now, cause: "undone", causeId: decision.id },
      }),
    ),
    ...money.entries,
  ];
  return ok({ changes, entries });
}

function releases(facts: UndoFacts, now: number, tools: Tools): { changes: Change[]; entries: EntryDraft[] } {
  const changes: Change[] = [];
  const entries: EntryDraft[] = [];
  for (const { state, balances } of facts.reservations) {
    const planned = planRelease(balances, state);
    if (!planned.ok || !facts.decision.storeId) continue;
    const books = journalRows(
      planned.value.journals,
      { storeId: facts.decision.storeId, at: now, decision: facts.decision },
      tools,
    );
    const end = { id: state.id as ReservationId, kind: "released" as const, at: now, journalId: null };
    changes.push(...books.changes, add("reservationEnd", end));
    entries.push(...books.entries);
  }
  return { changes, entries };
}
