import { and, desc, eq, inArray, lt, type SQL } from "drizzle-orm";
import type { AccountId, CaseId, StoreId } from "@/lib/domain/ids";
import type { Store } from "../store";

export type ActivityRecord = {
  seq: number;
  at: number;
  actorKind: string;
  actorId: string;
  actorName: string | null;
  action: string;
  caseId: CaseId | null;
  caseNumber: number | null;
};

type Subject = { kind: "account"; id: AccountId } | { kind: "store"; id: StoreId };

/**
 * Log entries about an account or store and about its cases, newest first; `before` is a seq. Each of the two ways
 * has its own index, so they are asked apart and merged.
 */
export async function activityOf(
  store: Store,
  subject: Subject,
  page: { before: number | null; limit: number },
): Promise<ActivityRecord[]> {
  const { db, t } = store;
  const owner = subject.kind === "account" ? t.case.accountId : t.case.storeId;
  const cases = db.select({ id: t.case.id }).from(t.case).where(eq(owner, subject.id));
  const older = page.before === null ? undefined : lt(t.logEntry.seq, page.before);
  const read = (where: SQL | undefined) =>
    db
      .select({
        seq: t.logEntry.seq,
        at: t.logEntry.at,
        actorKind: t.logEntry.actorKind,
        actorId: t.logEntry.actorId,
        actorName: t.person.name,
        action: t.logEntry.action,
        caseId: t.logEntry.caseId,
        caseNumber: t.case.number,
      })
      .from(t.logEntry)
      .leftJoin(t.person, eq(t.person.id, t.logEntry.actorId))
      .leftJoin(t.case, eq(t.case.id, t.logEntry.caseId))
      .where(and(where, older))
      .orderBy(desc(t.logEntry.seq))
      .limit(page.limit);
  const own = and(eq(t.logEntry.subjectKind, subject.kind), eq(t.logEntry.subjectId, subject.id));
  const found = [...(await read(own)), ...(await read(inArray(t.logEntry.caseId, cases)))];
  return [...new Map(found.map((row) => [row.seq, row])).values()]
    .sort((a, b) => b.seq - a.seq)
    .slice(0, page.limit);
}
