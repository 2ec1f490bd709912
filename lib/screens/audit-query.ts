import { z } from "zod";
import { ACTIONS } from "@/lib/domain/log/entry";
import { RULE_IDS, SURFACES, type Tier } from "@/lib/domain/words";
import type { AuditQuery } from "./audit-page";

/** Groups of verbs offered as one choice; `decision.` means all of them. */
export const ACTION_GROUPS = [
  "decision",
  "proposal",
  "measure",
  "deposit",
  "notice",
  "appeal",
  "case",
  "intake",
  "session",
  "person",
  "key",
] as const;

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable()
  .catch(null);
const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .nullable()
  .catch(null);

export const auditParams = z.object({
  q: z
    .string()
    .trim()
    .max(80)
    .nullable()
    .catch(null)
    .transform((text) => text || null),
  from: day,
  to: day,
  surface: z.enum(SURFACES).nullable().catch(null),
  rule: z.enum(RULE_IDS).nullable().catch(null),
  tier: z.coerce.number().int().min(1).max(5).nullable().catch(null),
  action: z
    .string()
    .refine(
      (text) =>
        (ACTIONS as readonly string[]).includes(text) || ACTION_GROUPS.some((group) => text === `${group}.`),
    )
    .nullable()
    .catch(null),
  actor: z
    .string()
    .max(64)
    .nullable()
    .catch(null)
    .transform((text) => text || null),
  asOf: moment,
  before: z.coerce.number().int().min(1).nullable().catch(null),
  entry: z.coerce.number().int().min(0).nullable().catch(null),
});
export type AuditParams = z.infer<typeof auditParams>;

const DAY_MS = 86_400_000;
/** The desk's days are those of Shanghai, which keeps UTC+8 all year. */
const ZONE = "+08:00";

/** The query a set of URL parameters means. An empty tier means any, not tier 0. */
export function auditQuery(params: AuditParams): AuditQuery {
  const startOf = (text: string) => Date.parse(`${text}T00:00:00${ZONE}`);
  return {
    search: params.q,
    before: params.before,
    asOf: params.asOf === null ? null : Date.parse(`${params.asOf}:59.999${ZONE}`),
    filter: {
      subject: null,
      caseId: null,
      actor: params.actor,
      action: params.action,
      surface: params.surface,
      rule: params.rule,
      tier: (params.tier || null) as Tier | null,
      from: params.from === null ? null : startOf(params.from),
      to: params.to === null ? null : startOf(params.to) + DAY_MS,
    },
  };
}

/** The same parameters as a query string, changed; what is null is left out. */
export function auditHref(params: AuditParams, change: Partial<AuditParams>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...params, ...change })) {
    if (value !== null && value !== "") search.set(name, String(value));
  }
  const text = search.toString();
  return text === "" ? "/audit" : `/audit?${text}`;
}
