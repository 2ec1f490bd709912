import { z } from "zod";
import { RECEIPT_OUTCOMES } from "@/lib/domain/records";
import { keyRoute } from "@/lib/edge/key-route";
import { receiptsAnswer } from "@/lib/edge/v1-intake-schemas";
import { RECEIPTS_PER_CALL_MAX, recordReceipts } from "@/lib/usecases/outbox/record-receipts";

const input = z.strictObject({
  receipts: z
    .array(
      z.strictObject({
        messageId: z.string().min(1).max(80),
        outcome: z.enum(RECEIPT_OUTCOMES),
        reason: z.string().max(500).optional(),
      }),
    )
    .min(1)
    .max(RECEIPTS_PER_CALL_MAX),
});

/** What the platform did with the messages it was sent: applied, refused or unknown. */
export const POST = keyRoute({
  summary: "What the platform did with the messages it was sent",
  scope: "receipts:write",
  answers: receiptsAnswer,
  input,
  run: (ctx, actor, { receipts }) => recordReceipts(ctx, actor, receipts),
});
