import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { Actor, PersonActor } from "@/lib/domain/actor";
import type { PersonId } from "@/lib/domain/ids";
import { type Change, move } from "@/lib/domain/plan";
import type { Person } from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { findPerson } from "../find-person";
import { signInRules } from "../settings/sign-in-rules";
import { accessEntry } from "./access-entry";
import { type NotProven, proveSelf } from "./prove-self";
import { newRecoveryCodes } from "./recovery-codes";

export type DropFactorRefusal =
  | NotAllowed
  | NotProven
  | { kind: "no_change" }
  /** The organisation asks everybody for one. */
  | { kind: "factor_needed" }
  | { kind: "stale" };

/** Takes one's own second factor away, where the organisation leaves that to oneself. */
export async function dropFactor(
  ctx: Ctx,
  actor: PersonActor,
  given: { password: string },
): Promise<Result<null, DropFactorRefusal>> {
  const allowed = permit(actor, "own.write", ["self"]);
  if (!allowed.ok) return allowed;
  const proven = await proveSelf(ctx, actor, given.password);
  if (!proven.ok) return proven;
  if (proven.value.totpSealed === null) return refuse({ kind: "no_change" });
  if ((await signInRules(ctx)).needsFactor) return refuse({ kind: "factor_needed" });
  return without(ctx, actor, proven.value);
}

export type ResetFactorRefusal = NotAllowed | { kind: "not_found" | "stale" | "no_change" };

/** An administrator takes away a second factor that was lost. Every session of the person ends. */
export async function resetFactor(
  ctx: Ctx,
  actor: Actor,
  seen: { id: PersonId; version: number },
): Promise<Result<null, ResetFactorRefusal>> {
  const allowed = permit(actor, "people.write");
  if (!allowed.ok) return allowed;
  const person = await findPerson(ctx, seen.id);
  if (!person) return refuse({ kind: "not_found" });
  if (person.version !== seen.version) return refuse({ kind: "stale" });
  if (person.totpSealed === null) return refuse({ kind: "no_change" });
  return without(ctx, actor, person, [{ kind: "revoke_sessions", personId: person.id, at: ctx.now() }]);
}

async function without(
  ctx: Ctx,
  actor: Actor,
  person: Person,
  also: Change[] = [],
): Promise<Result<null, { kind: "stale" }>> {
  const now = ctx.now();
  const done = await commitPlan(
    ctx,
    actor,
    {
      changes: [
        move("person", person, { totpSealed: null, totpAt: null }),
        { kind: "recovery_codes", personId: person.id, digests: [], at: now },
        ...also,
      ],
      entries: [accessEntry("totp.disabled", person.id, { before: true, after: false })],
    },
    now,
  );
  return done.ok ? ok(null) : refuse({ kind: "stale" });
}

export type RenewCodesRefusal = NotAllowed | NotProven | { kind: "no_change" };

/** New recovery codes; the old ones are worth nothing from now on. */
export async function renewRecoveryCodes(
  ctx: Ctx,
  actor: PersonActor,
  given: { password: string },
): Promise<Result<{ codes: string[] }, RenewCodesRefusal>> {
  const allowed = permit(actor, "own.write", ["self"]);
  if (!allowed.ok) return allowed;
  const proven = await proveSelf(ctx, actor, given.password);
  if (!proven.ok) return proven;
  if (proven.value.totpSealed === null) return refuse({ kind: "no_change" });
  const now = ctx.now();
  const { codes, change } = newRecoveryCodes(ctx, actor.id, now);
  const entry = accessEntry("recovery.issued", actor.id, { facts: { kind: "codes", codes: codes.length } });
  const done = await commitPlan(ctx, actor, { changes: [change], entries: [entry] }, now);
  if (!done.ok) throw new Error(`new recovery codes were refused: ${done.refusal.kind}`);
  return ok({ codes });
}
