import { ok } from "@/lib/domain/result";
import { itemsOfBody } from "@/lib/edge/item-lines";
import { keyRoute } from "@/lib/edge/key-route";
import { countsOf, takeBatch } from "@/lib/edge/take-batch";
import { itemsAnswer, itemsInput } from "@/lib/edge/v1-intake-schemas";

const BODY_BYTES_MAX = 5 * 1024 * 1024;

/** Items as a JSON array or NDJSON; each is answered for itself. */
export const POST = keyRoute({
  summary: "Items, each answered for itself; sending one again is harmless",
  scope: "items:write",
  takes: { "application/json": itemsInput, "application/x-ndjson": "file" },
  answers: itemsAnswer,
  idempotency: "optional",
  body: "bytes",
  limitBytes: BODY_BYTES_MAX,
  async run(ctx, actor, _input, _params, { request, bytes }) {
    const items = itemsOfBody(bytes, request.headers.get("content-type"));
    if (!items.ok) return items;
    const results = await takeBatch(ctx, actor, items.value, "api");
    return ok({ counts: countsOf(results), results });
  },
});
