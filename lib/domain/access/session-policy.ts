import type { Session } from "../records";

const MINUTE = 60_000;

/** How long a session lives, in milliseconds, in this one place. */
export const SESSION_POLICY = {
  /** Without any request for so long, it is over. */
  idleMsMax: 120 * MINUTE,
  /** Over after this, whatever happens. */
  absoluteMsMax: 720 * MINUTE,
  /** `lastSeenAt` is written at most this often. */
  touchMs: MINUTE,
} as const;

export type SessionState = "live" | "revoked" | "expired" | "idle";

type Times = Pick<Session, "lastSeenAt" | "expiresAt" | "revokedAt">;

/** The state of a session at `now` (epoch ms). A session is over at the very millisecond of its limit. */
export function sessionState(session: Times, now: number): SessionState {
  if (session.revokedAt !== null) return "revoked";
  if (now >= session.expiresAt) return "expired";
  return now - session.lastSeenAt >= SESSION_POLICY.idleMsMax ? "idle" : "live";
}

export const isTouchDue = (session: Times, now: number): boolean =>
  now - session.lastSeenAt >= SESSION_POLICY.touchMs;
