import { base64 } from "@/lib/domain/log/bytes";
import { ok } from "@/lib/domain/result";
import { keyRoute } from "@/lib/edge/key-route";
import { consistencyAnswer, consistencyQuery } from "@/lib/edge/v1-read-schemas";
import { withinLog } from "@/lib/edge/within-log";
import { proveConsistency } from "@/lib/usecases/log/prove";

/** Proof that the larger log only adds to the smaller. */
export const GET = keyRoute({
  summary: "Proof that the log of `to` entries only adds to that of `from`",
  scope: "log:read",
  input: consistencyQuery,
  answers: consistencyAnswer,
  run: (ctx, _actor, range) =>
    withinLog(async () => {
      const found = await proveConsistency(ctx, range);
      const { fromRoot, toRoot, proof } = found;
      return ok({ ...found, fromRoot: base64(fromRoot), toRoot: base64(toRoot), proof: proof.map(base64) });
    }),
});
