import { eq, inArray } from "drizzle-orm";
import type { CountedDecision } from "@/lib/domain/appeals/restitution";
import type { Assessment } from "@/lib/domain/policy/assess";
import { columnOf } from "@/lib/domain/policy/ladder";
import type { PriorOffence } from "@/lib/domain/policy/offence";
import type { PolicyPack } from "@/lib/domain/policy/pack";
import type { RestepOffence } from "@/lib/domain/policy/restep";
import type * as R from "@/lib/domain/records";
import type { Store } from "../store";
import { packOf } from "./appeal-filing";
import { priorOffences } from "./decision-facts";
import { reservationsOf } from "./reservations";

type Hanging = Awaited<ReturnType<typeof hangingOn>>;

/** Decisions of one count as restitution needs them, in the order given. */
export async function countedDecisions(
  store: Store,
  packs: readonly PolicyPack[],
  decisions: R.Decision[],
  now: number,
): Promise<CountedDecision[]> {
  if (decisions.length === 0) return [];
  const hanging = await hangingOn(store, decisions);
  const priors = new Map<string, { prior: PriorOffence; pack: PolicyPack }>();
  for (const pack of new Set(decisions.map((decision) => packOf(packs, decision)))) {
    const judgedByIt = decisions.filter((decision) => packOf(packs, decision) === pack);
    for (const prior of await priorOffences(store, judgedByIt, pack, now))
      priors.set(prior.id, { prior, pack });
  }
  return Promise.all(
    decisions.flatMap((decision) => {
      const judged = priors.get(decision.id);
      return judged ? [countedDecision(store, { decision, ...judged }, hanging)] : [];
    }),
  );
}

async function hangingOn(store: Store, decisions: R.Decision[]) {
  const { db, t } = store;
  const ids = decisions.map((decision) => decision.id);
  const [undos, reversals, measures, approvals, cases, stores] = await Promise.all([
    db.select().from(t.decisionUndo).where(inArray(t.decisionUndo.id, ids)),
    db
      .select()
      .from(t.reversal)
      .where(inArray(t.reversal.decisionId, ids))
      .orderBy(t.reversal.at, t.reversal.id),
    db
      .select({ row: t.measure, endedAt: t.measureEnd.at })
      .from(t.measure)
      .leftJoin(t.measureEnd, eq(t.measureEnd.id, t.measure.id))
      .where(inArray(t.measure.decisionId, ids))
      .orderBy(t.measure.id),
    db
      .select({ decisionId: t.proposalOutcome.decisionId, by: t.proposalOutcome.by })
      .from(t.proposalOutcome)
      .where(inArray(t.proposalOutcome.decisionId, ids)),
    db
      .select({ id: t.case.id, number: t.case.number })
      .from(t.case)
      .where(
        inArray(
          t.case.id,
          decisions.map((decision) => decision.caseId),
        ),
      ),
    storesOf(store, decisions),
  ]);
  return { undone: new Set(undos.map((undo) => undo.id)), reversals, measures, approvals, cases, stores };
}

async function storesOf(store: Store, decisions: R.Decision[]) {
  const { db, t } = store;
  const ids = [...new Set(decisions.flatMap((decision) => decision.storeId ?? []))];
  if (ids.length === 0) return [];
  return db
    .select({ id: t.store.id, requiredFen: t.store.depositRequiredFen })
    .from(t.store)
    .where(inArray(t.store.id, ids));
}

type Judged = { decision: R.Decision; prior: PriorOffence; pack: PolicyPack };

async function countedDecision(store: Store, judged: Judged, hanging: Hanging): Promise<CountedDecision> {
  const { decision } = judged;
  const mine = hanging.reversals.filter((each) => each.decisionId === decision.id);
  const measures = hanging.measures.filter(({ row }) => row.decisionId === decision.id);
  const offence = restepOffence(judged, { measures, hanging, last: mine.at(-1) });
  const column = columnOf(offence.ladder, offence.hasStore);
  return {
    decision,
    caseNumber: hanging.cases.find((each) => each.id === decision.caseId)?.number ?? 0,
    undone: hanging.undone.has(decision.id),
    offence,
    measures,
    reservations:
      decision.damagesFen > 0 ? (await reservationsOf(store, decision.id)).map((each) => each.state) : [],
    reversals: mine.length,
    tier: mine.length > 0 ? judged.pack.ladders[column][offence.step].tier : (decision.tier ?? 0),
  };
}

type With = {
  measures: Hanging["measures"];
  hanging: Hanging;
  last: R.Reversal | undefined;
};

function restepOffence({ decision, prior, pack }: Judged, { measures, hanging, last }: With): RestepOffence {
  const { damages } = JSON.parse(decision.preview) as Pick<Assessment, "damages">;
  const receipt = last
    ? (JSON.parse(last.receipt) as { points?: { after?: RestepOffence["points"] } })
    : null;
  const approver = hanging.approvals.find((each) => each.decisionId === decision.id)?.by;
  return {
    ...prior,
    severity: decision.severity ?? "standard",
    coordinated: decision.coordinated,
    graveHarm: decision.graveHarm,
    hasStore: decision.storeId !== null,
    startAt: decision.undoUntil,
    // What the store had to deposit then: the amount on the notice was computed from it.
    depositRequiredFen:
      damages?.depositRequiredFen ??
      hanging.stores.find((each) => each.id === decision.storeId)?.requiredFen ??
      0,
    points: receipt?.points?.after ?? { merchant: decision.pointsMerchant, credit: decision.pointsCredit },
    judgedBy: approver ? [decision.decidedBy, approver] : [decision.decidedBy],
    pack,
    // A product taken down goes with its store's clearing.
    standing: measures.map(({ row, endedAt }) => ({
      id: row.id,
      kind: row.kind,
      target: row.targetKind === "product" ? "store" : row.targetKind,
      scopes: row.scopes,
      endAt: row.endAt,
      endedAt,
    })),
  };
}
