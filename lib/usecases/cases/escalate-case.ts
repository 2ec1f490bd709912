import { eq } from "drizzle-orm";
import type { PersonActor } from "@/lib/domain/actor";
import type { DecideRefusal } from "@/lib/domain/cases/command";
import type { CaseId } from "@/lib/domain/ids";
import { move } from "@/lib/domain/plan";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { findReply } from "../idempotency";
import { decideRefusal } from "./decide-refusal";

export type EscalateCommand = { caseId: CaseId; seen: { case: number }; fence: number; note: string | null };

/** Hands an open case to the seniors' queue, with the note of the one who could not decide it. */
export async function escalateCase(
  ctx: Ctx,
  actor: PersonActor,
  command: EscalateCommand,
  key: string,
): Promise<Result<{ escalated: true }, DecideRefusal>> {
  const replay = await findReply<{ escalated: true }>(ctx, actor, key, command);
  if (replay.kind === "stored") return ok(replay.reply);
  if (replay.kind === "key_reused") return refuse({ kind: "key_reused" });
  const now = ctx.now();
  const { db, t } = ctx.store;
  const [found] = await db.select().from(t.case).where(eq(t.case.id, command.caseId));
  if (!found) return refuse({ kind: "not_found" });
  if (found.state !== "open") return refuse({ kind: "not_open", state: found.state });
  if (found.version !== command.seen.case)
    return refuse({ kind: "stale", what: ["case"], by: null, at: null });
  const seal = await ctx.vault.sealer(found.accountId);
  const done = await commitPlan(
    ctx,
    actor,
    {
      changes: [
        { kind: "fence", caseId: found.id, holderId: actor.id, fence: command.fence, now },
        { kind: "release_lease", caseId: found.id },
        move("case", found, { state: "escalated", escalatedBy: actor.id, assignedTo: null }),
      ],
      entries: [
        {
          action: "case.escalated",
          subject: { kind: "case", id: found.id },
          cause: null,
          caseId: found.id,
          before: { state: "open" },
          after: { state: "escalated" },
          facts: { note: command.note ? seal(command.note) : null },
        },
      ],
      idempotency: { key, inputHash: replay.inputHash, reply: JSON.stringify({ escalated: true }) },
    },
    now,
  );
  if (done.ok) return ok({ escalated: true });
  return refuse(await decideRefusal(ctx, actor, command.caseId, done.refusal));
}
