import { z } from "zod";
import type { DecisionId } from "@/lib/domain/ids";
import { RULE_IDS, type Step } from "@/lib/domain/words";

/* What the correction routes accept. */

const key = z.string().min(8).max(64);
const reason = z.string().trim().min(1).max(4_000);
const step = z
  .number()
  .int()
  .min(0)
  .max(4)
  .transform((value) => value as Step);
const order = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["reverse", "restep"]) }),
  z.object({ kind: z.literal("reduce"), step }),
]);
/** Decisions of one call; a run asks again for the next ones. */
const PART_MAX = 50;
const only = z
  .array(
    z
      .string()
      .max(64)
      .transform((id) => id as DecisionId),
  )
  .min(1)
  .max(PART_MAX);
const version = { rule: z.enum(RULE_IDS), ruleVersion: z.coerce.number().int().min(1) };

export const correctionPreviewInput = z.object({ order });
export const correctionInput = z.object({ order, reason, key });
export const ruleDryRunInput = z.object({ ...version, only });
export const ruleCorrectionInput = z.object({
  ...version,
  only,
  correctionId: z.string().regex(/^[0-9a-zA-Z-]{8,40}$/),
  reason,
  last: z.boolean(),
});
