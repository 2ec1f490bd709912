import type { KeyId, PersonId, SessionId } from "../../lib/domain/ids";
import { ACCESS_LINK_KINDS, type AccessLinkKind, type SessionVia } from "../../lib/domain/records";
import type { Role } from "../../lib/domain/words";
import { ROLES } from "../../lib/domain/words";
import type { Kit } from "../columns.pg";

export const peopleTables = (c: Kit) => ({
  person: c.table(
    "people",
    {
      id: c.id("id").$type<PersonId>(),
      email: c.words("email").notNull(),
      name: c.words("name").notNull(),
      role: c.oneOf<Role>("role", ROLES).notNull(),
      passwordHash: c.words("password_hash"),
      /** The secret of the second factor, sealed under the person's own key; null where there is none. */
      totpSealed: c.words("totp_sealed"),
      totpAt: c.count("totp_at"),
      /** Who this is at the company's sign-on: issuer and subject. */
      ssoSubject: c.words("sso_subject"),
      disabledAt: c.count("disabled_at"),
      createdAt: c.count("created_at").notNull(),
      version: c.count("version").notNull(),
    },
    (t) => [c.uniqueIndex("people_email").on(t.email), c.uniqueIndex("people_sso_subject").on(t.ssoSubject)],
  ),
  apiKey: c.table(
    "api_keys",
    {
      id: c.id("id").$type<KeyId>(),
      name: c.words("name").notNull(),
      scopes: c.json<string[]>("scopes").notNull(),
      hash: c.words("hash").notNull(),
      hint: c.words("hint").notNull(),
      createdAt: c.count("created_at").notNull(),
      createdBy: c.words("created_by").notNull(),
      revokedAt: c.count("revoked_at"),
    },
    (t) => [c.uniqueIndex("api_keys_hash").on(t.hash)],
  ),
  /** What the organisation has chosen, one row a key; the value is JSON text as the reader's schema accepts it. */
  setting: c.table("settings", {
    id: c.id("id"),
    value: c.words("value").notNull(),
    changedAt: c.count("changed_at").notNull(),
    version: c.count("version").notNull(),
  }),
  // Operational from here on: not of record, not logged row by row.
  session: c.table(
    "sessions",
    {
      id: c.id("id").$type<SessionId>(),
      personId: c.words<PersonId>("person_id").notNull(),
      createdAt: c.count("created_at").notNull(),
      lastSeenAt: c.count("last_seen_at").notNull(),
      expiresAt: c.count("expires_at").notNull(),
      revokedAt: c.count("revoked_at"),
      agent: c.words("agent").notNull(),
      /** How they came in; null in rows older than the question. */
      via: c.words<SessionVia>("via"),
    },
    (t) => [c.index("sessions_person").on(t.personId)],
  ),
  /** A link that lets one person choose a password, once: known by the hash of its token. */
  accessLink: c.table(
    "access_links",
    {
      id: c.id("id"),
      personId: c.words<PersonId>("person_id").notNull(),
      kind: c.oneOf<AccessLinkKind>("kind", ACCESS_LINK_KINDS).notNull(),
      createdAt: c.count("created_at").notNull(),
      expiresAt: c.count("expires_at").notNull(),
      /** Used, or put out of force by a newer one. */
      endedAt: c.count("ended_at"),
    },
    (t) => [c.index("access_links_person").on(t.personId)],
  ),
  /** Codes for who has lost the second factor, each good once: known by its keyed digest. */
  recoveryCode: c.table(
    "recovery_codes",
    {
      id: c.id("id"),
      personId: c.words<PersonId>("person_id").notNull(),
      createdAt: c.count("created_at").notNull(),
    },
    (t) => [c.index("recovery_codes_person").on(t.personId)],
  ),
  /** A secret that was shown and not yet confirmed, and the last step of the clock that was used. */
  factorState: c.table("factor_states", {
    id: c.id("id").$type<PersonId>(),
    pendingSealed: c.words("pending_sealed"),
    pendingAt: c.count("pending_at"),
    lastStep: c.count("last_step").notNull(),
  }),
  keyUse: c.table("api_key_uses", {
    id: c.id("id").$type<KeyId>(),
    lastUsedAt: c.count("last_used_at").notNull(),
  }),
  preference: c.table("preferences", {
    id: c.id("id"),
    personId: c.words<PersonId>("person_id").notNull(),
    name: c.words("name").notNull(),
    value: c.words("value").notNull(),
  }),
  rateLimit: c.table("rate_limits", {
    id: c.id("id"),
    windowStart: c.count("window_start").notNull(),
    hits: c.count("hits").notNull(),
  }),
});
