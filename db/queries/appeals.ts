import { and, asc, desc, eq, inArray, ne } from "drizzle-orm";
import type { AppealId, DecisionId, FileId, NoticeId, PersonId } from "@/lib/domain/ids";
import type * as R from "@/lib/domain/records";
import type { Store } from "../store";

export type AppealRow = {
  appeal: R.Appeal;
  decision: R.Decision;
  account: R.Account;
  storeName: string | null;
  caseNumber: number;
  outcome: R.AppealOutcome | null;
};

const ROWS_MAX = 100;

/** Appeals that wait, the one due first on top; or those answered, the newest first. */
export async function appealRows(store: Store, which: "open" | "answered"): Promise<AppealRow[]> {
  const { db, t } = store;
  const open = which === "open";
  return db
    .select({
      appeal: t.appeal,
      decision: t.decision,
      account: t.account,
      storeName: t.store.name,
      caseNumber: t.case.number,
      outcome: t.appealOutcome,
    })
    .from(t.appeal)
    .innerJoin(t.decision, eq(t.decision.id, t.appeal.decisionId))
    .innerJoin(t.case, eq(t.case.id, t.appeal.caseId))
    .innerJoin(t.account, eq(t.account.id, t.appeal.accountId))
    .leftJoin(t.store, eq(t.store.id, t.decision.storeId))
    .leftJoin(t.appealOutcome, eq(t.appealOutcome.id, t.appeal.id))
    .where(open ? ne(t.appeal.state, "decided") : eq(t.appeal.state, "decided"))
    .orderBy(open ? asc(t.appeal.decideBy) : desc(t.appealOutcome.at), asc(t.appeal.id))
    .limit(ROWS_MAX);
}

/** What hangs on an appeal: files, what was said since, the notice's hand-over, the decision's measures. */
export async function appealPapers(store: Store, appeal: R.Appeal) {
  const { db, t } = store;
  const [files, messages, [handOver], measures, reversals] = await Promise.all([
    db
      .select({ id: t.file.id, contentType: t.file.contentType, sizeBytes: t.file.sizeBytes })
      .from(t.appealFile)
      .innerJoin(t.file, eq(t.file.id, t.appealFile.fileId))
      .where(eq(t.appealFile.appealId, appeal.id))
      .orderBy(t.appealFile.position),
    db
      .select()
      .from(t.appealMessage)
      .where(eq(t.appealMessage.appealId, appeal.id))
      .orderBy(t.appealMessage.at, t.appealMessage.id),
    handOverOf(store, appeal.noticeId),
    measuresOf(store, appeal.decisionId),
    db
      .select({ step: t.reversal.step })
      .from(t.reversal)
      .where(eq(t.reversal.decisionId, appeal.decisionId))
      .orderBy(desc(t.reversal.at))
      .limit(1),
  ]);
  return { files, messages, handOver: handOver ?? null, measures, reversal: reversals[0] ?? null };
}

const handOverOf = ({ db, t }: Store, id: NoticeId) =>
  db.select().from(t.noticeHandOver).where(eq(t.noticeHandOver.id, id));

const measuresOf = ({ db, t }: Store, decisionId: DecisionId) =>
  db
    .select({ measure: t.measure, endedAt: t.measureEnd.at })
    .from(t.measure)
    .leftJoin(t.measureEnd, eq(t.measureEnd.id, t.measure.id))
    .where(and(eq(t.measure.decisionId, decisionId), ne(t.measure.targetKind, "product")))
    .orderBy(t.measure.id);

/** An attachment with whose key opens it; null where the file is none of the appeal's. */
export async function appealFile(store: Store, appealId: AppealId, fileId: FileId) {
  const { db, t } = store;
  const [found] = await db
    .select({
      bytes: t.file.bytes,
      contentType: t.file.contentType,
      authorId: t.file.authorId,
      caseId: t.appeal.caseId,
    })
    .from(t.appealFile)
    .innerJoin(t.appeal, eq(t.appeal.id, t.appealFile.appealId))
    .innerJoin(t.file, eq(t.file.id, t.appealFile.fileId))
    .where(and(eq(t.appealFile.appealId, appealId), eq(t.appealFile.fileId, fileId)))
    .limit(1);
  return found ?? null;
}

/** Names by id. */
export async function namesOf(store: Store, ids: readonly PersonId[]): Promise<Map<PersonId, string>> {
  if (ids.length === 0) return new Map();
  const { db, t } = store;
  const rows = await db
    .select({ id: t.person.id, name: t.person.name })
    .from(t.person)
    .where(inArray(t.person.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row.name]));
}
