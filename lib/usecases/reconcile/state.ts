import { desc, eq } from "drizzle-orm";
import type { Mismatch, Reconciliation } from "@/lib/domain/records";
import type { Ctx } from "../context";

export type ReconcilerState = {
  last: Reconciliation | null;
  /** The newest alarm, while nobody has signed it off: it blocks decisions about money. */
  open: { run: Reconciliation; mismatches: Mismatch[] } | null;
};

const SHOWN_MAX = 50;

/** For the banner, the page and the metrics: when it last ran, and what still waits for a signature. */
export async function reconcilerState(ctx: Ctx): Promise<ReconcilerState> {
  const { db, t } = ctx.store;
  const [last] = await db.select().from(t.reconciliation).orderBy(desc(t.reconciliation.at)).limit(1);
  const [alarm] = await db
    .select({ runId: t.logEntry.subjectId, signedBy: t.reconciliationSignOff.by })
    .from(t.logEntry)
    .leftJoin(t.reconciliationSignOff, eq(t.reconciliationSignOff.id, t.logEntry.subjectId))
    .where(eq(t.logEntry.action, "reconciler.mismatch"))
    .orderBy(desc(t.logEntry.seq))
    .limit(1);
  if (!alarm || alarm.signedBy !== null) return { last: last ?? null, open: null };
  const [run] = await db.select().from(t.reconciliation).where(eq(t.reconciliation.id, alarm.runId));
  const mismatches = await db
    .select()
    .from(t.mismatch)
    .where(eq(t.mismatch.reconciliationId, alarm.runId))
    .orderBy(t.mismatch.id)
    .limit(SHOWN_MAX);
  return { last: last ?? null, open: run ? { run, mismatches } : null };
}
