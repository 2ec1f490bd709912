import { and, asc, count, desc, eq, lt, lte } from "drizzle-orm";
import type { Store } from "../store";
import { readHead } from "./log-reading";

export type OperationsFigures = {
  /** Open cases by state, from maintained counters. */
  queue: { state: string; cases: number }[];
  /** Open cases past their time, counted up to `LATE_MAX`. */
  late: number;
  /** Messages that may leave now and have not, counted up to `LATE_MAX`, and since when the oldest could. */
  outbox: { waiting: number; oldestDueAt: number | null };
  logSize: number;
  checkpoint: { size: number; at: number } | null;
};

/** Beyond this a count costs more than it tells. */
export const LATE_MAX = 10_000;

/** What an operator watches; each figure costs the same however much there is. */
export async function operationsFigures(store: Store, now: number): Promise<OperationsFigures> {
  const { db, t } = store;
  const late = db
    .select({ id: t.case.id })
    .from(t.case)
    .where(and(eq(t.case.state, "open"), lt(t.case.dueAt, now)))
    .limit(LATE_MAX)
    .as("late");
  const isDue = and(eq(t.message.state, "waiting"), lte(t.message.notBefore, now));
  const due = db.select({ id: t.message.id }).from(t.message).where(isDue).limit(LATE_MAX).as("due");
  const [queue, lateRows, dueRows, oldest, head, checkpoints] = await Promise.all([
    db.select().from(t.queueCount),
    db.select({ n: count() }).from(late),
    db.select({ n: count() }).from(due),
    db
      .select({ at: t.message.notBefore })
      .from(t.message)
      .where(isDue)
      .orderBy(asc(t.message.notBefore))
      .limit(1),
    readHead(store),
    newestCheckpoint(store),
  ]);
  return {
    queue: queue.map(({ id, n }) => ({ state: id, cases: n })),
    late: lateRows[0]?.n ?? 0,
    outbox: { waiting: dueRows[0]?.n ?? 0, oldestDueAt: oldest[0]?.at ?? null },
    logSize: head.size,
    checkpoint: checkpoints,
  };
}

async function newestCheckpoint({ db, t }: Store): Promise<{ size: number; at: number } | null> {
  const [row] = await db
    .select({ size: t.checkpoint.size, at: t.checkpoint.at })
    .from(t.checkpoint)
    .orderBy(desc(t.checkpoint.size))
    .limit(1);
  return row ?? null;
}
