import { skipCase as putAside, releaseLease } from "@/db/operational-leases";
import type { PersonActor } from "@/lib/domain/actor";
import type { CaseId } from "@/lib/domain/ids";
import { packAt } from "@/lib/domain/policy/default-pack";
import { ok, type Result } from "@/lib/domain/result";
import type { Ctx } from "../context";

/** Puts a case aside for this reviewer; it returns to them after the pack's minutes, and stays open to others. */
export async function skipCase(
  ctx: Ctx,
  actor: PersonActor,
  skip: { caseId: CaseId; fence: number | null },
): Promise<Result<{ until: number }, never>> {
  const now = ctx.now();
  const until = now + packAt(ctx.packs, now).lease.skipMinutes * 60_000;
  await putAside(ctx.store, { caseId: skip.caseId, personId: actor.id, until });
  if (skip.fence !== null) {
    await releaseLease(ctx.store, { caseId: skip.caseId, holderId: actor.id, fence: skip.fence, now });
  }
  return ok({ until });
}
