import { ruleCorrectionInput } from "@/lib/edge/correction-schemas";
import { deskRoute } from "@/lib/edge/route";
import { correctRuleVersion } from "@/lib/usecases/corrections/correct-rule-version";

/** A part of a run over one rule version; the same run's id again goes on with what still stands. */
export const POST = deskRoute({
  permission: "correction.make",
  input: ruleCorrectionInput,
  run: (ctx, actor, input) => correctRuleVersion(ctx, actor, input),
});
