import { countHit, giveBackHit } from "@/db/operational";
import { SIGN_IN_LIMITS } from "@/lib/domain/access/sign-in-limits";
import type { PersonActor } from "@/lib/domain/actor";
import type { Person } from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Ctx } from "../context";
import { findPerson } from "../find-person";

export type NotProven =
  | { kind: "wrong" }
  | { kind: "rate_limited"; retryAfterSeconds: number }
  /** Comes in by the company's sign-on alone: there is nothing here to change. */
  | { kind: "no_password" };

/** The password asked again before anything about one's own way in changes: a session left open is not enough. */
export async function proveSelf(
  ctx: Ctx,
  actor: PersonActor,
  password: string,
): Promise<Result<Person, NotProven>> {
  const person = await findPerson(ctx, actor.id);
  if (!person || person.passwordHash === null) return refuse({ kind: "no_password" });
  const tries = await countTry(ctx, actor);
  if (!tries.ok) return tries;
  if (!(await ctx.passwords.verify(password, person.passwordHash))) return refuse({ kind: "wrong" });
  await tries.value.giveBack();
  return ok(person);
}

const counterOf = (actor: PersonActor): string => `sign_in:self:${actor.id}`;

/** Counts a try of one's own; given back where it was right. */
export async function countTry(
  ctx: Ctx,
  actor: PersonActor,
): Promise<Result<{ giveBack(): Promise<void> }, Extract<NotProven, { kind: "rate_limited" }>>> {
  const { triesMax, windowMs } = SIGN_IN_LIMITS.self;
  const hits = await countHit(ctx.store, counterOf(actor), ctx.now(), windowMs);
  if (hits > triesMax) return refuse({ kind: "rate_limited", retryAfterSeconds: windowMs / 1000 });
  return ok({ giveBack: () => giveBackHit(ctx.store, counterOf(actor)) });
}
