import { and, count, eq, inArray, ne, or } from "drizzle-orm";
import type { CaseId } from "@/lib/domain/ids";
import type * as R from "@/lib/domain/records";
import type { Store } from "../store";

/** Whether all these are other cases of the same account or store; the database refuses others too. */
export async function areOfSubject(
  { db, t }: Store,
  { case: own, account, store }: { case: R.Case; account: R.Account; store: R.Store | null },
  cites: readonly CaseId[],
): Promise<boolean> {
  const subject = or(eq(t.case.accountId, account.id), store ? eq(t.case.storeId, store.id) : undefined);
  const [row] = await db
    .select({ n: count() })
    .from(t.case)
    .where(and(inArray(t.case.id, [...cites]), ne(t.case.id, own.id), subject));
  return row?.n === cites.length;
}
