import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { AccountId, CaseId, DecisionId, MeasureId } from "@/lib/domain/ids";
import type { LegalUpdate, MeasureEnd } from "@/lib/domain/records";
import type { Store } from "../store";

export type Referral = {
  measureId: MeasureId;
  decisionId: DecisionId | null;
  accountId: AccountId;
  caseId: CaseId;
  caseNumber: number;
  at: number;
  /** What took it back, where something did. */
  ended: { at: number; cause: MeasureEnd["cause"] } | null;
  /** What became of it last; it begins open. */
  state: LegalUpdate["state"];
  /** Oldest first. */
  updates: LegalUpdate[];
};

/** The legal referrals of an account, the newest first, with every step of each. */
export async function referralsOf(store: Store, accountId: AccountId): Promise<Referral[]> {
  return referrals(store, { accountId });
}

export async function referralById(store: Store, measureId: MeasureId): Promise<Referral | null> {
  const [found] = await referrals(store, { measureId });
  return found ?? null;
}

async function referrals(
  store: Store,
  of: { accountId: AccountId } | { measureId: MeasureId },
): Promise<Referral[]> {
  const { db, t } = store;
  const rows = await db
    .select({
      measure: t.measure,
      caseNumber: t.case.number,
      accountId: t.case.accountId,
      end: t.measureEnd,
    })
    .from(t.measure)
    .innerJoin(t.case, eq(t.case.id, t.measure.caseId))
    .leftJoin(t.measureEnd, eq(t.measureEnd.id, t.measure.id))
    .where(
      "measureId" in of
        ? and(eq(t.measure.kind, "refer_legal"), eq(t.measure.id, of.measureId))
        : and(
            eq(t.measure.kind, "refer_legal"),
            eq(t.measure.targetKind, "account"),
            eq(t.measure.targetId, of.accountId),
          ),
    )
    .orderBy(desc(t.measure.startAt), t.measure.id);
  const updates =
    rows.length === 0
      ? []
      : await db
          .select()
          .from(t.legalUpdate)
          .where(
            inArray(
              t.legalUpdate.measureId,
              rows.map(({ measure }) => measure.id),
            ),
          )
          .orderBy(asc(t.legalUpdate.at), t.legalUpdate.id);
  return rows.map(({ measure, caseNumber, accountId, end }): Referral => {
    const own = updates.filter((each) => each.measureId === measure.id);
    return {
      measureId: measure.id,
      decisionId: measure.decisionId,
      accountId,
      caseId: measure.caseId,
      caseNumber,
      at: measure.startAt,
      ended: end && { at: end.at, cause: end.cause },
      state: own.at(-1)?.state ?? "open",
      updates: own,
    };
  });
}
