import type { Actor } from "@/lib/domain/actor";
import type { PersonId } from "@/lib/domain/ids";
import { ok, type Result } from "@/lib/domain/result";
import { type GivenLink, newLink } from "./access/give-link";
import { type AddPersonRefusal, addPerson, type NewPerson } from "./add-person";
import type { Ctx } from "./context";

/** Adds a person, with a link by which they choose their password: told this once to whoever hands it on. */
export async function invitePerson(
  ctx: Ctx,
  actor: Actor,
  given: Omit<NewPerson, "password" | "also">,
): Promise<Result<{ id: PersonId } & GivenLink, AddPersonRefusal>> {
  let link: GivenLink | null = null;
  const done = await addPerson(ctx, actor, {
    ...given,
    also: (id, now) => {
      const made = newLink(ctx, id, "invite", now);
      link = made.given;
      return made;
    },
  });
  if (!done.ok) return done;
  if (link === null) throw new Error("a person was invited without a link");
  return ok({ id: done.value.id, ...(link as GivenLink) });
}
