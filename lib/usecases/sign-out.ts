import type { PersonActor } from "@/lib/domain/actor";
import { commitPlan } from "./commit-plan";
import type { Ctx } from "./context";

/** Ends this very session; its cookie is worth nothing from now on. */
export async function signOut(ctx: Ctx, actor: PersonActor): Promise<void> {
  const now = ctx.now();
  const entry = {
    action: "session.signed_out",
    subject: { kind: "session", id: actor.sessionId },
    cause: { kind: "person", id: actor.id },
    caseId: null,
    before: null,
    after: null,
    facts: null,
  } as const;
  const change = { kind: "revoke_session", id: actor.sessionId, at: now } as const;
  const done = await commitPlan(ctx, actor, { changes: [change], entries: [entry] }, now);
  if (!done.ok) throw new Error(`signing out was refused: ${done.refusal.kind}`);
}
