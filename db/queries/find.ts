import { eq } from "drizzle-orm";
import type { CaseId } from "@/lib/domain/ids";
import type { Store } from "../store";

/** The case of this number, or null. */
export async function caseOfNumber(
  store: Store,
  number: number,
): Promise<{ id: CaseId; number: number } | null> {
  const { db, t } = store;
  const [row] = await db
    .select({ id: t.case.id, number: t.case.number })
    .from(t.case)
    .where(eq(t.case.number, number));
  return row ?? null;
}
