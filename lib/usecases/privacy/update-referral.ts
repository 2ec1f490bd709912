import { referralById } from "@/db/queries/referrals";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { PersonActor } from "@/lib/domain/actor";
import type { MeasureId } from "@/lib/domain/ids";
import { add } from "@/lib/domain/plan";
import type { LegalUpdate } from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";

export type ReferralRefusal =
  | NotAllowed
  | { kind: "not_found" }
  | { kind: "reason_needed" }
  | { kind: "no_change" };

/** Says what became of a legal referral. Steps are only added; the note is sealed under the key of who wrote it. */
export async function updateReferral(
  ctx: Ctx,
  actor: PersonActor,
  { measureId, state, note }: { measureId: MeasureId; state: LegalUpdate["state"]; note: string },
): Promise<Result<{ id: string }, ReferralRefusal>> {
  const allowed = permit(actor, "hold.write");
  if (!allowed.ok) return allowed;
  if (note.trim() === "") return refuse({ kind: "reason_needed" });
  const referral = await referralById(ctx.store, measureId);
  if (!referral) return refuse({ kind: "not_found" });
  if (referral.state === state) return refuse({ kind: "no_change" });
  const now = ctx.now();
  const seal = await ctx.vault.sealer(actor.id);
  const id = ctx.newId("legal");
  const row: LegalUpdate = { id, measureId, state, at: now, by: actor.id, noteSealed: seal(note) };
  const entry = {
    action: "legal.updated",
    subject: { kind: "account", id: referral.accountId },
    cause: { kind: "decision", id: referral.decisionId ?? measureId },
    caseId: referral.caseId,
    before: { state: referral.state },
    after: { state },
    facts: { id, measure: measureId },
  } as const;
  const done = await commitPlan(ctx, actor, { changes: [add("legalUpdate", row)], entries: [entry] }, now);
  if (!done.ok) throw new Error(`a referral's step was refused: ${done.refusal.kind}`);
  return ok({ id });
}
