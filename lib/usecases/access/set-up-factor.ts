import { forgetPendingFactor, keepPendingFactor, pendingFactor, takeStep } from "@/db/operational-access";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import { PENDING_MS_MAX, typedCode } from "@/lib/domain/access/second-factor";
import type { PersonActor } from "@/lib/domain/actor";
import { move } from "@/lib/domain/plan";
import type { Sealed } from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { findPerson } from "../find-person";
import { accessEntry } from "./access-entry";
import { countTry, type NotProven, proveSelf } from "./prove-self";
import { newRecoveryCodes } from "./recovery-codes";

export type BeginFactorRefusal = NotAllowed | NotProven | { kind: "no_change" };

/** Makes a secret for one's app. It counts for nothing until a code of it is typed within a quarter of an hour. */
export async function beginFactor(
  ctx: Ctx,
  actor: PersonActor,
  given: { password: string },
): Promise<Result<{ secret: string; uri: string }, BeginFactorRefusal>> {
  const allowed = permit(actor, "own.write", ["self"]);
  if (!allowed.ok) return allowed;
  const proven = await proveSelf(ctx, actor, given.password);
  if (!proven.ok) return proven;
  const { id, email, totpSealed } = proven.value;
  if (totpSealed !== null) return refuse({ kind: "no_change" });
  const secret = ctx.secondFactor.newSecret();
  const seal = await ctx.vault.sealer(id);
  await keepPendingFactor(ctx.store, { id, pendingSealed: seal(secret), pendingAt: ctx.now() });
  return ok({ secret, uri: ctx.secondFactor.uri(secret, email) });
}

export type EnableFactorRefusal =
  | NotAllowed
  | Extract<NotProven, { kind: "rate_limited" }>
  | { kind: "wrong_code" }
  /** Nothing was begun, or too long ago. */
  | { kind: "gone" }
  | { kind: "stale" };

/** A code of the new secret shows that the app has it: from now on it is asked for. The recovery codes are told once. */
export async function enableFactor(
  ctx: Ctx,
  actor: PersonActor,
  given: { code: string },
): Promise<Result<{ codes: string[] }, EnableFactorRefusal>> {
  const allowed = permit(actor, "own.write", ["self"]);
  if (!allowed.ok) return allowed;
  const now = ctx.now();
  const [person, pending] = await Promise.all([
    findPerson(ctx, actor.id),
    pendingFactor(ctx.store, actor.id),
  ]);
  if (!person || !pending || now - pending.pendingAt >= PENDING_MS_MAX) return refuse({ kind: "gone" });
  if (person.totpSealed !== null) return refuse({ kind: "stale" });
  const tries = await countTry(ctx, actor);
  if (!tries.ok) return tries;
  const step = await stepOf(ctx, pending.pendingSealed, given.code, now);
  if (step === null || !(await takeStep(ctx.store, person.id, step))) return refuse({ kind: "wrong_code" });
  await tries.value.giveBack();
  const { codes, change } = newRecoveryCodes(ctx, person.id, now);
  const done = await commitPlan(
    ctx,
    actor,
    {
      changes: [move("person", person, { totpSealed: pending.pendingSealed, totpAt: now }), change],
      entries: [accessEntry("totp.enabled", person.id, { before: false, after: true })],
    },
    now,
  );
  if (!done.ok) return refuse({ kind: "stale" });
  await forgetPendingFactor(ctx.store, person.id);
  return ok({ codes });
}

async function stepOf(ctx: Ctx, sealed: Sealed, text: string, now: number): Promise<number | null> {
  const typed = typedCode(text);
  const secret = typed.kind === "app" ? await ctx.vault.open(sealed) : null;
  return typed.kind === "app" && secret !== null ? ctx.secondFactor.stepOf(secret, typed.code, now) : null;
}
