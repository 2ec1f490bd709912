import { ok } from "@/lib/domain/result";
import { itemSchema } from "@/lib/edge/intake-schema";
import { keyRoute } from "@/lib/edge/key-route";
import { scanAnswer } from "@/lib/edge/v1-read-schemas";
import { scanItem } from "@/lib/usecases/intake/scan-item";

/** What the detector finds in an item's texts; nothing is kept. */
export const POST = keyRoute({
  summary: "What the detector finds in an item's texts; nothing is stored, pictures are not read",
  scope: "items:scan",
  input: itemSchema,
  limitBytes: 5 * 1024 * 1024,
  answers: scanAnswer,
  run: async (ctx, _actor, item) => ok(scanItem(ctx, item)),
});
