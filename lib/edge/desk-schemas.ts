import { z } from "zod";
import { QUEUE_SORTS, QUEUE_TABS } from "@/db/queries/queue";
import type { CaseId, EvidenceId, StoreId } from "@/lib/domain/ids";
import {
  CATEGORIES,
  CONTACT_KINDS,
  OVERTURN_REASONS,
  PUBLISHING_SCOPES,
  RULE_IDS,
  SEVERITIES,
  SURFACES,
} from "@/lib/domain/words";
import { SETTING_KEYS } from "@/lib/usecases/settings/settings";

/* What the desk's own routes accept. Sizes are bounded here, meaning is the core's. */

const note = z.string().max(4_000).nullable();
const key = z.string().min(8).max(64);
const fence = z.number().int().positive();
const evidenceIds = z
  .array(
    z
      .string()
      .max(64)
      .transform((id) => id as EvidenceId),
  )
  .max(200);
const caseIds = z
  .array(
    z
      .string()
      .max(64)
      .transform((id) => id as CaseId),
  )
  .max(20);
const publishingScopes = z.array(z.enum(PUBLISHING_SCOPES)).min(1).max(6).nullable().default(null);
const otherMeasure = z.object({
  text: z.string().max(500),
  days: z.number().int().min(1).max(365).nullable(),
});
const seen = z.object({
  case: z.number().int(),
  account: z.number().int(),
  store: z.number().int().nullable(),
  packId: z.string().max(64),
});

export const findingsInput = z.object({
  category: z.enum(CATEGORIES).nullable(),
  severity: z.enum(SEVERITIES),
  coordinated: z.boolean(),
  graveHarm: z.boolean(),
  publishingScopes,
  dismissed: evidenceIds,
  otherMeasure: otherMeasure.nullable().default(null),
});

export const confirmInput = findingsInput.extend({
  seen,
  fence,
  rule: z.enum(RULE_IDS).nullable().default(null),
  graveHarmReason: note.default(null),
  cites: caseIds.default([]),
  note,
  key,
});

export const overturnInput = z.object({
  seen,
  fence,
  reasonProposed: z.enum(OVERTURN_REASONS),
  reason: z.enum(OVERTURN_REASONS),
  dismissed: evidenceIds.default([]),
  note,
  key,
});

export const escalateInput = z.object({ seen: z.object({ case: z.number().int() }), fence, note, key });
export const fenceInput = z.object({ fence });
export const skipInput = z.object({ fence: fence.nullable() });
export const takeOverInput = z.object({ reason: z.string().trim().min(3).max(500) });
export const nothingInput = z.object({}).default({});

export const draftInput = z.object({
  draft: z.object({
    note: z.string().max(4_000),
    category: z.enum(CATEGORIES).nullable(),
    severity: z.enum(SEVERITIES),
    coordinated: z.boolean(),
    graveHarm: z.boolean(),
    graveHarmReason: z.string().max(4_000),
    dismissed: evidenceIds,
    publishingScopes,
    otherMeasure: otherMeasure.nullable().default(null),
    cites: caseIds.default([]),
  }),
});

const point = z.tuple([z.number(), z.number()]);
const handSpan = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("text"),
    field: z.string().max(80),
    start: z.number().int().min(0),
    end: z.number().int().min(1),
  }),
  z.object({
    kind: z.literal("image"),
    image: z.string().regex(/^[0-9a-f]{64}$/),
    quad: z.array(point).min(3).max(8),
    text: z.string().max(500),
  }),
]);
export const evidenceInput = z.object({
  fence,
  spans: z.tuple([handSpan], handSpan).refine((spans) => spans.length <= 20),
  rule: z.enum(RULE_IDS),
  kind: z.enum(CONTACT_KINDS),
});

export const queueInput = z
  .object({
    tab: z.enum(QUEUE_TABS).catch("open"),
    surface: z.enum(SURFACES).nullable().catch(null),
    rule: z.enum(RULE_IDS).nullable().catch(null),
    band: z.coerce
      .number()
      .pipe(z.union([z.literal(1), z.literal(2), z.literal(3)]))
      .nullable()
      .catch(null),
    age: z.enum(["hour", "day", "older"]).nullable().catch(null),
    store: z
      .string()
      .regex(/^store_[0-9A-Z]{26}$/)
      .transform((id) => id as StoreId)
      .nullable()
      .catch(null),
    sort: z.enum(QUEUE_SORTS).catch("priority"),
    after: z.string().max(80).nullable().catch(null),
  })
  .transform(({ after, ...filter }) => ({ filter, after }));

/** The value is checked by the setting's own schema, in the use case. */
export const settingInput = z.object({
  key: z.enum(SETTING_KEYS),
  value: z.unknown(),
  version: z.number().int().min(0),
});
