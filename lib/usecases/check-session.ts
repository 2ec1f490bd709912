import { findSession, touchSession } from "@/db/operational";
import { isTouchDue, sessionState } from "@/lib/domain/access/session-policy";
import type { PersonActor } from "@/lib/domain/actor";
import type { SessionId } from "@/lib/domain/ids";
import type { Ctx } from "./context";
import { tokenDigest } from "./token-digest";

/**
 * Who holds this token just now, asked at every request: a revoked, expired or idle session and a disabled
 * person are out at once, whatever their cookie says. Role and name are those of this moment.
 */
export async function checkSession(ctx: Ctx, token: string): Promise<PersonActor | null> {
  const id = tokenDigest(ctx, token) as SessionId;
  const found = await findSession(ctx.store, id);
  const now = ctx.now();
  if (!found || found.person.disabledAt !== null || sessionState(found.session, now) !== "live") return null;
  if (isTouchDue(found.session, now)) await touchSession(ctx.store, id, now);
  const { person } = found;
  return { kind: "person", id: person.id, role: person.role, name: person.name, sessionId: id };
}

/** Whether a session still holds, without counting as a use of it: a stream left open keeps nobody signed in. */
export async function isSessionLive(ctx: Ctx, id: SessionId): Promise<boolean> {
  const found = await findSession(ctx.store, id);
  return (
    found !== null && found.person.disabledAt === null && sessionState(found.session, ctx.now()) === "live"
  );
}
