import { eq } from "drizzle-orm";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { PersonActor } from "@/lib/domain/actor";
import { add } from "@/lib/domain/plan";
import type { Hold } from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";

export type HoldSubject = Pick<Hold, "subjectKind" | "subjectId">;
export type HoldRefusal = NotAllowed | { kind: "not_found" } | { kind: "reason_needed" };

/** Keeps everything of an account, a store or a case from being erased until it is lifted. The reason is sealed. */
export async function placeHold(
  ctx: Ctx,
  actor: PersonActor,
  { subjectKind, subjectId, reason }: HoldSubject & { reason: string },
): Promise<Result<{ id: string }, HoldRefusal>> {
  const allowed = permit(actor, "hold.write");
  if (!allowed.ok) return allowed;
  if (reason.trim() === "") return refuse({ kind: "reason_needed" });
  if (!(await isThere(ctx, { subjectKind, subjectId }))) return refuse({ kind: "not_found" });
  const now = ctx.now();
  const seal = await ctx.vault.sealer(actor.id);
  const id = ctx.newId("hold");
  const row: Hold = { id, subjectKind, subjectId, by: actor.id, at: now, reasonSealed: seal(reason) };
  const entry = {
    action: "hold.placed",
    subject: { kind: "hold", id },
    cause: { kind: subjectKind, id: subjectId },
    caseId: subjectKind === "case" ? subjectId : null,
    before: null,
    after: { subjectKind, subjectId },
    facts: null,
  } as const;
  const done = await commitPlan(ctx, actor, { changes: [add("hold", row)], entries: [entry] }, now);
  if (!done.ok) throw new Error(`a hold was refused: ${done.refusal.kind}`);
  return ok({ id });
}

async function isThere(ctx: Ctx, { subjectKind, subjectId }: HoldSubject): Promise<boolean> {
  const { db, t } = ctx.store;
  const table = t[subjectKind] as typeof t.account;
  const found = await db
    .select({ id: table.id })
    .from(table)
    .where(eq(table.id, subjectId as never));
  return found.length > 0;
}
