import { checkPassword, type WeakPassword } from "@/lib/domain/access/password-rules";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import { checkPerson, type PersonInvalid } from "@/lib/domain/access/person-rules";
import type { Actor } from "@/lib/domain/actor";
import type { PersonId } from "@/lib/domain/ids";
import type { EntryDraft } from "@/lib/domain/log/entry";
import { type Change, move, type Plan } from "@/lib/domain/plan";
import type { Person } from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Role } from "@/lib/domain/words";
import { commitPlan } from "./commit-plan";
import type { Ctx } from "./context";
import { findPerson, isLastAdmin } from "./find-person";

/** `version` is the one the administrator saw. Fields left out stay as they are. */
export type PersonChange = { id: PersonId; version: number; name?: string; role?: Role; password?: string };
export type ChangePersonRefusal =
  | NotAllowed
  | PersonInvalid
  | WeakPassword
  | { kind: "not_found" }
  | { kind: "stale" }
  | { kind: "no_change" }
  | { kind: "last_admin" };

/** Changes name, role or password. A new password ends all sessions; a new role counts from the next request. */
export async function changePerson(
  ctx: Ctx,
  actor: Actor,
  given: PersonChange,
): Promise<Result<null, ChangePersonRefusal>> {
  const allowed = permit(actor, "people.write");
  if (!allowed.ok) return allowed;
  const before = await findPerson(ctx, given.id);
  if (!before) return refuse({ kind: "not_found" });
  if (before.version !== given.version) return refuse({ kind: "stale" });
  const name = given.name?.trim() ?? before.name;
  const role = given.role ?? before.role;
  const fit = checkPerson({ email: before.email, name });
  if (!fit.ok) return fit;
  const strong = given.password === undefined ? ok(null) : checkPassword(given.password, { ...before, name });
  if (!strong.ok) return strong;
  if (role !== "admin" && (await isLastAdmin(ctx, before))) return refuse({ kind: "last_admin" });
  const passwordHash =
    given.password === undefined ? before.passwordHash : await ctx.passwords.hash(given.password);
  const now = ctx.now();
  const plan = planOf(before, { name, role, passwordHash }, now);
  if (plan === null) return refuse({ kind: "no_change" });
  const done = await commitPlan(ctx, actor, plan, now);
  return done.ok ? ok(null) : refuse({ kind: "stale" });
}

/** Null when nothing differs. The log learns the role, and that name or password changed: never which. */
function planOf(
  before: Person,
  after: Pick<Person, "name" | "role" | "passwordHash">,
  now: number,
): Plan | null {
  const entries: EntryDraft[] = [];
  const changes: [Change, ...Change[]] = [move("person", before, after)];
  if (after.role !== before.role) {
    entries.push({
      ...blank("role.changed", before),
      before: { role: before.role },
      after: { role: after.role },
    });
  }
  if (after.passwordHash !== before.passwordHash) {
    entries.push(blank("password.changed", before));
    changes.push({ kind: "revoke_sessions", personId: before.id, at: now });
  }
  if (after.name !== before.name) {
    entries.push({ ...blank("person.changed", before), facts: { changed: ["name"] } });
  }
  const [first, ...rest] = entries;
  return first ? { changes, entries: [first, ...rest] } : null;
}

const blank = (action: EntryDraft["action"], person: Person): EntryDraft => ({
  action,
  subject: { kind: "person", id: person.id },
  cause: null,
  caseId: null,
  before: null,
  after: null,
  facts: null,
});
