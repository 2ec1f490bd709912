import { findSession } from "@/db/operational";
import type { PersonActor } from "@/lib/domain/actor";
import type { SessionVia } from "@/lib/domain/records";
import { commitPlan } from "./commit-plan";
import type { Ctx } from "./context";

/** Ends this very session; its cookie is worth nothing from now on. Answers how the person had come in. */
export async function signOut(ctx: Ctx, actor: PersonActor): Promise<SessionVia | null> {
  const found = await findSession(ctx.store, actor.sessionId);
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
  return found?.session.via ?? null;
}
