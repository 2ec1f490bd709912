import { z } from "zod";
import { ok } from "@/lib/domain/result";
import { idempotencyKey } from "@/lib/edge/idempotency-key";
import { accountSchema, uniqueIds } from "@/lib/edge/intake-schema";
import { keyRoute } from "@/lib/edge/key-route";
import { accountsAnswer } from "@/lib/edge/v1-intake-schemas";
import { ACCOUNTS_PER_CALL_MAX, putAccounts } from "@/lib/usecases/intake/put-accounts";

const input = z.strictObject({
  accounts: z.array(accountSchema).min(1).max(ACCOUNTS_PER_CALL_MAX).superRefine(uniqueIds),
});

/** Accounts as the platform describes them now. */
export const POST = keyRoute({
  summary: "Accounts as the platform describes them now",
  scope: "accounts:write",
  answers: accountsAnswer,
  idempotency: "optional",
  input,
  limitBytes: 2 * 1024 * 1024,
  async run(ctx, actor, { accounts }, _params, { request }) {
    const key = idempotencyKey(request.headers);
    if (!key.ok) return key;
    const put = await putAccounts(ctx, actor, { input: accounts, key: key.value });
    return put.ok ? ok({ results: put.value }) : put;
  },
});
