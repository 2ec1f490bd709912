import { and, asc, eq } from "drizzle-orm";
import type { DecisionId } from "@/lib/domain/ids";
import type { Sealed } from "@/lib/domain/records";
import type { Store } from "../store";

/** The sealed message that carries the token of a notice's link: the notice itself keeps only its hash. */
export async function noticeToken(store: Store, decisionId: DecisionId): Promise<Sealed | null> {
  const { db, t } = store;
  const [row] = await db
    .select({ sealed: t.message.sealed })
    .from(t.message)
    .where(and(eq(t.message.decisionId, decisionId), eq(t.message.kind, "notice")))
    .orderBy(asc(t.message.createdAt))
    .limit(1);
  return row?.sealed ?? null;
}
