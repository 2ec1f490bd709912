import { refuse } from "../result";
import { type Balances, isAmount, type PlannedPosting, type ReservationState } from "./ledger";
import { andThen, type DepositResult, dueSettled, journal, planReserve, settle } from "./plan";

const refuseClosed = (reservation: ReservationState): DepositResult =>
  refuse({
    kind: reservation.end === "taken" ? "already_taken" : "already_released",
    reservationId: reservation.id,
  });

const outOfHeld = (credit: PlannedPosting["credit"], amountFen: number): PlannedPosting => ({
  debit: "held",
  credit,
  amountFen,
});

/** Takes what is held, once, when the appeals are over. What is due stays due. */
export function planTake(balances: Balances, reservation: ReservationState): DepositResult {
  if (reservation.end !== null) return refuseClosed(reservation);
  const { id, heldFen } = reservation;
  const journals = journal("take", id, [outOfHeld("damages_received", heldFen)]);
  return settle(balances, journals, [
    { ...reservation, heldFen: 0, takenFen: reservation.takenFen + heldFen, end: "taken" },
  ]);
}

/** Gives back what is held, once, and voids what was due: a released reservation claims nothing. */
export function planRelease(balances: Balances, reservation: ReservationState): DepositResult {
  if (reservation.end !== null) return refuseClosed(reservation);
  const { id, heldFen, dueFen } = reservation;
  const journals = [
    ...journal("release", id, [outOfHeld("available", heldFen)]),
    ...journal("void", id, [dueSettled(dueFen)]),
  ];
  return settle(balances, journals, [{ ...reservation, heldFen: 0, dueFen: 0, end: "released" }]);
}

/** What of a taken reservation has not been given back. */
export const refundableFen = (reservation: ReservationState): number =>
  reservation.takenFen - reservation.refundedFen;

/** Gives back money that was taken; never more than was. Left out, `amountFen` is all of it. */
export function planRefund(
  balances: Balances,
  reservation: ReservationState,
  amountFen: number = refundableFen(reservation),
): DepositResult {
  const { id } = reservation;
  if (reservation.end !== "taken") return refuse({ kind: "not_taken", reservationId: id });
  if (!isAmount(amountFen)) return refuse({ kind: "amount_invalid", amountFen });
  const most = refundableFen(reservation);
  if (amountFen > most) return refuse({ kind: "more_than_taken", reservationId: id, refundableFen: most });
  const journals = journal("refund", id, [{ debit: "damages_received", credit: "available", amountFen }]);
  return settle(balances, journals, [{ ...reservation, refundedFen: reservation.refundedFen + amountFen }]);
}

/** Voids what is due, all of it or `amountFen`. */
export function planVoid(
  balances: Balances,
  reservation: ReservationState,
  amountFen: number = reservation.dueFen,
): DepositResult {
  const { id, dueFen } = reservation;
  if (dueFen === 0) return refuse({ kind: "nothing_due", reservationId: id });
  if (!isAmount(amountFen) || amountFen > dueFen) return refuse({ kind: "amount_invalid", amountFen });
  return settle(balances, journal("void", id, [dueSettled(amountFen)]), [
    { ...reservation, dueFen: dueFen - amountFen },
  ]);
}

/** Nothing moves: the plan that a combined one starts from. */
const unchanged = (balances: Balances, reservation: ReservationState): DepositResult =>
  settle(balances, [], [reservation]);

function cutTaken(balances: Balances, reservation: ReservationState, keepFen: number): DepositResult {
  const keptFen = Math.min(refundableFen(reservation), keepFen);
  const backFen = refundableFen(reservation) - keptFen;
  const voidFen = reservation.dueFen - (keepFen - keptFen);
  const refunded =
    backFen > 0 ? planRefund(balances, reservation, backFen) : unchanged(balances, reservation);
  return andThen(refunded, (after) => {
    const now = after.reservations[0] ?? reservation;
    return voidFen > 0 ? planVoid(after.balances, now, voidFen) : unchanged(after.balances, now);
  });
}

/** What a reservation still claims: held or taken and not given back, and due. */
export const standsFen = (reservation: ReservationState): number =>
  reservation.heldFen + refundableFen(reservation) + reservation.dueFen;

/**
 * Full reversal: what is held is released, what was taken is refunded, what is due is void (policy.md section 4,
 * "Restitution"). Exactly once: a second time is refused.
 */
export function planReverse(balances: Balances, reservation: ReservationState): DepositResult {
  if (reservation.end === null) return planRelease(balances, reservation);
  if (reservation.end === "released") return refuseClosed(reservation);
  if (standsFen(reservation) === 0) {
    return refuse({ kind: "more_than_taken", reservationId: reservation.id, refundableFen: 0 });
  }
  return cutTaken(balances, reservation, 0);
}

/**
 * Lowers damages to `next.amountFen` (reduced on appeal, or re-stepped). An open reservation is released whole and
 * a new one made under `next.id`, so that each is closed once; of a taken one the difference is refunded.
 */
export function planReduce(
  balances: Balances,
  reservation: ReservationState,
  next: { id: string; at: number; amountFen: number },
): DepositResult {
  const stands = standsFen(reservation);
  if (next.amountFen !== 0 && !isAmount(next.amountFen)) {
    return refuse({ kind: "amount_invalid", amountFen: next.amountFen });
  }
  if (reservation.end === "released") return refuseClosed(reservation);
  if (next.amountFen >= stands)
    return refuse({ kind: "not_lower", reservationId: reservation.id, standsFen: stands });
  if (next.amountFen === 0) return planReverse(balances, reservation);
  if (reservation.end === "taken") return cutTaken(balances, reservation, next.amountFen);
  return andThen(planRelease(balances, reservation), (after) => planReserve(after.balances, next));
}
