import { planReduce, planReverse, standsFen } from "../deposit/close";
import type { Balances, DepositRefusal, PlannedJournal, ReservationState } from "../deposit/ledger";
import type { ReservationId } from "../ids";
import type { JournalKind } from "../records";
import { ok, type Result } from "../result";
import type { DecisionChange } from "./restitution";

export type NewReservationId = () => string;

/** What goes back of one decision's damages, in fen; `opened` replaces an open reservation that was released. */
export type MoneyChange = {
  journals: PlannedJournal[];
  /** Open reservations that this releases: each is ended exactly once. */
  released: ReservationId[];
  opened: { id: ReservationId; at: number; reservedFen: number; dueFen: number } | null;
  sums: { releasedFen: number; refundedFen: number; voidedFen: number; reservedFen: number };
};

export const NO_MONEY: MoneyChange = {
  journals: [],
  released: [],
  opened: null,
  sums: { releasedFen: 0, refundedFen: 0, voidedFen: 0, reservedFen: 0 },
};

const sumOf = (journals: readonly PlannedJournal[], kind: JournalKind): number =>
  journals
    .filter((journal) => journal.kind === kind)
    .flatMap((journal) => journal.postings)
    .reduce((fen, posting) => fen + posting.amountFen, 0);

type Wanted = Pick<DecisionChange, "kind" | "of" | "damages">;

/**
 * Brings what a decision charges down to `damages.afterFen`: what is held is released, what was taken refunded, what
 * is due void. A new reservation of a reduced decision keeps the old one's time; of a re-stepped one it starts now.
 */
export function setDamages(
  balances: Balances | null,
  wanted: Wanted,
  now: { at: number; newReservationId: NewReservationId },
): Result<{ balances: Balances | null; change: MoneyChange }, DepositRefusal> {
  const { kind, of, damages } = wanted;
  const open = of.reservations.filter((each) => each.end !== "released");
  let left = damages.afterFen;
  let after = balances;
  let change = NO_MONEY;
  for (const state of open) {
    if (!after) break;
    const keepFen = Math.min(left, standsFen(state));
    left -= keepFen;
    if (keepFen === standsFen(state) && (keepFen > 0 || state.end === "taken")) continue;
    const at = kind === "restep" ? now.at : state.at;
    const done = lowerReservation(after, state, { id: now.newReservationId(), at, amountFen: keepFen });
    if (!done.ok) return done;
    after = done.value.balances;
    change = joined(change, done.value.change);
  }
  return ok({ balances: after, change });
}

function lowerReservation(
  balances: Balances,
  state: ReservationState,
  next: { id: string; at: number; amountFen: number },
): Result<{ balances: Balances; change: MoneyChange }, DepositRefusal> {
  const planned = next.amountFen === 0 ? planReverse(balances, state) : planReduce(balances, state, next);
  if (!planned.ok) return planned;
  const { journals, reservations } = planned.value;
  const fresh = reservations.find((each) => each.id === next.id);
  const opened = fresh && {
    id: fresh.id as ReservationId,
    at: fresh.at,
    reservedFen: fresh.heldFen,
    dueFen: fresh.dueFen,
  };
  const change: MoneyChange = {
    journals,
    released: state.end === null ? [state.id as ReservationId] : [],
    opened: opened ?? null,
    sums: {
      releasedFen: sumOf(journals, "release"),
      refundedFen: sumOf(journals, "refund"),
      voidedFen: sumOf(journals, "void"),
      reservedFen: sumOf(journals, "reserve"),
    },
  };
  return ok({ balances: planned.value.balances, change });
}

const joined = (a: MoneyChange, b: MoneyChange): MoneyChange => ({
  journals: [...a.journals, ...b.journals],
  released: [...a.released, ...b.released],
  opened: b.opened ?? a.opened,
  sums: {
    releasedFen: a.sums.releasedFen + b.sums.releasedFen,
    refundedFen: a.sums.refundedFen + b.sums.refundedFen,
    voidedFen: a.sums.voidedFen + b.sums.voidedFen,
    reservedFen: a.sums.reservedFen + b.sums.reservedFen,
  },
});
