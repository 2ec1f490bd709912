import { ruleDryRunInput } from "@/lib/edge/correction-schemas";
import { deskRoute } from "@/lib/edge/route";
import { dryRunRuleCorrection } from "@/lib/usecases/corrections/correct-rule-version";

export const POST = deskRoute({
  permission: "correction.make",
  input: ruleDryRunInput,
  run: (ctx, actor, input) => dryRunRuleCorrection(ctx, actor, input),
});
