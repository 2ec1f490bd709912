import { z } from "zod";
import { CATEGORIES, RULE_IDS, SEVERITIES } from "@/lib/domain/words";

/* What the machines' reads of decisions and exemptions take and answer. */

const at = z.number().int().describe("epoch milliseconds");
const after = z.string().min(1).max(80).optional().describe("`next` of the page before");
const limit = z.coerce.number().int().min(1).max(200).default(50);

export const decisionsQuery = z.strictObject({ after, limit });
export const decisionAnswer = z.object({
  id: z.string(),
  caseId: z.string(),
  number: z.number().int().describe("of this case: 1, 2, ..."),
  verdict: z.enum(["confirm", "overturn"]),
  decidedAt: at,
  undoneAt: at.nullable(),
  itemId: z.string().describe("as the platform knows it"),
  account: z.string().describe("as the platform knows it"),
  store: z.string().nullable().describe("as the platform knows it"),
  rule: z.enum(RULE_IDS),
  ruleVersion: z.number().int(),
  category: z.enum(CATEGORIES).nullable(),
  severity: z.enum(SEVERITIES).nullable(),
  tier: z.number().int().nullable(),
  damagesFen: z.number().int(),
});
export const decisionsAnswer = z.object({
  decisions: z.array(decisionAnswer).describe("newest first; none that can still be undone"),
  next: z.string().nullable(),
});

export const exemptionsQuery = z.strictObject({
  account: z.string().min(1).max(200).optional(),
  after,
  limit,
});
export const exemptionsAnswer = z.object({
  exemptions: z
    .array(
      z.object({
        id: z.string(),
        account: z.string().describe("as the platform knows it"),
        kind: z.enum(["private_message", "official_tool", "known_good"]),
        grantedAt: at,
        endsAt: at.nullable(),
        withdrawnAt: at.nullable(),
      }),
    )
    .describe("newest first"),
  next: z.string().nullable(),
});
