import type { Actor } from "@/lib/domain/actor";
import type { PersonId } from "@/lib/domain/ids";
import { ok, type Result } from "@/lib/domain/result";
import { type AddPersonRefusal, addPerson, type NewPerson } from "./add-person";
import { type ChangePersonRefusal, changePerson } from "./change-person";
import type { Ctx } from "./context";

/** 144 bits, 24 signs of base64url: nobody guesses it, and it can still be read out. */
const PASSWORD_BYTES = 18;

/** Adds a person with a password of Weir's making, told this once to the administrator who hands it on. */
export async function invitePerson(
  ctx: Ctx,
  actor: Actor,
  given: Omit<NewPerson, "password">,
): Promise<Result<{ id: PersonId; password: string }, AddPersonRefusal>> {
  const password = ctx.newToken(PASSWORD_BYTES).token;
  const done = await addPerson(ctx, actor, { ...given, password });
  return done.ok ? ok({ id: done.value.id, password }) : done;
}

/** A new password for who has lost theirs, told this once; every session of theirs ends. */
export async function resetPassword(
  ctx: Ctx,
  actor: Actor,
  seen: { id: PersonId; version: number },
): Promise<Result<{ password: string }, ChangePersonRefusal>> {
  const password = ctx.newToken(PASSWORD_BYTES).token;
  const done = await changePerson(ctx, actor, { ...seen, password });
  return done.ok ? ok({ password }) : done;
}
