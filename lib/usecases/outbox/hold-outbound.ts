import { openHolds } from "@/db/queries/outbox-facts";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { PersonActor } from "@/lib/domain/actor";
import { add } from "@/lib/domain/plan";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { isUniqueViolation } from "../unique-violation";

const REASON_LENGTH_MAX = 500;
const SUBJECT = { kind: "system", id: "outbound" } as const;

export type HoldRefusal = NotAllowed | { kind: "reason_needed" } | { kind: "not_held" };

/** The stop switch: from now on nothing leaves. Decisions go on; what they say waits. */
export async function holdOutbound(
  ctx: Ctx,
  actor: PersonActor,
  reason: string,
): Promise<Result<{ id: string }, HoldRefusal>> {
  const allowed = permit(actor, "outbound.hold");
  if (!allowed.ok) return allowed;
  const text = reason.trim().slice(0, REASON_LENGTH_MAX);
  if (text === "") return refuse({ kind: "reason_needed" });
  const now = ctx.now();
  const id = ctx.newId("outhold");
  const reasonSealed = (await ctx.vault.sealer(actor.id))(text);
  const done = await commitPlan(
    ctx,
    actor,
    {
      changes: [add("outboundHold", { id, by: actor.id, at: now, reasonSealed })],
      entries: [
        {
          action: "outbound.held",
          subject: SUBJECT,
          cause: null,
          caseId: null,
          before: null,
          after: { held: true },
          facts: { id },
        },
      ],
    },
    now,
  );
  if (!done.ok) throw new Error(`a hold was refused: ${done.refusal.kind}`);
  return ok({ id });
}

/** Releases every hold there is: what waited leaves at the pace of every day, nothing is discarded. */
export async function releaseOutbound(
  ctx: Ctx,
  actor: PersonActor,
): Promise<Result<{ released: number }, HoldRefusal>> {
  const allowed = permit(actor, "outbound.hold");
  if (!allowed.ok) return allowed;
  const holds = await openHolds(ctx.store);
  if (holds.length === 0) return refuse({ kind: "not_held" });
  const now = ctx.now();
  const rows = holds.map(({ id }) => ({ id, by: actor.id, at: now }));
  try {
    const done = await commitPlan(
      ctx,
      actor,
      {
        changes: [add("outboundRelease", ...rows)],
        entries: [
          {
            action: "outbound.released",
            subject: SUBJECT,
            cause: null,
            caseId: null,
            before: { held: true },
            after: { held: false },
            facts: { holds: holds.map(({ id }) => id) },
          },
        ],
      },
      now,
    );
    return done.ok ? ok({ released: holds.length }) : refuse({ kind: "not_held" });
  } catch (error) {
    // Another person released them just now.
    if (isUniqueViolation(error)) return refuse({ kind: "not_held" });
    throw error;
  }
}
