import { z } from "zod";
import type { Bilingual } from "@/lib/domain/policy/pack";
import { plain } from "./plain-text";

/* What the machines' routes for notices and appeals take and answer: `/api/v1/notices`, `/api/v1/appeals`. */

const id = z.string().min(8).max(64);
const at = z.number().int().describe("epoch milliseconds");
const bilingual = z.object({ en: z.string(), zh: z.string() }) satisfies z.ZodType<Bilingual>;
const words = z.string().transform(plain).pipe(z.string().min(1).max(8_000));

export const appealInput = z.strictObject({
  noticeId: id,
  statement: words,
  files: z.array(id).max(5).default([]).describe("ids answered by POST /api/v1/notices/{id}/files"),
});

export const appealFiled = z.object({
  appealId: z.string(),
  number: z.string(),
  acknowledgeBy: at,
  decideBy: at,
  escalated: z.boolean(),
  reReviewOf: z.string().nullable(),
});

export const appealFileKept = z.object({
  fileId: z.string(),
  contentType: z.string(),
  sizeBytes: z.number().int(),
});

const reply = z.object({
  text: z.string(),
  perArgument: z.array(z.object({ argument: z.string(), answer: z.string() })).optional(),
});

export const appealReply = z.object({
  id: z.string(),
  number: z.string(),
  noticeId: z.string(),
  state: z.enum(["filed", "acknowledged", "asked", "decided"]),
  filedAt: at,
  acknowledgeBy: at,
  decideBy: at,
  isReReview: z.boolean(),
  statement: z.string().nullable().describe("null once the author has been erased"),
  files: z.array(z.object({ id: z.string(), contentType: z.string(), sizeBytes: z.number().int() })),
  messages: z.array(
    z.object({ id: z.string(), from: z.enum(["staff", "merchant"]), text: z.string().nullable(), at }),
  ),
  outcome: z
    .object({
      kind: z.enum(["upheld", "reduced", "reversed", "withdrawn", "not_an_appeal"]),
      at,
      reply: reply.nullable(),
    })
    .nullable(),
});

export const noticeQuery = z.strictObject({
  format: z.enum(["json", "eu", "pdf"]).default("json"),
  language: z.enum(["en", "zh-CN"]).default("zh-CN").describe("of the PDF"),
});

export const noticeReply = z.object({
  id: z.string(),
  number: z.string(),
  caseNumber: z.string(),
  composedAt: at,
  handedOverAt: at.nullable(),
  linkRevokedAt: at.nullable(),
  title: bilingual,
  stands: z.enum(["stands", "undone", "reversed", "reduced"]),
  tier: z.number().int(),
  step: z.number().int(),
  fields: z.array(z.object({ id: z.string(), label: bilingual, lines: z.array(bilingual) })),
  appealUntil: at.nullable(),
  mayAppeal: z.boolean(),
  appeals: z.array(z.object({ id: z.string(), number: z.string(), state: z.string() })),
});

/** `format=eu` answers the statement of reasons in the EU's own words. */
export const noticeAnswer = z.union([noticeReply, z.looseObject({ puid: z.string() })]);
