import { z } from "zod";
import { NO_FILTER } from "@/db/queries/audit";
import type { AccountId, CaseId, StoreId } from "@/lib/domain/ids";
import { ACTIONS } from "@/lib/domain/log/entry";
import { LOG_OUTCOMES } from "@/lib/domain/log/facets";
import { RULE_IDS, SURFACES, type Tier } from "@/lib/domain/words";
import { momentOf, ZONE } from "./as-of";
import { ACTION_GROUPS } from "./audit-href";
import type { AuditQuery } from "./audit-page";

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable()
  .catch(null);
/** Text with a bound; an empty one asks for nothing. */
const words = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullable()
    .catch(null)
    .transform((text) => text || null);
const id = words(64);
/** What is absent or empty asks for nothing; plain coercion would make it 0. */
const number = (min: number, max: number) =>
  z
    .preprocess(
      (value) => (value === "" || value === null || value === undefined ? null : Number(value)),
      z.number().int().min(min).max(max).nullable(),
    )
    .catch(null);

export const auditParams = z.object({
  q: words(80),
  /** What to look for in notes, sealed: see terms.ts. */
  note: words(600),
  from: day,
  to: day,
  surface: z.enum(SURFACES).nullable().catch(null),
  rule: z.enum(RULE_IDS).nullable().catch(null),
  version: number(1, 9999),
  tier: number(0, 5),
  outcome: z.enum(LOG_OUTCOMES).nullable().catch(null),
  action: z
    .string()
    .refine(
      (text) =>
        (ACTIONS as readonly string[]).includes(text) || ACTION_GROUPS.some((group) => text === `${group}.`),
    )
    .nullable()
    .catch(null),
  actor: id,
  account: id,
  store: id,
  case: id,
  asOf: words(32),
  before: number(1, Number.MAX_SAFE_INTEGER),
  entry: number(0, Number.MAX_SAFE_INTEGER),
});
export type AuditParams = z.infer<typeof auditParams>;

const DAY_MS = 86_400_000;

/** The query a set of URL parameters means. */
export function auditQuery(params: AuditParams): AuditQuery {
  const startOf = (text: string) => Date.parse(`${text}T00:00:00${ZONE}`);
  return {
    search: params.q,
    note: params.note,
    before: params.before,
    asOf: momentOf(params.asOf),
    filter: {
      ...NO_FILTER,
      accountId: params.account as AccountId | null,
      storeId: params.store as StoreId | null,
      caseId: params.case as CaseId | null,
      actor: params.actor,
      action: params.action,
      surface: params.surface,
      rule: params.rule,
      ruleVersion: params.version,
      tier: params.tier as Tier | null,
      outcome: params.outcome,
      from: params.from === null ? null : startOf(params.from),
      to: params.to === null ? null : startOf(params.to) + DAY_MS,
    },
  };
}

/** Reads the page's parameters; of one given twice the first counts. */
export function readAuditParams(given: Record<string, string | string[] | undefined>): AuditParams {
  const first = (value: string | string[] | undefined): string | null =>
    Array.isArray(value) ? (value[0] ?? null) : (value ?? null);
  return auditParams.parse(
    Object.fromEntries(Object.keys(auditParams.shape).map((name) => [name, first(given[name])])),
  );
}
