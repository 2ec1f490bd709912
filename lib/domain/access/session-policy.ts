import type { Session } from "../records";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long sessions live, as the organisation has chosen it. */
export type SessionLimits = {
  /** Without any request for so long, a session is over. */
  idleMsMax: number;
  /** Over after this, whatever happens. */
  absoluteMsMax: number;
};

/** What an organisation can choose from: minutes without a request, and hours in all. */
export const SESSION_CHOICES = {
  idleMinutes: { min: 5, max: 1440, fallback: 120 },
  absoluteHours: { min: 1, max: 72, fallback: 12 },
} as const;

/** No session outlives this, whatever is chosen: so long a browser keeps the cookie. */
export const SESSION_MS_MAX = SESSION_CHOICES.absoluteHours.max * HOUR;

/** `lastSeenAt` is written at most this often. */
const TOUCH_MS = MINUTE;

export const limitsOf = (idleMinutes: number, absoluteHours: number): SessionLimits => ({
  idleMsMax: idleMinutes * MINUTE,
  absoluteMsMax: absoluteHours * HOUR,
});

export type SessionState = "live" | "revoked" | "expired" | "idle";

type Times = Pick<Session, "createdAt" | "lastSeenAt" | "expiresAt" | "revokedAt">;

/**
 * The state of a session at `now` (epoch ms). A session is over at the very millisecond of its limit; a shorter limit
 * counts for sessions that are open already.
 */
export function sessionState(session: Times, now: number, limits: SessionLimits): SessionState {
  if (session.revokedAt !== null) return "revoked";
  if (now >= session.expiresAt || now - session.createdAt >= limits.absoluteMsMax) return "expired";
  return now - session.lastSeenAt >= limits.idleMsMax ? "idle" : "live";
}

export const isTouchDue = (session: Times, now: number): boolean => now - session.lastSeenAt >= TOUCH_MS;
