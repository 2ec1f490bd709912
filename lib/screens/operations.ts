import { type OperationsFigures, operationsFigures } from "@/db/queries/operations";
import type { Ctx } from "@/lib/usecases/context";
import { lastVerification } from "@/lib/usecases/log/last-verdict";
import { type WitnessState, witnessState } from "@/lib/usecases/log/post-witness";

/** What an operator watches, and how the log stood when it was last verified. */
export async function operations(
  ctx: Ctx,
  witnessUrl: string | null,
): Promise<OperationsFigures & { verifiedAt: number | null; broken: boolean; witness: WitnessState | null }> {
  const figures = await operationsFigures(ctx.store, ctx.now());
  const last = await lastVerification(ctx);
  const verifiedAt = last.kind === "verified" || last.kind === "broken" ? last.at : null;
  return {
    ...figures,
    verifiedAt,
    broken: last.kind === "broken",
    witness: await witnessState(ctx, witnessUrl),
  };
}
