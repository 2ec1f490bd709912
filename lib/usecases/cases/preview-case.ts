import { type DecisionFacts, loadDecisionFacts } from "@/db/queries/decision-facts";
import { citedRule, type Findings, judge, keptEvidence } from "@/lib/domain/cases/judge";
import { plannedOther } from "@/lib/domain/cases/other-measure";
import type { CaseId } from "@/lib/domain/ids";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { PreviewView } from "@/lib/screens/views";
import type { Ctx } from "../context";

/** What a confirmation would do: the same function as the decision, without the commit. */
export async function previewCase(
  ctx: Ctx,
  caseId: CaseId,
  findings: Findings,
): Promise<Result<PreviewView, { kind: "not_found" }>> {
  const now = ctx.now();
  const facts = await loadDecisionFacts(ctx.store, ctx.packs, caseId, now);
  return facts ? ok(previewOf(facts, findings, now)) : refuse({ kind: "not_found" });
}

export function previewOf(facts: DecisionFacts, findings: Findings, now: number): PreviewView {
  const assessment = judge(facts, findings, now);
  const kept = keptEvidence(facts, findings.dismissed);
  const rule = assessment ? citedRule(facts, kept, assessment.category, null).id : facts.case.topRule;
  const { damages } = assessment ?? { damages: null };
  const clears = assessment?.measures.some((measure) => measure.kind === "clear_products") ?? false;
  return {
    assessment,
    rule,
    category: assessment?.category ?? null,
    seen: {
      case: facts.case.version,
      account: facts.account.version,
      store: facts.store?.version ?? null,
      packId: facts.pack.id,
    },
    deposit: damages
      ? {
          beforeFen: damages.availableFen,
          afterFen: damages.availableFen - damages.reservedFen,
          dueFen: damages.dueFen,
        }
      : null,
    products: clears ? facts.products.length : 0,
    other: plannedOther(findings.otherMeasure, findings.effectiveAt ?? now + facts.pack.undoSeconds * 1000),
  };
}
