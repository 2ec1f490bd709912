import { and, desc, eq, inArray, isNull, ne, or, type SQL } from "drizzle-orm";
import type * as R from "@/lib/domain/records";
import type { Store } from "../store";

const SIMILAR_MAX = 12;

export type SimilarDecision = {
  case: Pick<R.Case, "id" | "number" | "surface" | "snippet" | "fingerprint" | "textKey">;
  decision: Pick<R.Decision, "id" | "verdict" | "rule" | "tier" | "decidedAt" | "reasonChosen">;
};

/** Latest decisions on cases with the same words or the same contact, of any account; undone ones left out. */
export async function similarDecisions(store: Store, of: R.Case): Promise<SimilarDecision[]> {
  const { db, t } = store;
  const same = [
    of.textKey ? eq(t.case.textKey, of.textKey) : undefined,
    of.fingerprint ? eq(t.case.fingerprint, of.fingerprint) : undefined,
  ].filter((each) => each !== undefined);
  if (same.length === 0) return [];
  return db
    .select({
      case: {
        id: t.case.id,
        number: t.case.number,
        surface: t.case.surface,
        snippet: t.case.snippet,
        fingerprint: t.case.fingerprint,
        textKey: t.case.textKey,
      },
      decision: {
        id: t.decision.id,
        verdict: t.decision.verdict,
        rule: t.decision.rule,
        tier: t.decision.tier,
        decidedAt: t.decision.decidedAt,
        reasonChosen: t.decision.reasonChosen,
      },
    })
    .from(t.case)
    .innerJoin(t.decision, eq(t.decision.caseId, t.case.id))
    .leftJoin(t.decisionUndo, eq(t.decisionUndo.id, t.decision.id))
    .where(
      and(
        or(...same) as SQL,
        inArray(t.case.state, ["confirmed", "overturned"]),
        ne(t.case.id, of.id),
        isNull(t.decisionUndo.id),
      ),
    )
    .orderBy(desc(t.decision.decidedAt), desc(t.decision.id))
    .limit(SIMILAR_MAX);
}
