import { base64 } from "@/lib/domain/log/bytes";
import { ok } from "@/lib/domain/result";
import { keyRoute } from "@/lib/edge/key-route";
import { proofAnswer, proofQuery } from "@/lib/edge/v1-read-schemas";
import { withinLog } from "@/lib/edge/within-log";
import { proveInclusion } from "@/lib/usecases/log/prove";

/** Proof that an entry is in the log of a size. */
export const GET = keyRoute({
  summary: "Proof that entry `entry` is in the log of `size` entries",
  scope: "log:read",
  input: proofQuery,
  answers: proofAnswer,
  run: (ctx, _actor, { entry, size }) =>
    withinLog(async () => {
      const found = await proveInclusion(ctx, entry, size);
      const { leaf, root, proof } = found;
      return ok({ ...found, leaf: base64(leaf), root: base64(root), proof: proof.map(base64) });
    }),
});
