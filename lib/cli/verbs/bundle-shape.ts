import { z } from "zod";
import { bundleFormat } from "@/lib/domain/log/bundle";

const count = z.number().int().nonnegative();
const text = z.string();
const maybe = text.nullable();

/** A bundle's JSON as it may come from anybody. */
export const bundleShape = z.object({
  format: z.literal(bundleFormat),
  subject: z.object({ kind: z.enum(["case", "account"]), id: text, label: text }),
  madeAt: count,
  locale: z.enum(["en", "zh-CN"]),
  size: count,
  root: text,
  left: count,
  names: z.record(text, text),
  entries: z.array(z.object({ seq: count, text: maybe, leaf: text, proof: z.array(text) })),
  record: z.array(z.object({ record: text, row: z.record(text, z.json()) })),
  contents: z.array(
    z.object({
      record: text,
      id: text,
      column: text,
      seq: count,
      state: z.enum(["clear", "masked", "erased", "unproved"]),
      stored: maybe,
      text: maybe,
      salt: maybe,
      shown: maybe,
    }),
  ),
});
