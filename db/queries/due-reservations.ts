import { and, eq, isNull, lte, ne, notExists } from "drizzle-orm";
import type * as R from "@/lib/domain/records";
import type { Store } from "../store";

/** An open reservation, and what decides when it is taken. */
export type OpenReservation = {
  reservation: R.Reservation;
  decision: Pick<R.Decision, "id" | "caseId" | "conductAt" | "undoUntil">;
  handOver: Pick<R.NoticeHandOver, "at" | "how"> | null;
  /** When the last appeal of the decision was decided; null where there was none. */
  lastAppealAt: number | null;
};

/** Reservations made until `madeUntil` that are neither taken nor released and under no open appeal, oldest first. */
export async function openReservations(
  store: Store,
  { madeUntil, limit }: { madeUntil: number; limit: number },
): Promise<OpenReservation[]> {
  const { db, t } = store;
  const openAppeal = db
    .select({ id: t.appeal.id })
    .from(t.appeal)
    .where(and(eq(t.appeal.decisionId, t.reservation.decisionId), ne(t.appeal.state, "decided")));
  const found = await db
    .select({
      reservation: t.reservation,
      decision: {
        id: t.decision.id,
        caseId: t.decision.caseId,
        conductAt: t.decision.conductAt,
        undoUntil: t.decision.undoUntil,
      },
      at: t.noticeHandOver.at,
      how: t.noticeHandOver.how,
    })
    .from(t.reservation)
    .innerJoin(t.decision, eq(t.decision.id, t.reservation.decisionId))
    .innerJoin(t.notice, eq(t.notice.decisionId, t.decision.id))
    .leftJoin(t.noticeHandOver, eq(t.noticeHandOver.id, t.notice.id))
    .leftJoin(t.reservationEnd, eq(t.reservationEnd.id, t.reservation.id))
    .where(and(isNull(t.reservationEnd.id), lte(t.reservation.at, madeUntil), notExists(openAppeal)))
    .orderBy(t.reservation.at, t.reservation.id)
    .limit(limit);
  return Promise.all(
    found.map(async ({ reservation, decision, at, how }) => ({
      reservation,
      decision,
      handOver: at !== null && how !== null ? { at, how } : null,
      lastAppealAt: await lastAppealOf(store, decision.id),
    })),
  );
}

async function lastAppealOf(store: Store, decisionId: R.Decision["id"]): Promise<number | null> {
  const { db, t } = store;
  const rows = await db
    .select({ at: t.appealOutcome.at })
    .from(t.appealOutcome)
    .innerJoin(t.appeal, eq(t.appeal.id, t.appealOutcome.id))
    .where(eq(t.appeal.decisionId, decisionId));
  return rows.length === 0 ? null : Math.max(...rows.map((row) => row.at));
}
