import { eq } from "drizzle-orm";
import { readLease } from "@/db/operational-leases";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { PersonActor } from "@/lib/domain/actor";
import type { CaseId } from "@/lib/domain/ids";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { type ClaimRefusal, type Granted, leaseMs } from "./claim-case";

/** Takes a case from the one who holds it, with a reason that is kept; the old fence is worth nothing from now on. */
export async function takeOverCase(
  ctx: Ctx,
  actor: PersonActor,
  take: { caseId: CaseId; reason: string },
): Promise<Result<Granted, ClaimRefusal | NotAllowed>> {
  const { db, t } = ctx.store;
  const [found] = await db
    .select({ state: t.case.state, accountId: t.case.accountId })
    .from(t.case)
    .where(eq(t.case.id, take.caseId));
  if (!found) return refuse({ kind: "not_found" });
  if (found.state !== "open" && found.state !== "escalated")
    return refuse({ kind: "not_open", state: found.state });
  if (found.state === "escalated" && actor.role !== "senior") {
    return refuse({ kind: "not_allowed", why: "escalated cases are for seniors" });
  }
  const now = ctx.now();
  const before = await readLease(ctx.store, take.caseId, now);
  const allowed = permit(actor, "case.take_over", before?.holderId === actor.id ? ["holder"] : []);
  if (!allowed.ok) return allowed;
  const seal = await ctx.vault.sealer(found.accountId);
  const done = await commitPlan(
    ctx,
    actor,
    {
      changes: [
        { kind: "grant_lease", caseId: take.caseId, holderId: actor.id, now, expiresAt: now + leaseMs(ctx) },
      ],
      entries: [
        {
          action: "case.taken_back",
          subject: { kind: "case", id: take.caseId },
          cause: before ? { kind: "person", id: before.holderId } : null,
          caseId: take.caseId,
          before: before ? { holder: before.holderId, fence: before.fence } : null,
          after: { holder: actor.id },
          facts: { reason: seal(take.reason) },
        },
      ],
    },
    now,
  );
  if (!done.ok) return refuse({ kind: "fenced", holderName: null });
  const lease = await readLease(ctx.store, take.caseId, now);
  // Somebody may have taken it back again meanwhile: their fence is not ours to give.
  return lease?.holderId === actor.id
    ? ok({ fence: lease.fence, expiresAt: lease.expiresAt })
    : refuse({ kind: "fenced", holderName: null });
}
