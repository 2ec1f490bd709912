import { eq } from "drizzle-orm";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { PersonActor } from "@/lib/domain/actor";
import { add } from "@/lib/domain/plan";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { isUniqueViolation } from "../unique-violation";

export type LiftRefusal = NotAllowed | { kind: "not_found" } | { kind: "lifted_already" };

/** Ends one legal hold; others on the same subject stay. */
export async function liftHold(
  ctx: Ctx,
  actor: PersonActor,
  id: string,
): Promise<Result<{ id: string }, LiftRefusal>> {
  const allowed = permit(actor, "hold.write");
  if (!allowed.ok) return allowed;
  const { db, t } = ctx.store;
  const [hold] = await db.select().from(t.hold).where(eq(t.hold.id, id));
  if (!hold) return refuse({ kind: "not_found" });
  const now = ctx.now();
  const entry = {
    action: "hold.lifted",
    subject: { kind: "hold", id },
    cause: { kind: hold.subjectKind, id: hold.subjectId },
    caseId: hold.subjectKind === "case" ? hold.subjectId : null,
    before: { subjectKind: hold.subjectKind, subjectId: hold.subjectId },
    after: null,
    facts: null,
  } as const;
  const row = { id, by: actor.id, at: now };
  try {
    const done = await commitPlan(ctx, actor, { changes: [add("holdLift", row)], entries: [entry] }, now);
    if (!done.ok) throw new Error(`a lift was refused: ${done.refusal.kind}`);
  } catch (error) {
    if (isUniqueViolation(error)) return refuse({ kind: "lifted_already" });
    throw error;
  }
  return ok({ id });
}
