import { and, eq, inArray, isNull } from "drizzle-orm";
import type { FileFacts } from "@/lib/domain/appeals/file";
import type { AppealAndOutcome } from "@/lib/domain/appeals/window";
import type { AppealId, DecisionId, FileId, NoticeId } from "@/lib/domain/ids";
import { packAt } from "@/lib/domain/policy/default-pack";
import type { PolicyPack } from "@/lib/domain/policy/pack";
import type * as R from "@/lib/domain/records";
import type { Store } from "../store";
import { activeSeniors, tookPartIn } from "./appeal-people";

/** What filing an appeal against a notice is judged from, or null where there is no such notice. */
export async function loadFileFacts(
  store: Store,
  packs: readonly PolicyPack[],
  { noticeId, files }: { noticeId: NoticeId; files: readonly FileId[] },
): Promise<FileFacts | null> {
  const { db, t } = store;
  const [found] = await db
    .select({
      notice: t.notice,
      handOver: t.noticeHandOver,
      decision: t.decision,
      undoneAt: t.decisionUndo.at,
      revokedAt: t.noticeRevocation.at,
      account: t.account,
      store: t.store,
    })
    .from(t.notice)
    .innerJoin(t.decision, eq(t.decision.id, t.notice.decisionId))
    .innerJoin(t.account, eq(t.account.id, t.decision.accountId))
    .leftJoin(t.store, eq(t.store.id, t.decision.storeId))
    .leftJoin(t.noticeHandOver, eq(t.noticeHandOver.id, t.notice.id))
    .leftJoin(t.noticeRevocation, eq(t.noticeRevocation.id, t.notice.id))
    .leftJoin(t.decisionUndo, eq(t.decisionUndo.id, t.decision.id))
    .where(eq(t.notice.id, noticeId));
  if (!found) return null;
  const { undoneAt, revokedAt, ...rows } = found;
  const { decision } = rows;
  return {
    ...rows,
    undone: undoneAt !== null,
    linkRevoked: revokedAt !== null,
    reversals: await reversalsOf(store, decision.id),
    appeals: await appealsOf(store, decision.id),
    tookPart: await tookPartIn(store, decision),
    seniors: await activeSeniors(store),
    files: await filesOf(store, files),
    endsCooperation: await endsCooperation(store, decision.id),
    pack: packOf(packs, decision),
  };
}

/** The pack a decision was made by: the one it names, else the one in force at its conduct. */
export const packOf = (
  packs: readonly PolicyPack[],
  decision: Pick<R.Decision, "packId" | "conductAt">,
): PolicyPack => packs.find((pack) => pack.id === decision.packId) ?? packAt(packs, decision.conductAt);

export async function reversalsOf(store: Store, decisionId: DecisionId): Promise<R.Reversal[]> {
  const { db, t } = store;
  return db
    .select()
    .from(t.reversal)
    .where(eq(t.reversal.decisionId, decisionId))
    .orderBy(t.reversal.at, t.reversal.id);
}

export async function appealsOf(store: Store, decisionId: DecisionId): Promise<AppealAndOutcome[]> {
  const { db, t } = store;
  return db
    .select({ appeal: t.appeal, outcome: t.appealOutcome })
    .from(t.appeal)
    .leftJoin(t.appealOutcome, eq(t.appealOutcome.id, t.appeal.id))
    .where(eq(t.appeal.decisionId, decisionId))
    .orderBy(t.appeal.filedAt, t.appeal.id);
}

async function filesOf(store: Store, ids: readonly FileId[]): Promise<FileFacts["files"]> {
  if (ids.length === 0) return [];
  const { db, t } = store;
  return db
    .select({ id: t.file.id, sizeBytes: t.file.sizeBytes, authorId: t.file.authorId })
    .from(t.file)
    .where(inArray(t.file.id, [...ids]));
}

/** Files given with an answer, and the last position that files of this appeal take already. */
export async function filesForAppeal(
  store: Store,
  appealId: AppealId,
  given: readonly FileId[],
): Promise<{ given: FileFacts["files"]; positions: number }> {
  const { db, t } = store;
  const hung = await db
    .select({ position: t.appealFile.position })
    .from(t.appealFile)
    .where(eq(t.appealFile.appealId, appealId));
  const positions = Math.max(0, ...hung.map((row) => row.position));
  return { given: await filesOf(store, given), positions };
}

/** Orders to end the cooperation that a decision set and nothing has ended. */
export async function endsCooperation(store: Store, decisionId: DecisionId): Promise<R.Measure[]> {
  const { db, t } = store;
  const found = await db
    .select({ measure: t.measure })
    .from(t.measure)
    .leftJoin(t.measureEnd, eq(t.measureEnd.id, t.measure.id))
    .where(
      and(
        eq(t.measure.decisionId, decisionId),
        eq(t.measure.kind, "end_cooperation"),
        isNull(t.measureEnd.id),
      ),
    );
  return found.map((row) => row.measure);
}

export async function appealById(store: Store, id: AppealId): Promise<AppealAndOutcome | null> {
  const { db, t } = store;
  const [found] = await db
    .select({ appeal: t.appeal, outcome: t.appealOutcome })
    .from(t.appeal)
    .leftJoin(t.appealOutcome, eq(t.appealOutcome.id, t.appeal.id))
    .where(eq(t.appeal.id, id));
  return found ?? null;
}
