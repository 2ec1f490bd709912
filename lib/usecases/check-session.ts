import { findSession, type SessionOfPerson, touchSession } from "@/db/operational";
import { isTouchDue, sessionState } from "@/lib/domain/access/session-policy";
import type { PersonActor } from "@/lib/domain/actor";
import type { SessionId } from "@/lib/domain/ids";
import type { Ctx } from "./context";
import { type SignInRules, signInRules } from "./settings/sign-in-rules";
import { tokenDigest } from "./token-digest";

/**
 * Who holds this token just now, asked at every request: a revoked, expired or idle session and a disabled
 * person are out at once, whatever their cookie says. Role and name are those of this moment.
 */
export async function checkSession(ctx: Ctx, token: string): Promise<PersonActor | null> {
  const id = tokenDigest(ctx, token) as SessionId;
  const [found, rules] = await Promise.all([findSession(ctx.store, id), signInRules(ctx)]);
  const now = ctx.now();
  if (!found || !isOpen(found, now, rules)) return null;
  if (isTouchDue(found.session, now)) await touchSession(ctx.store, id, now);
  const { person, session } = found;
  const actor = {
    kind: "person",
    id: person.id,
    role: person.role,
    name: person.name,
    sessionId: id,
  } as const;
  const lacksFactor = rules.needsFactor && person.totpSealed === null && session.via !== "sso";
  return lacksFactor ? { ...actor, mustEnrol: true } : actor;
}

const isOpen = ({ session, person }: SessionOfPerson, now: number, { limits }: SignInRules): boolean =>
  person.disabledAt === null && sessionState(session, now, limits) === "live";

/** Whether a session still holds, without counting as a use of it: a stream left open keeps nobody signed in. */
export async function isSessionLive(ctx: Ctx, id: SessionId): Promise<boolean> {
  const [found, rules] = await Promise.all([findSession(ctx.store, id), signInRules(ctx)]);
  return found !== null && isOpen(found, ctx.now(), rules);
}
