import { isScope, type Scope } from "@/lib/domain/access/permissions";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { Actor } from "@/lib/domain/actor";
import type { KeyId } from "@/lib/domain/ids";
import { add, type Plan } from "@/lib/domain/plan";
import type { ApiKey } from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "./commit-plan";
import type { Ctx } from "./context";
import { tokenDigest } from "./token-digest";

export type NewKey = { name: string; scopes: readonly string[] };
export type AddKeyRefusal = NotAllowed | { kind: "invalid"; field: "name" | "scopes"; why: string };

export const KEY_PREFIX = "weir_";
const KEY_BYTES = 32;
const NAME_LENGTH_MAX = 80;
const HINT_LENGTH = 4;

/** Makes a key for a machine. `token` is told this once and stored nowhere: only its hash is. */
export async function addKey(
  ctx: Ctx,
  actor: Actor,
  given: NewKey,
): Promise<Result<{ id: KeyId; token: string }, AddKeyRefusal>> {
  const allowed = permit(actor, "keys.write");
  if (!allowed.ok) return allowed;
  const name = given.name.trim();
  if (name === "" || name.length > NAME_LENGTH_MAX || /\p{Cc}/u.test(name)) {
    return refuse({ kind: "invalid", field: "name", why: `1 to ${NAME_LENGTH_MAX} characters on one line` });
  }
  const scopes = [...new Set(given.scopes)].filter(isScope).sort();
  if (scopes.length === 0 || scopes.length < new Set(given.scopes).size) {
    return refuse({ kind: "invalid", field: "scopes", why: "at least one, and only known ones" });
  }
  const now = ctx.now();
  const { key, token } = makeKey(ctx, actor, { name, scopes });
  const done = await commitPlan(ctx, actor, planOf(key, scopes), now);
  if (!done.ok) throw new Error(`a new key was refused: ${done.refusal.kind}`);
  return ok({ id: key.id, token });
}

/** A key and its token, which is stored nowhere. */
export function makeKey(
  ctx: Ctx,
  actor: Actor,
  { name, scopes }: { name: string; scopes: string[] },
): { key: ApiKey; token: string } {
  const token = KEY_PREFIX + ctx.newToken(KEY_BYTES).token;
  const key: ApiKey = {
    id: ctx.newId("key") as KeyId,
    name,
    scopes,
    hash: tokenDigest(ctx, token),
    hint: token.slice(-HINT_LENGTH),
    createdAt: ctx.now(),
    createdBy: actor.id,
    revokedAt: null,
  };
  return { key, token };
}

const planOf = (key: ApiKey, scopes: Scope[]): Plan => ({
  changes: [add("apiKey", key)],
  entries: [
    {
      action: "key.added",
      subject: { kind: "key", id: key.id },
      cause: null,
      caseId: null,
      before: null,
      after: { scopes },
      facts: null,
    },
  ],
});
