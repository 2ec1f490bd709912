import type { LadderColumn, PolicyPack } from "@/lib/domain/policy/pack";
import { STEPS } from "@/lib/domain/words";
import type { LadderStepView } from "./views";

/** Steps 1 to 5 of each ladder of a pack, and which of them need four eyes whatever they cost. */
export function ladderViews(pack: PolicyPack): Record<LadderColumn, LadderStepView[]> {
  const column = (name: LadderColumn): LadderStepView[] =>
    STEPS.filter((step) => step > 0).map((step) => {
      const { tier, measures } = pack.ladders[name][step];
      return { step, tier, secondApprover: measures.some((each) => pack.fourEyes.kinds.includes(each.kind)) };
    });
  return { ec_store: column("ec_store"), ec_no_store: column("ec_no_store"), pm: column("pm") };
}
