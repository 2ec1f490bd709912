import { z } from "zod";
import { RECEIPT_OUTCOMES, SUBJECT_KINDS } from "@/lib/domain/records";
import { keyRoute } from "@/lib/edge/key-route";
import { receiptsAnswer } from "@/lib/edge/v1-intake-schemas";
import { RECEIPTS_PER_CALL_MAX, recordReceipts } from "@/lib/usecases/outbox/record-receipts";

const said = { outcome: z.enum(RECEIPT_OUTCOMES), reason: z.string().max(500).optional() };

const input = z.strictObject({
  receipts: z
    .array(
      z.union([
        z.strictObject({ messageId: z.string().min(1).max(80).describe("the webhook-id"), ...said }),
        z.strictObject({
          subject: z.strictObject({ kind: z.enum(SUBJECT_KINDS), id: z.string().min(1).max(200) }),
          version: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER).describe("of a standing"),
          ...said,
        }),
      ]),
    )
    .min(1)
    .max(RECEIPTS_PER_CALL_MAX),
});

/** What the platform did with the messages it was sent: applied, refused or unknown. */
export const POST = keyRoute({
  summary: "What the platform did with the messages it was sent",
  scope: "receipts:write",
  answers: receiptsAnswer,
  idempotency: "optional",
  input,
  run: (ctx, actor, { receipts }) => recordReceipts(ctx, actor, receipts),
});
