import { z } from "zod";
import { CASE_STATES } from "@/lib/domain/records";
import { MEASURE_KINDS, PUBLISHING_SCOPES, RULE_IDS, SURFACES } from "@/lib/domain/words";

/* What the machines' reads take and answer: standing, accounts, stores, cases, the log. */

const iso = z.string().nullable().describe("ISO 8601; null: no end");
const at = z.number().int().describe("epoch milliseconds");
const base64 = z.string().describe("base64");

export const standingQuery = z.strictObject({
  asOf: z.iso.datetime({ offset: true }).optional().describe("the standing as it was then; left out: now"),
});

export const standingAnswer = z.object({
  subject: z.object({ kind: z.enum(["account", "store", "product"]), id: z.string() }),
  at: z.string(),
  measures: z.array(
    z.object({
      measure: z.enum(MEASURE_KINDS),
      tier: z.number().int(),
      until: iso,
      waitsForAppeal: z.boolean(),
      scopes: z.array(z.object({ scope: z.enum(PUBLISHING_SCOPES), until: iso })).nullable(),
      texts: z.array(z.string()),
    }),
  ),
  changesAt: iso,
});

export const caseAnswer = z.object({
  id: z.string(),
  number: z.number().int(),
  itemId: z.string().describe("the item's id on the platform"),
  surface: z.enum(SURFACES),
  state: z.enum(CASE_STATES),
  topRule: z.enum(RULE_IDS),
  openedAt: at,
  dueAt: at,
  decidedAt: at.nullable(),
});

export const casesQuery = z.strictObject({
  after: z.coerce.number().int().min(1).optional().describe("`next` of the page before"),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const casesAnswer = z.object({
  cases: z.array(caseAnswer).describe("newest first"),
  next: z.number().int().nullable(),
});

export const checkpointAnswer = z.object({
  note: z.string().describe("a signed note (c2sp.org/tlog-checkpoint)"),
});

const size = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
export const proofQuery = z.strictObject({
  entry: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  size: size.optional().describe("left out: the log as it is now"),
});
export const proofAnswer = z.object({
  index: z.number().int(),
  size: z.number().int(),
  leaf: base64,
  root: base64,
  proof: z.array(base64),
});
export const consistencyQuery = z.strictObject({ from: size, to: size });
export const consistencyAnswer = z.object({
  from: z.number().int(),
  to: z.number().int(),
  fromRoot: base64,
  toRoot: base64,
  proof: z.array(base64),
});

export const scanAnswer = z.object({
  verdict: z.enum(["clear", "flagged"]),
  evidence: z.array(
    z.object({
      rule: z.enum(RULE_IDS),
      ruleVersion: z.number().int(),
      kind: z.string(),
      reading: z.string(),
      confidence: z.number(),
    }),
  ),
});
