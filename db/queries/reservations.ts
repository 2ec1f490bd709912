import { eq, inArray } from "drizzle-orm";
import { type Balances, type ReservationState, reservationFrom } from "@/lib/domain/deposit/ledger";
import type { DecisionId, ReservationId, StoreId } from "@/lib/domain/ids";
import type * as R from "@/lib/domain/records";
import type { Store } from "../store";

export type HeldReservation = { reservation: R.Reservation; state: ReservationState; balances: Balances };

/** The reservations of a decision as their journals tell them, with the store's balances. Oldest first. */
export async function reservationsOf(store: Store, decisionId: DecisionId): Promise<HeldReservation[]> {
  const { db, t } = store;
  const found = await db
    .select({ reservation: t.reservation, end: t.reservationEnd.kind, balance: t.balance })
    .from(t.reservation)
    .innerJoin(t.balance, eq(t.balance.id, t.reservation.storeId))
    .leftJoin(t.reservationEnd, eq(t.reservationEnd.id, t.reservation.id))
    .where(eq(t.reservation.decisionId, decisionId))
    .orderBy(t.reservation.at, t.reservation.id);
  const states = await statesOf(store, found);
  return found.map((row, index) => ({
    reservation: row.reservation,
    state: states[index] as ReservationState,
    balances: row.balance,
  }));
}

/** All reservations of a store, for top-ups and the store's page. */
export async function reservationsOfStore(store: Store, storeId: StoreId): Promise<ReservationState[]> {
  const { db, t } = store;
  const found = await db
    .select({ reservation: t.reservation, end: t.reservationEnd.kind })
    .from(t.reservation)
    .leftJoin(t.reservationEnd, eq(t.reservationEnd.id, t.reservation.id))
    .where(eq(t.reservation.storeId, storeId))
    .orderBy(t.reservation.at, t.reservation.id);
  return statesOf(store, found);
}

async function statesOf(
  store: Store,
  found: { reservation: R.Reservation; end: R.ReservationEnd["kind"] | null }[],
): Promise<ReservationState[]> {
  if (found.length === 0) return [];
  const { db, t } = store;
  const ids = found.map((row) => row.reservation.id as ReservationId);
  const postings = await db
    .select({
      reservationId: t.journal.reservationId,
      debit: t.posting.debit,
      credit: t.posting.credit,
      amountFen: t.posting.amountFen,
    })
    .from(t.posting)
    .innerJoin(t.journal, eq(t.journal.id, t.posting.journalId))
    .where(inArray(t.journal.reservationId, ids));
  return found.map(({ reservation, end }) =>
    reservationFrom(
      { id: reservation.id, at: reservation.at, end },
      postings.filter((posting) => posting.reservationId === reservation.id),
    ),
  );
}
