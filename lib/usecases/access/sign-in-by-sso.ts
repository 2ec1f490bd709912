import { personByEmail, personBySso } from "@/db/queries/ways-in";
import { normalEmail } from "@/lib/domain/access/person-rules";
import { type RoleMapping, roleOf, type SsoIdentity, ssoSubjectOf } from "@/lib/domain/access/sso";
import type { EntryDraft } from "@/lib/domain/log/entry";
import { type Change, move } from "@/lib/domain/plan";
import type { Person } from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Role } from "@/lib/domain/words";
import { addPerson } from "../add-person";
import type { Ctx } from "../context";
import { findPerson, keepingAdmin } from "../find-person";
import { accessEntry } from "./access-entry";
import { openSession, type SignedIn } from "./open-session";

export type SsoRefusal = {
  kind: /** Nobody here, and no role is given by a claim: an administrator invites first. */
    | "sso_unknown"
    /** The claim gives no role here. */
    | "sso_no_role"
    /** The address is somebody's here whom the provider does not vouch for. */
    | "sso_taken"
    | "disabled"
    | "last_admin"
    | "failed";
};

const SSO = { kind: "machine", id: "sso" } as const;

/**
 * Opens a session for whom the company's sign-on vouches. With a mapping, the claim decides the role at each sign-in
 * and makes people who are new; without one, people are invited first and roles are given here.
 */
export async function signInBySso(
  ctx: Ctx,
  identity: SsoIdentity,
  { mapping, agent }: { mapping: RoleMapping; agent: string },
): Promise<Result<SignedIn, SsoRefusal>> {
  const role = mapping.length > 0 ? roleOf(identity.groups, mapping) : undefined;
  if (role === null) return refuse({ kind: "sso_no_role" });
  const found = await findOrAdd(ctx, identity, role);
  if (!found.ok) return found;
  const person = found.value;
  if (person.disabledAt !== null) return refuse({ kind: "disabled" });
  const now = ctx.now();
  const { changes, entries, as } = updates(person, identity, role ?? person.role, now);
  const opened = await openSession(ctx, as, { agent, via: "sso", now, changes, entries });
  if (opened.ok) return opened;
  return refuse({ kind: opened.refusal.kind === "last_admin" ? "last_admin" : "failed" });
}

async function findOrAdd(
  ctx: Ctx,
  identity: SsoIdentity,
  role: Role | undefined,
): Promise<Result<Person, SsoRefusal>> {
  const known = await personBySso(ctx.store, ssoSubjectOf(identity));
  if (known) return ok(known);
  const email = identity.email === null ? null : normalEmail(identity.email);
  const byEmail = email === null ? null : await personByEmail(ctx.store, email);
  if (byEmail) {
    const isTheirs = identity.isEmailVerified && byEmail.ssoSubject === null;
    return isTheirs ? ok(byEmail) : refuse({ kind: "sso_taken" });
  }
  if (role === undefined || email === null) return refuse({ kind: "sso_unknown" });
  const name = identity.name?.trim() || email.slice(0, email.indexOf("@"));
  const added = await addPerson(ctx, SSO, { email, name, role, ssoSubject: ssoSubjectOf(identity) });
  const person = added.ok ? await findPerson(ctx, added.value.id) : undefined;
  return person ? ok(person) : refuse({ kind: "failed" });
}

/** What this sign-in changes of the person: whose they are there, and the role that the claim gives now. */
function updates(before: Person, identity: SsoIdentity, role: Role, now: number) {
  const changes: Change[] = [];
  const entries: EntryDraft[] = [];
  const ssoSubject = ssoSubjectOf(identity);
  if (before.ssoSubject === null) {
    entries.push(accessEntry("person.changed", before.id, { facts: { changed: ["sso"] } }));
  }
  if (role !== before.role) {
    entries.push(
      accessEntry("role.changed", before.id, {
        before: { role: before.role },
        after: { role },
        facts: { by: "sso" },
      }),
    );
    changes.push({ kind: "revoke_sessions", personId: before.id, at: now }, ...keepingAdmin(before));
  }
  if (entries.length > 0) changes.push(move("person", before, { role, ssoSubject }));
  return { changes, entries, as: { ...before, role } };
}
