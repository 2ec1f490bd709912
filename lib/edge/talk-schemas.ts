import { z } from "zod";
import type { CannedNoteId, PersonId } from "@/lib/domain/ids";
import { OPINIONS } from "@/lib/domain/records";

/* What the routes of talk, views and assignment accept. */

const key = z.string().min(8).max(64);
const text = z.string().trim().min(1).max(4_000);
const personId = z
  .string()
  .max(64)
  .transform((id) => id as PersonId);
const name = z.string().trim().min(1).max(60);

export const commentInput = z.object({ text, mentions: z.array(personId).max(20), key });
export const askOpinionInput = z.object({ askedOf: personId, text, key });
export const answerOpinionInput = z.object({ opinion: z.enum(OPINIONS), text });
export const assignInput = z.object({ to: personId.nullable() });
export const readInput = z.object({ what: z.array(z.string().max(200)).max(200) });
export const viewInput = z.object({ name, query: z.string().max(500), shared: z.boolean() });
export const viewChangeInput = z.object({
  name: name.optional(),
  shared: z.boolean().optional(),
  isDefault: z.boolean().optional(),
});
export const cannedNoteInput = z.object({
  id: z
    .string()
    .max(64)
    .transform((id) => id as CannedNoteId)
    .nullable(),
  version: z.number().int().min(0),
  title: name,
  body: text,
  retired: z.boolean().default(false),
});
