import { eq } from "drizzle-orm";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { Actor } from "@/lib/domain/actor";
import type { KeyId } from "@/lib/domain/ids";
import { add, type Plan } from "@/lib/domain/plan";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { makeKey } from "./add-key";
import { commitPlan } from "./commit-plan";
import type { Ctx } from "./context";

/** Both keys work for a day, so that the platform can change over without losing a request. */
const OVERLAP_MS = 24 * 3_600_000;

export type RotateKeyRefusal = NotAllowed | { kind: "not_found" } | { kind: "no_change" };

/** A new key with the name and scopes of an old one, told this once; the old one ends after the overlap. */
export async function rotateKey(
  ctx: Ctx,
  actor: Actor,
  id: KeyId,
): Promise<Result<{ id: KeyId; token: string; oldEndsAt: number }, RotateKeyRefusal>> {
  const allowed = permit(actor, "keys.write");
  if (!allowed.ok) return allowed;
  const { apiKey } = ctx.store.t;
  const [old] = await ctx.store.db.select().from(apiKey).where(eq(apiKey.id, id));
  if (!old) return refuse({ kind: "not_found" });
  if (old.revokedAt !== null) return refuse({ kind: "no_change" });
  const now = ctx.now();
  const { key, token } = makeKey(ctx, actor, old);
  const oldEndsAt = now + OVERLAP_MS;
  const plan: Plan = {
    changes: [add("apiKey", key), { kind: "revoke_key", id, at: oldEndsAt }],
    entries: [
      {
        action: "key.rotated",
        subject: { kind: "key", id },
        cause: null,
        caseId: null,
        before: { scopes: old.scopes, endsAt: null },
        after: { scopes: old.scopes, endsAt: oldEndsAt },
        facts: { successor: key.id },
      },
    ],
  };
  const done = await commitPlan(ctx, actor, plan, now);
  if (!done.ok) throw new Error(`rotating a key was refused: ${done.refusal.kind}`);
  return ok({ id: key.id, token, oldEndsAt });
}
