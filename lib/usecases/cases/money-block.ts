import { desc, inArray } from "drizzle-orm";
import type { Ctx } from "../context";

/** True while the reconciler has found a mismatch that no senior has signed off (P25). */
export async function isMoneyBlocked(ctx: Ctx): Promise<boolean> {
  const { db, t } = ctx.store;
  const [last] = await db
    .select({ action: t.logEntry.action })
    .from(t.logEntry)
    .where(inArray(t.logEntry.action, ["reconciler.mismatch", "reconciler.signed_off"]))
    .orderBy(desc(t.logEntry.seq))
    .limit(1);
  return last?.action === "reconciler.mismatch";
}
