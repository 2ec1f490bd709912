import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { Actor } from "@/lib/domain/actor";
import type { PersonId } from "@/lib/domain/ids";
import { move, type Plan } from "@/lib/domain/plan";
import type { Person } from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "./commit-plan";
import type { Ctx } from "./context";
import { findPerson, keepingAdmin } from "./find-person";

export type DisableRefusal =
  | NotAllowed
  | { kind: "not_found" }
  | { kind: "stale" }
  /** Already so. */
  | { kind: "no_change" }
  /** Nobody could let them in again. */
  | { kind: "last_admin" };

/** Puts a person out: no sign-in, and all open sessions end with this very commit. */
export function disablePerson(
  ctx: Ctx,
  actor: Actor,
  seen: { id: PersonId; version: number },
): Promise<Result<null, DisableRefusal>> {
  return setDisabled(ctx, actor, seen, true);
}

/** Lets a disabled person sign in again. */
export function enablePerson(
  ctx: Ctx,
  actor: Actor,
  seen: { id: PersonId; version: number },
): Promise<Result<null, DisableRefusal>> {
  return setDisabled(ctx, actor, seen, false);
}

async function setDisabled(
  ctx: Ctx,
  actor: Actor,
  seen: { id: PersonId; version: number },
  disable: boolean,
): Promise<Result<null, DisableRefusal>> {
  const allowed = permit(actor, "people.write");
  if (!allowed.ok) return allowed;
  const person = await findPerson(ctx, seen.id);
  if (!person) return refuse({ kind: "not_found" });
  if (person.version !== seen.version) return refuse({ kind: "stale" });
  if ((person.disabledAt !== null) === disable) return refuse({ kind: "no_change" });
  const now = ctx.now();
  const done = await commitPlan(ctx, actor, disable ? disabling(person, now) : enabling(person), now);
  return done.ok ? ok(null) : refuse({ kind: done.refusal.kind === "last_admin" ? "last_admin" : "stale" });
}

const disabling = (person: Person, now: number): Plan => ({
  changes: [
    { kind: "revoke_sessions", personId: person.id, at: now },
    { kind: "end_links", personId: person.id, at: now },
    ...keepingAdmin(person),
    move("person", person, { disabledAt: now }),
  ],
  entries: [entry("person.disabled", person)],
});

const enabling = (person: Person): Plan => ({
  changes: [move("person", person, { disabledAt: null })],
  entries: [entry("person.enabled", person)],
});

const entry = (action: "person.disabled" | "person.enabled", person: Person): Plan["entries"][0] => ({
  action,
  subject: { kind: "person", id: person.id },
  cause: null,
  caseId: null,
  before: { disabled: action === "person.enabled" },
  after: { disabled: action === "person.disabled" },
  facts: null,
});
