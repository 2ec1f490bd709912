import { eq } from "drizzle-orm";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { Actor } from "@/lib/domain/actor";
import type { KeyId } from "@/lib/domain/ids";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "./commit-plan";
import type { Ctx } from "./context";

export type RevokeKeyRefusal = NotAllowed | { kind: "not_found" } | { kind: "no_change" };

/** Ends a key for ever, from the next request on; one that was rotated before the end of its overlap. */
export async function revokeKey(ctx: Ctx, actor: Actor, id: KeyId): Promise<Result<null, RevokeKeyRefusal>> {
  const allowed = permit(actor, "keys.write");
  if (!allowed.ok) return allowed;
  const { apiKey } = ctx.store.t;
  const [key] = await ctx.store.db.select().from(apiKey).where(eq(apiKey.id, id));
  if (!key) return refuse({ kind: "not_found" });
  const now = ctx.now();
  if (key.revokedAt !== null && key.revokedAt <= now) return refuse({ kind: "no_change" });
  const entry = {
    action: "key.revoked",
    subject: { kind: "key", id },
    cause: null,
    caseId: null,
    before: { scopes: key.scopes },
    after: null,
    facts: null,
  } as const;
  const done = await commitPlan(
    ctx,
    actor,
    { changes: [{ kind: "revoke_key", id, at: now }], entries: [entry] },
    now,
  );
  if (!done.ok) throw new Error(`revoking a key was refused: ${done.refusal.kind}`);
  return ok(null);
}
