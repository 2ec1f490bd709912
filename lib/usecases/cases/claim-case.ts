import { eq } from "drizzle-orm";
import { claimLease, readLease, releaseLease, renewLease } from "@/db/operational-leases";
import type { PersonActor } from "@/lib/domain/actor";
import type { CaseId } from "@/lib/domain/ids";
import { packAt } from "@/lib/domain/policy/default-pack";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Ctx } from "../context";
import { nameOf } from "./decide-refusal";

export type Granted = { fence: number; expiresAt: number };
export type ClaimRefusal =
  | { kind: "not_found" }
  | { kind: "not_open"; state: string }
  | { kind: "not_allowed"; why: string }
  | { kind: "taken"; holder: { id: string; name: string }; expiresAt: number }
  | { kind: "fenced"; holderName: string | null };

export const leaseMs = (ctx: Ctx): number => packAt(ctx.packs, ctx.now()).lease.caseMinutes * 60_000;

/** Takes the lease of an open case, or prolongs one's own (P6). Escalated cases are for seniors. */
export async function claimCase(
  ctx: Ctx,
  actor: PersonActor,
  caseId: CaseId,
): Promise<Result<Granted, ClaimRefusal>> {
  const { db, t } = ctx.store;
  const [found] = await db.select({ state: t.case.state }).from(t.case).where(eq(t.case.id, caseId));
  if (!found) return refuse({ kind: "not_found" });
  if (found.state !== "open" && found.state !== "escalated")
    return refuse({ kind: "not_open", state: found.state });
  if (found.state === "escalated" && actor.role !== "senior") {
    return refuse({ kind: "not_allowed", why: "escalated cases are for seniors" });
  }
  const claim = await claimLease(ctx.store, {
    caseId,
    holderId: actor.id,
    now: ctx.now(),
    msMax: leaseMs(ctx),
  });
  if (claim.granted) return ok({ fence: claim.lease.fence, expiresAt: claim.lease.expiresAt });
  const name = (await nameOf(ctx, claim.holderId)) ?? "";
  return refuse({ kind: "taken", holder: { id: claim.holderId, name }, expiresAt: claim.expiresAt });
}

/** Prolongs the lease while the reviewer is active. */
export async function renewCase(
  ctx: Ctx,
  actor: PersonActor,
  held: { caseId: CaseId; fence: number },
): Promise<Result<Granted, ClaimRefusal>> {
  const renewed = await renewLease(ctx.store, {
    ...held,
    holderId: actor.id,
    now: ctx.now(),
    msMax: leaseMs(ctx),
  });
  if (renewed) return ok({ fence: renewed.fence, expiresAt: renewed.expiresAt });
  const lease = await readLease(ctx.store, held.caseId, ctx.now());
  return refuse({ kind: "fenced", holderName: lease ? await nameOf(ctx, lease.holderId) : null });
}

/** Gives a case back untouched. Releasing what one no longer holds is no error. */
export async function releaseCase(
  ctx: Ctx,
  actor: PersonActor,
  held: { caseId: CaseId; fence: number },
): Promise<Result<{ released: boolean }, ClaimRefusal>> {
  return ok({ released: await releaseLease(ctx.store, { ...held, holderId: actor.id, now: ctx.now() }) });
}
