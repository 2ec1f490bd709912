import { eq } from "drizzle-orm";
import { checkPassword, type WeakPassword } from "@/lib/domain/access/password-rules";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import { checkPerson, normalEmail, type PersonInvalid } from "@/lib/domain/access/person-rules";
import type { Actor } from "@/lib/domain/actor";
import type { PersonId } from "@/lib/domain/ids";
import type { EntryDraft } from "@/lib/domain/log/entry";
import { add, type Change, type Plan } from "@/lib/domain/plan";
import type { Person } from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Role } from "@/lib/domain/words";
import { commitPlan } from "./commit-plan";
import type { Ctx } from "./context";

/** Without a password the person can come in by single sign-on or a recovery link only. */
export type NewPerson = {
  email: string;
  name: string;
  role: Role;
  password?: string;
  /** Who they are at the company's sign-on. */
  ssoSubject?: string;
  /** What is written with them in the same transaction: the link of an invitation, who they are elsewhere. */
  also?: (id: PersonId, now: number) => { change: Change; entry: EntryDraft };
};
export type AddPersonRefusal = NotAllowed | PersonInvalid | WeakPassword | { kind: "exists" };

/** Adds a person who may sign in. One address, one person: a second one is refused as `exists`. */
export async function addPerson(
  ctx: Ctx,
  actor: Actor,
  given: NewPerson,
): Promise<Result<{ id: PersonId }, AddPersonRefusal>> {
  const allowed = permit(actor, "people.write");
  if (!allowed.ok) return allowed;
  const { name, role, password } = given;
  const email = normalEmail(given.email);
  const fit = checkPerson({ email, name });
  if (!fit.ok) return fit;
  const strong = password === undefined ? ok(null) : checkPassword(password, { email, name });
  if (!strong.ok) return strong;
  if (await isTaken(ctx, email)) return refuse({ kind: "exists" });
  const passwordHash = password === undefined ? null : await ctx.passwords.hash(password);
  const now = ctx.now();
  const id = ctx.newId("person") as PersonId;
  const person: Person = {
    id,
    email,
    name: name.trim(),
    role,
    passwordHash,
    totpSealed: null,
    totpAt: null,
    ssoSubject: given.ssoSubject ?? null,
    disabledAt: null,
    createdAt: now,
    version: 1,
  };
  try {
    const also = given.also?.(id, now);
    const done = await commitPlan(ctx, actor, planOf(person, also), now);
    if (!done.ok) throw new Error(`a new person was refused: ${done.refusal.kind}`);
  } catch (error) {
    // Two at once with one address: the database let one through.
    if (await isTaken(ctx, email)) return refuse({ kind: "exists" });
    throw error;
  }
  return ok({ id });
}

const planOf = (person: Person, also?: { change: Change; entry: EntryDraft }): Plan => ({
  changes: [add("person", person), ...(also ? [also.change] : [])],
  entries: [
    {
      action: "person.added",
      subject: { kind: "person", id: person.id },
      cause: null,
      caseId: null,
      before: null,
      after: { role: person.role, hasPassword: person.passwordHash !== null },
      facts: null,
    },
    ...(also ? [also.entry] : []),
  ],
});

async function isTaken(ctx: Ctx, email: string): Promise<boolean> {
  const { person } = ctx.store.t;
  const found = await ctx.store.db.select({ id: person.id }).from(person).where(eq(person.email, email));
  return found.length > 0;
}
