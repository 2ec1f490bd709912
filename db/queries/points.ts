import { and, desc, eq, gt, inArray, isNull } from "drizzle-orm";
import type { AccountId } from "@/lib/domain/ids";
import type { Store } from "../store";

const YEAR_MS = 365 * 86_400_000;

export type Points = { merchant: number; credit: number };

/** Points of the account's decisions of the last 365 days, as undoing, reversing and reducing have left them. */
export async function pointsInForce(store: Store, accountId: AccountId, now: number): Promise<Points> {
  const { db, t } = store;
  const rows = await db
    .select({ id: t.decision.id, merchant: t.decision.pointsMerchant, credit: t.decision.pointsCredit })
    .from(t.decision)
    .leftJoin(t.decisionUndo, eq(t.decisionUndo.id, t.decision.id))
    .where(
      and(
        eq(t.decision.accountId, accountId),
        gt(t.decision.decidedAt, now - YEAR_MS),
        isNull(t.decisionUndo.id),
      ),
    );
  if (rows.length === 0) return { merchant: 0, credit: 0 };
  const ids = rows.map((row) => row.id);
  const reversals = await db
    .select()
    .from(t.reversal)
    .where(inArray(t.reversal.decisionId, ids))
    .orderBy(desc(t.reversal.at), desc(t.reversal.id));
  return rows.reduce(
    (sum, row): Points => {
      const last = reversals.find((reversal) => reversal.decisionId === row.id);
      const left = last ? (JSON.parse(last.receipt) as { points: { after: Points } }).points.after : row;
      return { merchant: sum.merchant + left.merchant, credit: sum.credit + left.credit };
    },
    { merchant: 0, credit: 0 },
  );
}
