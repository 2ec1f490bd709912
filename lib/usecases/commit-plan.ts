import { type CommitRefusal, type Committed, commit } from "@/db/commit";
import type { Actor } from "@/lib/domain/actor";
import { standingOrders } from "@/lib/domain/outbox/standing-orders";
import { add, type Plan } from "@/lib/domain/plan";
import type { Result } from "@/lib/domain/result";
import type { Ctx } from "./context";

/**
 * Commits a plan in an actor's name under a transaction id of its own; `now` is the time the plan was made for.
 * Whoever's measures it touches is told to the platform by the same transaction.
 */
export async function commitPlan(
  ctx: Ctx,
  actor: Actor,
  plan: Plan,
  now: number,
): Promise<Result<Committed, CommitRefusal>> {
  const orders = standingOrders(plan, now, ctx.newId);
  const whole: Plan =
    orders.messages.length === 0
      ? plan
      : {
          ...plan,
          changes: [...plan.changes, add("message", ...orders.messages)],
          entries: [...plan.entries, ...orders.entries],
        };
  const done = await commit(ctx.store, whole, {
    actor: { kind: actor.kind, id: actor.id },
    now,
    txId: ctx.newId("tx"),
    sha256: ctx.sha256,
  });
  if (done.ok) ctx.observe.committed(plan.entries.map(({ action }) => action));
  return done;
}
