import { and, asc, eq, isNull, lte } from "drizzle-orm";
import type * as R from "@/lib/domain/records";
import type { Store } from "../store";

/** Measures whose end has passed and is not written down, earliest end first. */
export async function expiredMeasures(store: Store, now: number, limit: number): Promise<R.Measure[]> {
  const { db, t } = store;
  const rows = await db
    .select({ measure: t.measure })
    .from(t.measure)
    .leftJoin(t.measureEnd, eq(t.measureEnd.id, t.measure.id))
    .where(and(lte(t.measure.endAt, now), isNull(t.measureEnd.id)))
    .orderBy(asc(t.measure.endAt), asc(t.measure.id))
    .limit(limit);
  return rows.map(({ measure }) => measure);
}
