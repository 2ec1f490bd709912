import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { DecisionId, FileId, NoticeId } from "@/lib/domain/ids";
import type * as R from "@/lib/domain/records";
import type { Store } from "../store";
import { appealsOf, reversalsOf } from "./appeal-filing";

/** A notice with what its public page shows and the records its link depends on. */
export type NoticeRows = {
  notice: R.Notice;
  decision: R.Decision;
  handOver: R.NoticeHandOver | null;
  revokedAt: number | null;
  undone: boolean;
  reversals: R.Reversal[];
  appeals: { appeal: R.Appeal; outcome: R.AppealOutcome | null }[];
  measures: { measure: R.Measure; end: R.MeasureEnd | null }[];
};

export const noticeByToken = (store: Store, tokenHash: string): Promise<NoticeRows | null> =>
  noticeRows(store, eq(store.t.notice.tokenHash, tokenHash));

export const noticeById = (store: Store, id: NoticeId): Promise<NoticeRows | null> =>
  noticeRows(store, eq(store.t.notice.id, id));

/** A notice by the number that stands on it, with what its link depends on; not its contents. */
export async function noticeOfNumber(
  store: Store,
  number: number,
): Promise<{ notice: R.Notice; decision: R.Decision; revokedAt: number | null; undone: boolean } | null> {
  const { db, t } = store;
  const [found] = await db
    .select({
      notice: t.notice,
      revokedAt: t.noticeRevocation.at,
      undoneAt: t.decisionUndo.at,
      decision: t.decision,
    })
    .from(t.notice)
    .innerJoin(t.decision, eq(t.decision.id, t.notice.decisionId))
    .leftJoin(t.noticeRevocation, eq(t.noticeRevocation.id, t.notice.id))
    .leftJoin(t.decisionUndo, eq(t.decisionUndo.id, t.notice.decisionId))
    .where(eq(t.notice.number, number));
  if (!found) return null;
  const { undoneAt, ...rest } = found;
  return { ...rest, undone: undoneAt !== null };
}

/** The item as it was judged and the evidence that was kept: what a notice shows in its context. */
export async function judgedPapers(
  store: Store,
  decision: R.Decision,
): Promise<{ item: R.Item | null; evidence: R.EvidenceRow[] }> {
  const { db, t } = store;
  const [item] = await db.select().from(t.item).where(eq(t.item.id, decision.itemId));
  const kept = decision.evidenceIds;
  const rows =
    kept.length === 0 ? [] : await db.select().from(t.evidence).where(inArray(t.evidence.id, kept));
  // In the order in which the decision, and so its notice, names them.
  const evidence = kept.flatMap((id) => rows.filter((row) => row.id === id));
  return { item: item ?? null, evidence };
}

async function noticeRows(store: Store, where: SQL): Promise<NoticeRows | null> {
  const { db, t } = store;
  const [found] = await db
    .select({
      notice: t.notice,
      decision: t.decision,
      handOver: t.noticeHandOver,
      revokedAt: t.noticeRevocation.at,
      undoneAt: t.decisionUndo.at,
    })
    .from(t.notice)
    .innerJoin(t.decision, eq(t.decision.id, t.notice.decisionId))
    .leftJoin(t.noticeHandOver, eq(t.noticeHandOver.id, t.notice.id))
    .leftJoin(t.noticeRevocation, eq(t.noticeRevocation.id, t.notice.id))
    .leftJoin(t.decisionUndo, eq(t.decisionUndo.id, t.decision.id))
    .where(where);
  if (!found) return null;
  const { undoneAt, ...rows } = found;
  const measures = await db
    .select({ measure: t.measure, end: t.measureEnd })
    .from(t.measure)
    .leftJoin(t.measureEnd, eq(t.measureEnd.id, t.measure.id))
    .where(eq(t.measure.decisionId, found.decision.id))
    .orderBy(t.measure.id);
  return {
    ...rows,
    undone: undoneAt !== null,
    reversals: await reversalsOf(store, found.decision.id),
    appeals: await appealsOf(store, found.decision.id),
    measures,
  };
}

/** A stored file of the notice's account that hangs on one of its appeals, or is `drafted`. */
export async function appealFileOfNotice(
  store: Store,
  notice: R.Notice,
  { id, drafted }: { id: FileId; drafted: boolean },
): Promise<Pick<R.StoredFile, "bytes" | "contentType" | "authorId"> | null> {
  const { db, t } = store;
  const [hung] = await db
    .select({ id: t.appealFile.id })
    .from(t.appealFile)
    .innerJoin(t.appeal, eq(t.appeal.id, t.appealFile.appealId))
    .where(and(eq(t.appealFile.fileId, id), eq(t.appeal.noticeId, notice.id)))
    .limit(1);
  if (!hung && !drafted) return null;
  const [file] = await db
    .select({ bytes: t.file.bytes, contentType: t.file.contentType, authorId: t.file.authorId })
    .from(t.file)
    .where(and(eq(t.file.id, id), eq(t.file.authorId, notice.accountId)));
  return file ?? null;
}

export async function noticeIdOfDecision({ db, t }: Store, decisionId: DecisionId): Promise<NoticeId | null> {
  const [found] = await db
    .select({ id: t.notice.id })
    .from(t.notice)
    .where(eq(t.notice.decisionId, decisionId));
  return found?.id ?? null;
}
