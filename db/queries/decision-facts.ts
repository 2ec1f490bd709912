import { and, eq, gt, inArray, or } from "drizzle-orm";
import type { CaseId } from "@/lib/domain/ids";
import { packAt } from "@/lib/domain/policy/default-pack";
import { handedOverAt } from "@/lib/domain/policy/joining";
import { DAY_MS, type PriorOffence } from "@/lib/domain/policy/offence";
import type { PolicyPack } from "@/lib/domain/policy/pack";
import type * as R from "@/lib/domain/records";
import { chargesOf } from "../commit";
import type { Store } from "../store";

/** Everything a decision on a case is computed from, as it stands now. */
export type DecisionFacts = {
  case: R.Case;
  account: R.Account;
  store: R.Store | null;
  item: R.Item;
  evidence: R.EvidenceRow[];
  balance: R.Balance | null;
  /** The subject's earlier decisions on both counts, undone and reversed ones marked. */
  history: PriorOffence[];
  operatorDamagesWindowFen: number;
  /** Read before the sum: a charge in between makes the decision stale. */
  operatorChargeTurn: number;
  products: R.Product[];
  /** Ids of the subject's measures by decision, for the log and for restitution. */
  pack: PolicyPack;
};

const PRODUCTS_MAX = 5_000;
const HISTORY_MAX = 500;

/** Loads the facts of one case, or null where there is no such case. `now` decides which notices count as handed over. */
export async function loadDecisionFacts(
  store: Store,
  packs: readonly PolicyPack[],
  caseId: CaseId,
  now: number,
): Promise<DecisionFacts | null> {
  const { db, t } = store;
  const [found] = await db
    .select({ case: t.case, account: t.account, store: t.store, item: t.item, balance: t.balance })
    .from(t.case)
    .innerJoin(t.account, eq(t.account.id, t.case.accountId))
    .innerJoin(t.item, eq(t.item.id, t.case.itemId))
    .leftJoin(t.store, eq(t.store.id, t.case.storeId))
    .leftJoin(t.balance, eq(t.balance.id, t.case.storeId))
    .where(eq(t.case.id, caseId));
  if (!found) return null;
  const pack = packAt(packs, found.item.conductAt);
  const evidence = await db
    .select()
    .from(t.evidence)
    .where(and(eq(t.evidence.caseId, caseId), eq(t.evidence.itemId, found.case.itemId)))
    .orderBy(t.evidence.ordinal);
  const products = found.store
    ? await db.select().from(t.product).where(eq(t.product.storeId, found.store.id)).limit(PRODUCTS_MAX)
    : [];
  const operatorChargeTurn = await chargeTurn(store, found.case.operatorId);
  return {
    ...found,
    operatorChargeTurn,
    evidence,
    products,
    pack,
    history: await loadHistory(
      store,
      { accountId: found.account.id, storeId: found.store?.id ?? null },
      pack,
      now,
    ),
    operatorDamagesWindowFen: await operatorDamages(store, found.case.operatorId, pack, now),
  };
}

/**
 * The subject's counts: private messages per account; e-commerce per store where there is one, else per account.
 */
export async function loadHistory(
  store: Store,
  subject: { accountId: R.Account["id"]; storeId: R.Store["id"] | null },
  pack: PolicyPack,
  now: number,
): Promise<PriorOffence[]> {
  const { db, t } = store;
  const ecKey = subject.storeId ? `store:${subject.storeId}` : `account:${subject.accountId}`;
  const decisions = await db
    .select()
    .from(t.decision)
    .where(
      and(
        eq(t.decision.verdict, "confirm"),
        or(
          and(eq(t.decision.countKey, `account:${subject.accountId}`), eq(t.decision.ladder, "pm")),
          and(eq(t.decision.countKey, ecKey), eq(t.decision.ladder, "ec")),
        ),
      ),
    )
    .orderBy(t.decision.decidedAt, t.decision.id)
    .limit(HISTORY_MAX);
  return priorOffences(store, decisions, pack, now);
}

/** Decisions as the ladder counts them: with what was undone, reversed, reduced and handed over since. */
export async function priorOffences(
  store: Store,
  decisions: R.Decision[],
  pack: PolicyPack,
  now: number,
): Promise<PriorOffence[]> {
  if (decisions.length === 0) return [];
  const { db, t } = store;
  const ids = decisions.map((decision) => decision.id);
  const [undone, reversals, notices, measures] = await Promise.all([
    db.select().from(t.decisionUndo).where(inArray(t.decisionUndo.id, ids)),
    db.select().from(t.reversal).where(inArray(t.reversal.decisionId, ids)).orderBy(t.reversal.at),
    db
      .select({ decisionId: t.notice.decisionId, at: t.noticeHandOver.at, how: t.noticeHandOver.how })
      .from(t.notice)
      .leftJoin(t.noticeHandOver, eq(t.noticeHandOver.id, t.notice.id))
      .where(inArray(t.notice.decisionId, ids)),
    db
      .select({ measure: t.measure, endedAt: t.measureEnd.at })
      .from(t.measure)
      .leftJoin(t.measureEnd, eq(t.measureEnd.id, t.measure.id))
      .where(inArray(t.measure.decisionId, ids)),
  ]);
  const isUndone = new Set(undone.map((undo) => undo.id));
  const last = new Map(reversals.map((reversal) => [reversal.decisionId, reversal]));
  const notice = new Map(notices.map((n) => [n.decisionId, n]));
  return decisions.map((decision) => {
    const reversal = last.get(decision.id);
    const handOver = notice.get(decision.id);
    return {
      id: decision.id,
      ladder: decision.ladder ?? "ec",
      category: decision.category ?? "D3",
      conductAt: decision.conductAt,
      step: reversal?.step ?? decision.step ?? 0,
      decidedAt: decision.decidedAt,
      noticeHandedOverAt: handedOverAt(
        {
          sentAt: decision.undoUntil,
          answeredAt: handOver?.how === "webhook" ? handOver.at : null,
          openedAt: handOver?.how === "opened" ? handOver.at : null,
        },
        now,
        pack,
      ),
      reversed: isUndone.has(decision.id) || reversal?.kind === "reverse",
      joined: decision.joins !== null,
      joins: decision.joins,
      damagesFen: damagesStanding(decision, reversal),
      measures: measures
        .filter((row) => row.measure.decisionId === decision.id)
        .map(({ measure, endedAt }) => ({
          kind: measure.kind,
          target: measure.targetKind,
          scopes: measure.scopes,
          endAt: endedAt ?? measure.endAt,
        })),
    };
  });
}

/** What a decision still charges after reversal or reduction: its receipt says. */
function damagesStanding(decision: R.Decision, reversal: R.Reversal | undefined): number {
  if (!reversal) return decision.damagesFen;
  if (reversal.kind === "reverse") return 0;
  const receipt = JSON.parse(reversal.receipt) as { damagesFen?: number };
  return receipt.damagesFen ?? decision.damagesFen;
}

async function chargeTurn(store: Store, operatorId: R.Case["operatorId"]): Promise<number> {
  const { db, t } = store;
  const [row] = await db
    .select({ next: t.number.next })
    .from(t.number)
    .where(eq(t.number.id, chargesOf(operatorId)));
  return row?.next ?? 0;
}

/** Damages of all the operator's stores within the four-eyes window, net of undone and reversed decisions. */
export async function operatorDamages(
  store: Store,
  operatorId: R.Case["operatorId"],
  pack: PolicyPack,
  now: number,
): Promise<number> {
  const { db, t } = store;
  const since = now - pack.fourEyes.windowDays * DAY_MS;
  const decisions = await db
    .select()
    .from(t.decision)
    .where(
      and(
        eq(t.decision.operatorId, operatorId),
        gt(t.decision.decidedAt, since),
        gt(t.decision.damagesFen, 0),
      ),
    );
  const offences = await priorOffences(store, decisions, pack, now);
  return offences
    .filter((offence) => !offence.reversed)
    .reduce((sum, offence) => sum + offence.damagesFen, 0);
}
