import { desc, eq } from "drizzle-orm";
import type { Ctx } from "../context";

/** True while the newest mismatch that the reconciler found is not signed off by a senior (P25). */
export async function isMoneyBlocked(ctx: Ctx): Promise<boolean> {
  const { db, t } = ctx.store;
  const [alarm] = await db
    .select({ runId: t.logEntry.subjectId })
    .from(t.logEntry)
    .where(eq(t.logEntry.action, "reconciler.mismatch"))
    .orderBy(desc(t.logEntry.seq))
    .limit(1);
  if (!alarm) return false;
  const signed = await db
    .select({ id: t.reconciliationSignOff.id })
    .from(t.reconciliationSignOff)
    .where(eq(t.reconciliationSignOff.id, alarm.runId));
  return signed.length === 0;
}
