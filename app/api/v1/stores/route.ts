import { z } from "zod";
import { ok, refuse } from "@/lib/domain/result";
import { idempotencyKey } from "@/lib/edge/idempotency-key";
import { storePutSchema, uniqueIds } from "@/lib/edge/intake-schema";
import { keyRoute } from "@/lib/edge/key-route";
import { storesAnswer } from "@/lib/edge/v1-intake-schemas";
import { putStores, STORES_PER_CALL_MAX } from "@/lib/usecases/intake/put-stores";

const input = z.strictObject({
  stores: z.array(storePutSchema).min(1).max(STORES_PER_CALL_MAX).superRefine(uniqueIds),
});

/** Stores with products and deposits. Money paid in needs the scope for it and an idempotency key. */
export const POST = keyRoute({
  summary: "Stores with products and deposits; `topUpFen` is money paid in and needs an Idempotency-Key",
  scope: "stores:write",
  answers: storesAnswer,
  idempotency: "optional",
  input,
  limitBytes: 5 * 1024 * 1024,
  async run(ctx, actor, { stores }, _params, { request }) {
    const key = idempotencyKey(request.headers);
    if (!key.ok) return key;
    const paysIn = stores.some((each) => each.topUpFen !== undefined || each.depositPaidFen !== undefined);
    if (paysIn && !actor.scopes.includes("deposits:write")) return refuse({ kind: "missing_scope" });
    const put = await putStores(ctx, actor, { input: stores, key: key.value });
    return put.ok ? ok({ results: put.value }) : put;
  },
});
