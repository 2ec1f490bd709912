import type { AccessLink, AccessLinkKind } from "../records";

const HOUR = 3_600_000;

/** How long a link is good for, in ms. An invitation may wait for a Monday; recovery is for who asks just now. */
export const LINK_MS_MAX: Record<AccessLinkKind, number> = { invite: 72 * HOUR, recovery: 24 * HOUR };

export const isLinkOpen = (link: AccessLink, now: number): boolean =>
  link.endedAt === null && now < link.expiresAt;
