import { eq } from "drizzle-orm";
import { type AppealFacts, leaseKey } from "@/lib/domain/appeals/decide";
import type { AppealId } from "@/lib/domain/ids";
import type { PolicyPack } from "@/lib/domain/policy/pack";
import { readLease } from "../operational-leases";
import type { Store } from "../store";
import { endsCooperation, packOf } from "./appeal-filing";
import { activeSeniors, tookPartIn } from "./appeal-people";

/** An appeal with what working on it is judged from, or null where there is none of this id. */
export async function loadAppealFacts(
  store: Store,
  packs: readonly PolicyPack[],
  id: AppealId,
  now: number,
): Promise<AppealFacts | null> {
  const { db, t } = store;
  const [found] = await db
    .select({
      appeal: t.appeal,
      outcome: t.appealOutcome,
      decision: t.decision,
      case: t.case,
      account: t.account,
      store: t.store,
    })
    .from(t.appeal)
    .innerJoin(t.decision, eq(t.decision.id, t.appeal.decisionId))
    .innerJoin(t.case, eq(t.case.id, t.appeal.caseId))
    .innerJoin(t.account, eq(t.account.id, t.appeal.accountId))
    .leftJoin(t.store, eq(t.store.id, t.decision.storeId))
    .leftJoin(t.appealOutcome, eq(t.appealOutcome.id, t.appeal.id))
    .where(eq(t.appeal.id, id));
  if (!found) return null;
  return {
    ...found,
    tookPart: await tookPartIn(store, found.decision),
    seniors: await activeSeniors(store),
    endsCooperation: await endsCooperation(store, found.decision.id),
    lease: await readLease(store, leaseKey(id), now),
    pack: packOf(packs, found.decision),
  };
}
