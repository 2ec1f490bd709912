import { eq } from "drizzle-orm";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { Actor } from "@/lib/domain/actor";
import { add } from "@/lib/domain/plan";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { isUniqueViolation } from "../unique-violation";

export type WithdrawRefusal = NotAllowed | { kind: "not_found" } | { kind: "withdrawn_already" };

/** Ends an exemption from now on; it stays on the record with its date and shields nobody any more. */
export async function withdrawExemption(
  ctx: Ctx,
  actor: Actor,
  id: string,
): Promise<Result<{ id: string }, WithdrawRefusal>> {
  const allowed = permit(actor, "exemption.write");
  if (!allowed.ok) return allowed;
  const { db, t } = ctx.store;
  const [row] = await db.select().from(t.exemption).where(eq(t.exemption.id, id));
  if (!row) return refuse({ kind: "not_found" });
  const now = ctx.now();
  const entry = {
    action: row.kind === "known_good" ? "known_good.removed" : "exemption.withdrawn",
    subject: { kind: "exemption", id },
    cause: { kind: "account", id: row.accountId },
    caseId: null,
    before: { kind: row.kind, inForce: true },
    after: { kind: row.kind, inForce: false },
    facts: { at: now },
  } as const;
  try {
    const changes = [add("exemptionWithdrawal", { id, at: now, by: actor.id })] as const;
    const done = await commitPlan(ctx, actor, { changes: [...changes], entries: [entry] }, now);
    if (!done.ok) throw new Error(`a withdrawal was refused: ${done.refusal.kind}`);
  } catch (error) {
    if (isUniqueViolation(error)) return refuse({ kind: "withdrawn_already" });
    throw error;
  }
  return ok({ id });
}
