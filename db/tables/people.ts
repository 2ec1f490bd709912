import type { KeyId, PersonId, SessionId } from "../../lib/domain/ids";
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
      disabledAt: c.count("disabled_at"),
      createdAt: c.count("created_at").notNull(),
      version: c.count("version").notNull(),
    },
    (t) => [c.uniqueIndex("people_email").on(t.email)],
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
    },
    (t) => [c.index("sessions_person").on(t.personId)],
  ),
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
