import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { PersonActor } from "@/lib/domain/actor";
import { add, type Plan } from "@/lib/domain/plan";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { isUniqueViolation } from "../unique-violation";
import { reconcilerState } from "./state";

/** `nothing_to_sign`: it is signed off, or a newer run has found something else. */
export type SignOffRefusal = NotAllowed | { kind: "nothing_to_sign" };

/** A senior answers for what the reconciler found: decisions about money go on (P25). The reason is kept. */
export async function signOff(
  ctx: Ctx,
  actor: PersonActor,
  { id, reason }: { id: string; reason: string },
): Promise<Result<{ id: string }, SignOffRefusal>> {
  const allowed = permit(actor, "reconciler.sign_off");
  if (!allowed.ok) return allowed;
  const { open } = await reconcilerState(ctx);
  if (open?.run.id !== id) return refuse({ kind: "nothing_to_sign" });
  const { run } = open;
  const now = ctx.now();
  const seal = await ctx.vault.sealer(actor.id);
  const row = { id, by: actor.id, at: now, noteSealed: seal(reason) };
  const entry = {
    action: "reconciler.signed_off",
    subject: { kind: "reconciliation", id },
    cause: null,
    caseId: null,
    before: null,
    after: null,
    facts: { mismatches: run.mismatches },
  } as const;
  try {
    const plan = { changes: [add("reconciliationSignOff", row)], entries: [entry] } satisfies Plan;
    const done = await commitPlan(ctx, actor, plan, now);
    if (!done.ok) throw new Error(`a sign-off was refused: ${done.refusal.kind}`);
  } catch (error) {
    if (isUniqueViolation(error)) return refuse({ kind: "nothing_to_sign" });
    throw error;
  }
  return ok({ id });
}
