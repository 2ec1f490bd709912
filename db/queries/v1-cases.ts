import { desc, eq, lt } from "drizzle-orm";
import type { CaseId } from "@/lib/domain/ids";
import type * as R from "@/lib/domain/records";
import type { Store } from "../store";

/** Cases below a number, highest first: a walk along the index of numbers. */
export async function newestCases(
  { db, t }: Store,
  { after, limit }: { after?: number | undefined; limit: number },
): Promise<R.Case[]> {
  return db
    .select()
    .from(t.case)
    .where(after === undefined ? undefined : lt(t.case.number, after))
    .orderBy(desc(t.case.number))
    .limit(limit);
}

/** A case by our id, or by its number in digits. */
export async function caseByRef({ db, t }: Store, ref: string): Promise<R.Case | null> {
  const is = /^\d{1,15}$/.test(ref) ? eq(t.case.number, Number(ref)) : eq(t.case.id, ref as CaseId);
  const [row] = await db.select().from(t.case).where(is);
  return row ?? null;
}
