import { eq } from "drizzle-orm";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { PersonActor } from "@/lib/domain/actor";
import type { Plan } from "@/lib/domain/plan";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";

/** Sends one delivery again, under the message's own id: harmless where it had arrived. */
export async function resendDelivery(
  ctx: Ctx,
  actor: PersonActor,
  id: string,
): Promise<Result<null, NotAllowed | { kind: "not_found" }>> {
  const allowed = permit(actor, "message.resend");
  if (!allowed.ok) return allowed;
  const { db, t } = ctx.store;
  const [delivery] = await db.select().from(t.delivery).where(eq(t.delivery.id, id));
  if (!delivery) return refuse({ kind: "not_found" });
  const now = ctx.now();
  const entry = {
    action: "message.resent",
    subject: { kind: "message", id: delivery.messageId },
    cause: { kind: "webhook", id: delivery.endpointId },
    caseId: null,
    before: { state: delivery.state, attempts: delivery.attempts },
    after: { state: "due", attempts: 0 },
    facts: null,
  } as const;
  const plan: Plan = { changes: [{ kind: "resend", deliveryId: id, now }], entries: [entry] };
  const done = await commitPlan(ctx, actor, plan, now);
  if (!done.ok) throw new Error(`sending again was refused: ${done.refusal.kind}`);
  return ok(null);
}
