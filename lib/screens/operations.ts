import { type OperationsFigures, operationsFigures } from "@/db/queries/operations";
import type { Ctx } from "@/lib/usecases/context";
import { lastVerification } from "@/lib/usecases/log/last-verdict";

/** What an operator watches, and how the log stood when it was last verified. */
export async function operations(
  ctx: Ctx,
): Promise<OperationsFigures & { verifiedAt: number | null; broken: boolean }> {
  const figures = await operationsFigures(ctx.store, ctx.now());
  const last = await lastVerification(ctx);
  const verifiedAt = last.kind === "verified" || last.kind === "broken" ? last.at : null;
  return { ...figures, verifiedAt, broken: last.kind === "broken" };
}
