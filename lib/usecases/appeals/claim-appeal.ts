import { claimLease, readLease, releaseLease, renewLease } from "@/db/operational-leases";
import { loadAppealFacts } from "@/db/queries/appeal-facts";
import type { PersonActor } from "@/lib/domain/actor";
import { planAcknowledge } from "@/lib/domain/appeals/conversation";
import { type AppealFacts, checkClaim, leaseKey, seenOf } from "@/lib/domain/appeals/decide";
import type { AppealSeen, WorkRefusal } from "@/lib/domain/appeals/words";
import type { AppealId } from "@/lib/domain/ids";
import { packAt } from "@/lib/domain/policy/default-pack";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { nameOf } from "../cases/decide-refusal";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";

export type AppealGranted = { fence: number; expiresAt: number };
export type ClaimAppealRefusal =
  | WorkRefusal
  | { kind: "taken"; holder: { id: string; name: string }; expiresAt: number };

const leaseMs = (ctx: Ctx): number => packAt(ctx.packs, ctx.now()).lease.appealMinutes * 60_000;

/**
 * Takes the lease of an appeal for a senior who took part in nothing, or prolongs one's own. The first claim
 * acknowledges the appeal: from then on a person has it in hand (decision record 003).
 */
export async function claimAppeal(
  ctx: Ctx,
  actor: PersonActor,
  appealId: AppealId,
): Promise<Result<AppealGranted & { seen: AppealSeen }, ClaimAppealRefusal>> {
  const now = ctx.now();
  const facts = await loadAppealFacts(ctx.store, ctx.packs, appealId, now);
  if (!facts) return refuse({ kind: "not_found" });
  const may = checkClaim(facts, actor);
  if (!may.ok) return may;
  const claim = await claimLease(ctx.store, {
    caseId: leaseKey(appealId),
    holderId: actor.id,
    now,
    msMax: leaseMs(ctx),
  });
  if (!claim.granted) {
    const name = (await nameOf(ctx, claim.holderId)) ?? "";
    return refuse({ kind: "taken", holder: { id: claim.holderId, name }, expiresAt: claim.expiresAt });
  }
  const seen = await acknowledge(ctx, actor, facts, now);
  if (seen.ok) return ok({ fence: claim.lease.fence, expiresAt: claim.lease.expiresAt, seen: seen.value });
  await releaseLease(ctx.store, {
    caseId: leaseKey(appealId),
    holderId: actor.id,
    fence: claim.lease.fence,
    now,
  });
  return seen;
}

/** The first claim moves the appeal on; beside another change it looks again. */
async function acknowledge(
  ctx: Ctx,
  actor: PersonActor,
  facts: AppealFacts,
  now: number,
): Promise<Result<AppealSeen, WorkRefusal>> {
  if (facts.appeal.state !== "filed") return ok(seenOf(facts));
  await commitPlan(ctx, actor, planAcknowledge(facts, actor.id), now);
  const fresh = await loadAppealFacts(ctx.store, ctx.packs, facts.appeal.id, now);
  if (!fresh) return refuse({ kind: "not_found" });
  const { state } = fresh.appeal;
  return state === "filed" || state === "decided" ? refuse({ kind: "not_open", state }) : ok(seenOf(fresh));
}

export type HeldAppeal = { appealId: AppealId; fence: number };

/** Prolongs the lease while the person is active. */
export async function renewAppeal(
  ctx: Ctx,
  actor: PersonActor,
  { appealId, fence }: HeldAppeal,
): Promise<Result<AppealGranted, ClaimAppealRefusal>> {
  const now = ctx.now();
  const caseId = leaseKey(appealId);
  const renewed = await renewLease(ctx.store, {
    caseId,
    fence,
    holderId: actor.id,
    now,
    msMax: leaseMs(ctx),
  });
  if (renewed) return ok({ fence: renewed.fence, expiresAt: renewed.expiresAt });
  const lease = await readLease(ctx.store, caseId, now);
  return refuse({ kind: "fenced", holderName: lease ? await nameOf(ctx, lease.holderId) : null });
}

/** Gives an appeal back. Releasing what one no longer holds is no error. */
export async function releaseAppeal(
  ctx: Ctx,
  actor: PersonActor,
  { appealId, fence }: HeldAppeal,
): Promise<Result<{ released: boolean }, ClaimAppealRefusal>> {
  const held = { caseId: leaseKey(appealId), fence, holderId: actor.id, now: ctx.now() };
  return ok({ released: await releaseLease(ctx.store, held) });
}
