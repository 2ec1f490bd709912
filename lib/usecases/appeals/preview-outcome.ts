import { loadAppealFacts } from "@/db/queries/appeal-facts";
import type { PersonActor } from "@/lib/domain/actor";
import { seenOf } from "@/lib/domain/appeals/decide";
import { orderOf } from "@/lib/domain/appeals/outcome";
import { type Effects, effectsOf, NO_EFFECTS } from "@/lib/domain/appeals/receipt";
import type { AppealSeen, OutcomeOrder, RestitutionRefusal } from "@/lib/domain/appeals/words";
import type { AppealId } from "@/lib/domain/ids";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Ctx } from "../context";
import { computeRestitution } from "./restore";

export type OutcomePreview = { seen: AppealSeen; effects: Effects };

/**
 * What an outcome would do, by the same core as the deed: measures lifted and kept, money, points, later decisions
 * that step down. It names no person. `actor` decides which later decisions are left for somebody else.
 */
export async function previewOutcome(
  ctx: Ctx,
  actor: PersonActor,
  appealId: AppealId,
  outcome: OutcomeOrder,
): Promise<Result<OutcomePreview, { kind: "not_found" } | RestitutionRefusal>> {
  const now = ctx.now();
  const facts = await loadAppealFacts(ctx.store, ctx.packs, appealId, now);
  if (!facts) return refuse({ kind: "not_found" });
  const order = orderOf(outcome);
  if (!order) return ok({ seen: seenOf(facts), effects: NO_EFFECTS });
  const computed = await computeRestitution(ctx, facts.decision, order, { by: actor.id, now });
  if (!computed.ok) return computed;
  return ok({ seen: seenOf(facts), effects: effectsOf(computed.value.facts, computed.value.done) });
}
