import { z } from "zod";
import { ITEMS_PER_BATCH_MAX } from "@/lib/usecases/intake/intake-items";
import { itemSchema } from "./intake-schema";

/* What the machines' routes for intake answer: `/api/v1/items`, `/images`, `/accounts`, `/stores`. */

const platformId = z.string();

export const itemsInput = z.array(itemSchema).min(1).max(ITEMS_PER_BATCH_MAX);

const itemAnswer = z.union([
  z.object({
    platformId,
    result: z.enum(["created", "updated"]),
    caseNumber: z.number().int(),
    caseId: z.string(),
    reading: z.boolean().describe("its pictures are still to be read"),
  }),
  z.object({ platformId, result: z.enum(["duplicate", "clear"]) }),
  z.object({
    platformId,
    result: z.literal("rejected"),
    place: z.number().int().describe("index in the array from 0, or line from 1").optional(),
    reason: z.string().describe("begins with the JSON pointer of what was not accepted"),
  }),
]);

const count = z.number().int();

export const itemsAnswer = z.object({
  counts: z.object({ created: count, updated: count, duplicate: count, clear: count, rejected: count }),
  results: z.array(itemAnswer).describe("in the order given"),
});

export const imageAnswer = z.object({
  hash: z.string(),
  width: count,
  height: count,
  contentType: z.string(),
});

const subject = z.object({
  platformId,
  id: z.string(),
  result: z.enum(["created", "updated", "unchanged"]),
});
export const accountsAnswer = z.object({ results: z.array(subject) });
export const storesAnswer = z.object({
  results: z.array(subject.extend({ availableFen: count, dueFen: count })),
});

export const receiptsAnswer = z.object({ recorded: count });
