import { takeNumbers } from "@/db/operational-leases";
import { type OpenReservation, openReservations } from "@/db/queries/due-reservations";
import { reservationsOf } from "@/db/queries/reservations";
import { journalRows } from "@/lib/domain/cases/confirm";
import { planTake } from "@/lib/domain/deposit/close";
import { takeableAt } from "@/lib/domain/deposit/due-to-take";
import type { JournalId } from "@/lib/domain/ids";
import { add, type Plan } from "@/lib/domain/plan";
import { packAt } from "@/lib/domain/policy/default-pack";
import { DAY_MS } from "@/lib/domain/policy/offence";
import { isMoneyBlocked } from "../cases/money-block";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { isUniqueViolation } from "../unique-violation";

const RESERVATIONS_PER_TURN_MAX = 200;
const FIRST_JOURNAL = 100_001;
const MACHINE = { kind: "machine", id: "deposit" } as const;

/**
 * Takes every reservation whose appeals are over, one transaction each. Exactly once beside other processes and
 * beside a release: the reservation's end has its key. Answers how many this call took.
 */
export async function takeDueReservations(ctx: Ctx): Promise<number> {
  const now = ctx.now();
  if (await isMoneyBlocked(ctx)) return 0;
  const windowDays = Math.min(...ctx.packs.map((pack) => pack.appeals.windowDays));
  const open = await openReservations(ctx.store, {
    madeUntil: now - windowDays * DAY_MS,
    limit: RESERVATIONS_PER_TURN_MAX,
  });
  let taken = 0;
  for (const each of open) {
    if (isDue(ctx, each, now) && (await take(ctx, each, now))) taken += 1;
  }
  return taken;
}

function isDue(ctx: Ctx, { decision, handOver, lastAppealAt }: OpenReservation, now: number): boolean {
  const pack = packAt(ctx.packs, decision.conductAt);
  const at = takeableAt({ sentAt: decision.undoUntil, handOver, lastAppealAt }, now, pack);
  return at !== null && at <= now;
}

async function take(ctx: Ctx, { reservation, decision }: OpenReservation, now: number): Promise<boolean> {
  const held = (await reservationsOf(ctx.store, decision.id)).find(
    (each) => each.reservation.id === reservation.id,
  );
  const planned = held && planTake(held.balances, held.state);
  if (!planned?.ok) return false;
  let number = await takeNumbers(ctx.store, "journal", 1, FIRST_JOURNAL);
  const books = journalRows(
    planned.value.journals,
    { storeId: reservation.storeId, at: now, decision },
    { newId: ctx.newId, journalNumber: () => number++ },
  );
  const journalId = (books.entries[0]?.facts as { journal?: JournalId } | null | undefined)?.journal ?? null;
  const plan: Plan = {
    changes: [
      add("reservationEnd", { id: reservation.id, kind: "taken", at: now, journalId }),
      ...books.changes,
    ],
    entries: [
      {
        action: "deposit.taken",
        subject: { kind: "reservation", id: reservation.id },
        cause: { kind: "decision", id: decision.id },
        caseId: decision.caseId,
        before: null,
        after: null,
        facts: {
          store: reservation.storeId,
          amountFen: held?.state.heldFen ?? 0,
          dueFen: held?.state.dueFen ?? 0,
        },
      },
      ...books.entries,
    ],
  };
  try {
    const done = await commitPlan(ctx, MACHINE, plan, now);
    return done.ok;
  } catch (error) {
    // Taken or released by somebody else: it has one end for ever.
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}
