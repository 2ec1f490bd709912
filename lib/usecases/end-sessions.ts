import { liveSessions } from "@/db/queries/people";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { Actor } from "@/lib/domain/actor";
import type { PersonId } from "@/lib/domain/ids";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "./commit-plan";
import type { Ctx } from "./context";
import { findPerson } from "./find-person";
import { signInRules } from "./settings/sign-in-rules";

export type EndSessionsRefusal = NotAllowed | { kind: "not_found" } | { kind: "no_change" };

/** An administrator signs somebody out everywhere. They may sign in again. */
export async function endSessions(
  ctx: Ctx,
  actor: Actor,
  id: PersonId,
): Promise<Result<{ ended: number }, EndSessionsRefusal>> {
  const allowed = permit(actor, "people.write");
  if (!allowed.ok) return allowed;
  if (!(await findPerson(ctx, id))) return refuse({ kind: "not_found" });
  const now = ctx.now();
  const { limits } = await signInRules(ctx);
  const ended = (await liveSessions(ctx.store, id, now, limits)).length;
  if (ended === 0) return refuse({ kind: "no_change" });
  const entry = {
    action: "session.revoked",
    subject: { kind: "person", id },
    cause: null,
    caseId: null,
    before: { open: ended },
    after: { open: 0 },
    facts: null,
  } as const;
  const change = { kind: "revoke_sessions", personId: id, at: now } as const;
  const done = await commitPlan(ctx, actor, { changes: [change], entries: [entry] }, now);
  if (!done.ok) throw new Error(`ending sessions was refused: ${done.refusal.kind}`);
  return ok({ ended });
}
