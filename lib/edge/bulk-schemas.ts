import { z } from "zod";
import { BULK_ITEMS_MAX } from "@/db/queries/clusters";
import type { BulkFindings } from "@/lib/domain/cases/bulk";
import type { CaseId } from "@/lib/domain/ids";
import { CLUSTER_KINDS } from "@/lib/domain/records";
import { OVERTURN_REASONS, RULE_IDS, SEVERITIES, type Step, type Tier } from "@/lib/domain/words";

/* What the routes of clusters and bulk accept. */

const note = z.string().max(4_000).nullable();
const caseId = z
  .string()
  .max(64)
  .transform((id) => id as CaseId);
const cluster = z.object({
  kind: z.enum(CLUSTER_KINDS),
  rule: z.enum(RULE_IDS).nullable(),
  key: z.string().min(1).max(64),
});
const findings: z.ZodType<BulkFindings> = z.discriminatedUnion("verdict", [
  z.object({ verdict: z.literal("confirm"), severity: z.enum(SEVERITIES), coordinated: z.boolean(), note }),
  z.object({ verdict: z.literal("overturn"), reason: z.enum(OVERTURN_REASONS), note }),
]);
const int = z.number().int();
const item = z.object({
  caseId,
  seen: z.object({ case: int, account: int, store: int.nullable(), packId: z.string().max(64) }),
  foreseen: z
    .object({
      step: int
        .min(0)
        .max(5)
        .transform((step) => step as Step),
      tier: int
        .min(0)
        .max(5)
        .transform((tier) => tier as Tier),
      amountFen: int.min(0),
      proposal: z.boolean(),
    })
    .nullable(),
});

export const bulkPreviewInput = z.object({ cluster, findings, exclude: z.array(caseId).max(BULK_ITEMS_MAX) });
export const bulkInput = z.object({
  cluster,
  findings,
  items: z.array(item).min(1).max(BULK_ITEMS_MAX),
  key: z.string().min(8).max(64),
});
