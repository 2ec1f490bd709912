import { and, count, eq, isNull, ne } from "drizzle-orm";
import type { PersonId } from "@/lib/domain/ids";
import type { Store } from "../store";

/** Proposals that wait for an answer which this person could give: not their own. */
export async function approvalsWaiting(store: Store, personId: PersonId): Promise<number> {
  const { db, t } = store;
  const [row] = await db
    .select({ n: count() })
    .from(t.proposal)
    .innerJoin(t.case, and(eq(t.case.id, t.proposal.caseId), eq(t.case.state, "proposed")))
    .leftJoin(t.proposalOutcome, eq(t.proposalOutcome.id, t.proposal.id))
    .where(and(isNull(t.proposalOutcome.id), ne(t.proposal.proposedBy, personId)));
  return row?.n ?? 0;
}

export async function appealsWaiting(store: Store): Promise<number> {
  const { db, t } = store;
  const [row] = await db.select({ n: count() }).from(t.appeal).where(ne(t.appeal.state, "decided"));
  return row?.n ?? 0;
}
