import { checkPassword, type WeakPassword } from "@/lib/domain/access/password-rules";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { PersonActor } from "@/lib/domain/actor";
import { move } from "@/lib/domain/plan";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { accessEntry } from "./access-entry";
import { type NotProven, proveSelf } from "./prove-self";

export type ChangeOwnPasswordRefusal = NotAllowed | NotProven | WeakPassword | { kind: "stale" };

/** Another password for oneself. Every session ends but the one that asks; links that were given are worth nothing. */
export async function changeOwnPassword(
  ctx: Ctx,
  actor: PersonActor,
  given: { current: string; password: string },
): Promise<Result<null, ChangeOwnPasswordRefusal>> {
  const allowed = permit(actor, "own.write", ["self"]);
  if (!allowed.ok) return allowed;
  const proven = await proveSelf(ctx, actor, given.current);
  if (!proven.ok) return proven;
  const person = proven.value;
  const strong = checkPassword(given.password, person);
  if (!strong.ok) return strong;
  const passwordHash = await ctx.passwords.hash(given.password);
  const now = ctx.now();
  const done = await commitPlan(
    ctx,
    actor,
    {
      changes: [
        move("person", person, { passwordHash }),
        { kind: "revoke_sessions", personId: person.id, at: now, except: actor.sessionId },
        { kind: "end_links", personId: person.id, at: now },
      ],
      entries: [accessEntry("password.changed", person.id)],
    },
    now,
  );
  return done.ok ? ok(null) : refuse({ kind: "stale" });
}
