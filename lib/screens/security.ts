import { recoveryCodesLeft } from "@/db/operational-access";
import { liveSessions } from "@/db/queries/people";
import { deviceOf } from "@/lib/domain/access/device";
import type { PersonActor } from "@/lib/domain/actor";
import type { SessionVia } from "@/lib/domain/records";
import type { Ctx } from "@/lib/usecases/context";
import { findPerson } from "@/lib/usecases/find-person";
import { signInRules } from "@/lib/usecases/settings/sign-in-rules";

export type SessionView = {
  id: string;
  device: string | null;
  via: SessionVia | null;
  since: number;
  lastSeenAt: number;
  isThis: boolean;
};
export type SecurityPage = {
  email: string;
  hasPassword: boolean;
  hasSso: boolean;
  factor: { since: number; codesLeft: number } | null;
  needsFactor: boolean;
  sessions: SessionView[];
};

/** One's own way in: never a secret, only that there is one. */
export async function loadSecurity(ctx: Ctx, actor: PersonActor): Promise<SecurityPage> {
  const rules = await signInRules(ctx);
  const [person, sessions, codesLeft] = await Promise.all([
    findPerson(ctx, actor.id),
    liveSessions(ctx.store, actor.id, ctx.now(), rules.limits),
    recoveryCodesLeft(ctx.store, actor.id),
  ]);
  return {
    email: person?.email ?? "",
    hasPassword: (person?.passwordHash ?? null) !== null,
    hasSso: (person?.ssoSubject ?? null) !== null,
    factor: person && person.totpAt !== null ? { since: person.totpAt, codesLeft } : null,
    needsFactor: rules.needsFactor,
    sessions: sessions.map((session) => ({
      id: session.id,
      device: deviceOf(session.agent),
      via: session.via,
      since: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      isThis: session.id === actor.sessionId,
    })),
  };
}
