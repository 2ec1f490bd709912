import { and, asc, count, desc, eq, gt, inArray, isNull, max } from "drizzle-orm";
import type { SessionLimits } from "@/lib/domain/access/session-policy";
import type { PersonId } from "@/lib/domain/ids";
import type { Person, Session } from "@/lib/domain/records";
import type { Store } from "../store";

/** How somebody can come in; nobody of an installation is listed with the secrets themselves. */
type Ways = { hasPassword: boolean; hasFactor: boolean; hasSso: boolean };
export type PersonRow = Pick<
  Person,
  "id" | "email" | "name" | "role" | "disabledAt" | "createdAt" | "version"
> &
  Ways & { sessions: number; lastSeenAt: number | null };

/** People by address from `after` on, with how many sessions each has open; never the hash of a password. */
export async function peoplePage(
  store: Store,
  { after, limit, now, limits }: { after: string | null; limit: number; now: number; limits: SessionLimits },
): Promise<PersonRow[]> {
  const { person } = store.t;
  const rows = await store.db
    .select()
    .from(person)
    .where(after === null ? undefined : gt(person.email, after))
    .orderBy(asc(person.email))
    .limit(limit);
  const ids = rows.map((row) => row.id);
  const open = new Map((await openOf(store, ids, now, limits)).map((row) => [row.personId, row]));
  return rows.map(({ passwordHash, totpSealed, totpAt: _, ssoSubject, ...row }) => ({
    ...row,
    hasPassword: passwordHash !== null,
    hasFactor: totpSealed !== null,
    hasSso: ssoSubject !== null,
    sessions: open.get(row.id)?.sessions ?? 0,
    lastSeenAt: open.get(row.id)?.lastSeenAt ?? null,
  }));
}

function openOf({ db, t }: Store, ids: PersonId[], now: number, limits: SessionLimits) {
  const { session } = t;
  return db
    .select({ personId: session.personId, sessions: count(), lastSeenAt: max(session.lastSeenAt) })
    .from(session)
    .where(and(inArray(session.personId, ids), ...isLive(session, now, limits)))
    .groupBy(session.personId);
}

/** As `sessionState` says it of one. */
const isLive = (session: Store["t"]["session"], now: number, limits: SessionLimits) => [
  isNull(session.revokedAt),
  gt(session.expiresAt, now),
  gt(session.createdAt, now - limits.absoluteMsMax),
  gt(session.lastSeenAt, now - limits.idleMsMax),
];

/** The open sessions of one person, the last used first. */
export function liveSessions(
  { db, t }: Store,
  personId: PersonId,
  now: number,
  limits: SessionLimits,
): Promise<Session[]> {
  const { session } = t;
  return db
    .select()
    .from(session)
    .where(and(eq(session.personId, personId), ...isLive(session, now, limits)))
    .orderBy(desc(session.lastSeenAt), session.id)
    .limit(SESSIONS_SHOWN_MAX);
}

const SESSIONS_SHOWN_MAX = 200;
