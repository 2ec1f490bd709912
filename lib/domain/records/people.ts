import type { KeyId, PersonId, SessionId } from "../ids";
import type { Role } from "../words";
import type { Sealed } from "./sealed";

/* Who signs in, how, and what machines are let in. Of the records: ../records.ts. */

export type Person = {
  id: PersonId;
  email: string;
  name: string;
  role: Role;
  passwordHash: string | null;
  totpSealed: Sealed | null;
  totpAt: number | null;
  ssoSubject: string | null;
  disabledAt: number | null;
  createdAt: number;
  version: number;
};

/** One choice of the organisation; `value` is JSON text. */
export type Setting = { id: string; value: string; changedAt: number; version: number };

export type Session = {
  /** Digest of the token in the cookie; the token itself is stored nowhere. */
  id: SessionId;
  personId: PersonId;
  createdAt: number;
  lastSeenAt: number;
  expiresAt: number;
  revokedAt: number | null;
  agent: string;
  via: SessionVia | null;
};

/** How a person came in: password alone, with a second factor, with a recovery code, or by the company's sign-on. */
export const SESSION_VIAS = ["password", "code", "recovery_code", "sso"] as const;

export type SessionVia = (typeof SESSION_VIAS)[number];

export const ACCESS_LINK_KINDS = ["invite", "recovery"] as const;

export type AccessLinkKind = (typeof ACCESS_LINK_KINDS)[number];

/** A link that lets one person choose a password, once. */
export type AccessLink = {
  /** Hash of its token. */
  id: string;
  personId: PersonId;
  kind: AccessLinkKind;
  createdAt: number;
  expiresAt: number;
  endedAt: number | null;
};

export type ApiKey = {
  id: KeyId;
  name: string;
  scopes: string[];
  hash: string;
  /** The last four characters, so that people can tell keys apart. */
  hint: string;
  createdAt: number;
  createdBy: string;
  revokedAt: number | null;
};

/** What a machine was answered under an idempotency key. */
export type ApiReply = { id: string; inputHash: string; reply: string; at: number };
