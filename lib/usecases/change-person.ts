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
import { findPerson, keepingAdmin } from "./find-person";

/** `version` is the one the administrator saw. Fields left out stay as they are. */
export type PersonChange = { id: PersonId; version: number; name?: string; role?: Role };
export type ChangePersonRefusal =
  | NotAllowed
  | PersonInvalid
  | { kind: "not_found" }
  | { kind: "stale" }
  | { kind: "no_change" }
  | { kind: "last_admin" };

/** Changes name or role. A new role ends all sessions of the person. */
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
  const now = ctx.now();
  const plan = planOf(before, { name, role }, now);
  if (plan === null) return refuse({ kind: "no_change" });
  const done = await commitPlan(ctx, actor, plan, now);
  return done.ok ? ok(null) : refuse({ kind: done.refusal.kind === "last_admin" ? "last_admin" : "stale" });
}

/** Null when nothing differs. The log learns the role, and that the name changed: never which. */
function planOf(before: Person, after: Pick<Person, "name" | "role">, now: number): Plan | null {
  const entries: EntryDraft[] = [];
  const changes: [Change, ...Change[]] = [move("person", before, after)];
  if (after.role !== before.role) {
    entries.push({
      ...blank("role.changed", before),
      before: { role: before.role },
      after: { role: after.role },
    });
    changes.push({ kind: "revoke_sessions", personId: before.id, at: now }, ...keepingAdmin(before));
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
