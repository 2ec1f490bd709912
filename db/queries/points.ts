import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { AccountId } from "@/lib/domain/ids";
import type { Store } from "../store";

const YEAR_MS = 365 * 86_400_000;

/** Points of the account's decisions of the last 365 days that were neither undone nor reversed. */
export async function pointsInForce(
  store: Store,
  accountId: AccountId,
  now: number,
): Promise<{ merchant: number; credit: number }> {
  const { db, t } = store;
  const rows = await db
    .select({ merchant: t.decision.pointsMerchant, credit: t.decision.pointsCredit })
    .from(t.decision)
    .leftJoin(t.decisionUndo, eq(t.decisionUndo.id, t.decision.id))
    .where(
      and(
        eq(t.decision.accountId, accountId),
        gt(t.decision.decidedAt, now - YEAR_MS),
        isNull(t.decisionUndo.id),
        sql`not exists (select 1 from reversals r where r.decision_id = ${t.decision.id} and r.kind = 'reverse')`,
      ),
    );
  return {
    merchant: rows.reduce((sum, row) => sum + row.merchant, 0),
    credit: rows.reduce((sum, row) => sum + row.credit, 0),
  };
}
