import { liveSessions } from "@/db/queries/people";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { PersonActor } from "@/lib/domain/actor";
import type { SessionId } from "@/lib/domain/ids";
import type { Change } from "@/lib/domain/plan";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { signInRules } from "../settings/sign-in-rules";
import { accessEntry } from "./access-entry";

export type EndOwnRefusal = NotAllowed | { kind: "not_found" } | { kind: "no_change" };

/** Ends one open session of one's own, or all but the one that asks (`others`). Somebody else's are not there. */
export async function endOwnSessions(
  ctx: Ctx,
  actor: PersonActor,
  which: string,
): Promise<Result<{ ended: number }, EndOwnRefusal>> {
  const allowed = permit(actor, "own.write", ["self"]);
  if (!allowed.ok) return allowed;
  const now = ctx.now();
  const { limits } = await signInRules(ctx);
  const open = await liveSessions(ctx.store, actor.id, now, limits);
  const others = open.filter(({ id }) => id !== actor.sessionId);
  const meant = which === "others" ? others : open.filter(({ id }) => id === which);
  if (meant.length === 0) return refuse({ kind: which === "others" ? "no_change" : "not_found" });
  // All others: also those that only rest, which a longer limit would wake.
  const change: Change =
    which === "others"
      ? { kind: "revoke_sessions", personId: actor.id, at: now, except: actor.sessionId }
      : { kind: "revoke_session", id: which as SessionId, at: now };
  const entry = accessEntry("session.revoked", actor.id, {
    before: { open: open.length },
    after: { open: open.length - meant.length },
  });
  const done = await commitPlan(ctx, actor, { changes: [change], entries: [entry] }, now);
  if (!done.ok) throw new Error(`ending sessions was refused: ${done.refusal.kind}`);
  return ok({ ended: meant.length });
}
