import { and, eq, gt, inArray, sql } from "drizzle-orm";
import type { AccountId, CaseId, PersonId } from "@/lib/domain/ids";
import type { Sealed } from "@/lib/domain/records";
import type { Store } from "../store";

/** Of these cases, those whose contacts this person gave a purpose for that still holds, with until when. */
export async function revealsOf(
  store: Store,
  personId: PersonId,
  cases: readonly CaseId[],
  now: number,
): Promise<Map<CaseId, number>> {
  if (cases.length === 0) return new Map();
  const { db, t } = store;
  const rows = await db
    .select({ caseId: t.reveal.caseId, until: sql<number>`max(${t.reveal.until})` })
    .from(t.reveal)
    .where(
      and(
        inArray(t.reveal.caseId, [...new Set(cases)]),
        eq(t.reveal.personId, personId),
        gt(t.reveal.until, now),
      ),
    )
    .groupBy(t.reveal.caseId);
  return new Map(rows.map((row) => [row.caseId, Number(row.until)]));
}

/** The newest cases of an account, at most `limit`: what a reveal on its record opens. */
export async function caseIdsOf(store: Store, accountId: AccountId, limit: number): Promise<CaseId[]> {
  const { db, t } = store;
  const rows = await db
    .select({ id: t.case.id })
    .from(t.case)
    .where(eq(t.case.accountId, accountId))
    .orderBy(sql`${t.case.number} desc`)
    .limit(limit);
  return rows.map((row) => row.id);
}

/** The evidence of a case as it is sealed. */
export async function evidenceOf(store: Store, caseId: CaseId): Promise<{ sealed: Sealed }[]> {
  const { db, t } = store;
  return db.select({ sealed: t.evidence.sealed }).from(t.evidence).where(eq(t.evidence.caseId, caseId));
}

export async function knownCase(store: Store, id: CaseId): Promise<boolean> {
  const { db, t } = store;
  return (await db.select({ id: t.case.id }).from(t.case).where(eq(t.case.id, id))).length > 0;
}
