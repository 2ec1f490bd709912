import { findKey, touchKey } from "@/db/operational";
import type { Actor } from "@/lib/domain/actor";
import type { Ctx } from "./context";
import { tokenDigest } from "./token-digest";

const TOUCH_MS = 60_000;

/** The machine that holds this key, or null for an unknown or revoked one; looked up at every request. */
export async function checkKey(ctx: Ctx, token: string): Promise<Extract<Actor, { kind: "key" }> | null> {
  if (token === "") return null;
  const found = await findKey(ctx.store, tokenDigest(ctx, token));
  const now = ctx.now();
  // A rotated key goes on until its overlap is over.
  if (!found || (found.key.revokedAt !== null && found.key.revokedAt <= now)) return null;
  if (now - (found.lastUsedAt ?? 0) >= TOUCH_MS) await touchKey(ctx.store, found.key.id, now);
  return { kind: "key", id: found.key.id, scopes: found.key.scopes };
}
