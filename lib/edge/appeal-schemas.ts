import { z } from "zod";
import type { Step } from "@/lib/domain/words";

/* What the desk's appeal routes accept. */

const text = z.string().max(8_000);
const key = z.string().min(8).max(64);
const fence = z.number().int().positive();
const step = z
  .number()
  .int()
  .min(0)
  .max(4)
  .transform((value) => value as Step);

export const outcomeInput = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["upheld", "reversed", "not_an_appeal"]) }),
  z.object({ kind: z.literal("reduced"), step }),
]);

export const appealFenceInput = z.object({ fence });
export const appealPreviewInput = z.object({ outcome: outcomeInput });
export const appealAskInput = z.object({ fence, text, key });
export const appealDecideInput = z.object({
  seen: z.object({
    appeal: z.number().int(),
    account: z.number().int(),
    store: z.number().int().nullable(),
  }),
  fence,
  outcome: outcomeInput,
  reply: z.object({
    text,
    perArgument: z
      .array(z.object({ argument: text, answer: text }))
      .max(20)
      .optional(),
  }),
  key,
});
