import { z } from "zod";
import { EXEMPTION_STATES } from "@/db/queries/exemptions";

const text = z.string().trim().max(200);

export const exemptionFilterInput = z.object({
  account: text.min(1).nullable().catch(null).default(null),
  kind: z.enum(["private_message", "official_tool", "known_good"]).nullable().catch(null).default(null),
  state: z.enum(EXEMPTION_STATES).nullable().catch(null).default(null),
  after: z.string().max(64).nullable().catch(null).default(null),
});

export const exemptionInput = z.object({
  kind: z.enum(["known_good", "official_tool"]),
  account: text.min(1),
  canonical: text.regex(/^[a-z_]+:.+$/),
  reference: text.min(1),
  ownerName: text.min(1),
  endsAt: z.number().int(),
});

export const exemptionImportInput = z.object({ table: z.string().max(200_000), dryRun: z.boolean() });
