import { countHit } from "@/db/operational";
import { findLink, type LinkOfPerson } from "@/db/queries/ways-in";
import { isLinkOpen } from "@/lib/domain/access/access-links";
import { checkPassword, type WeakPassword } from "@/lib/domain/access/password-rules";
import { SIGN_IN_LIMITS } from "@/lib/domain/access/sign-in-limits";
import { move } from "@/lib/domain/plan";
import type { AccessLinkKind } from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { tokenDigest } from "../token-digest";
import { accessEntry } from "./access-entry";

export type LinkRefusal =
  /** Unknown, used, replaced, out of time, or of somebody who may not come in: one answer. */
  { kind: "gone" } | { kind: "rate_limited"; retryAfterSeconds: number };

/** Whose link it is, for the page on which a password is chosen. Looking uses nothing up. */
export async function readLink(
  ctx: Ctx,
  given: { token: string; ip: string },
): Promise<Result<{ kind: AccessLinkKind; email: string; name: string }, LinkRefusal>> {
  const found = await openLink(ctx, given);
  if (!found.ok) return found;
  const { link, person } = found.value;
  return ok({ kind: link.kind, email: person.email, name: person.name });
}

/** Chooses the password with it. Every session of the person ends; a second factor stays and is asked as before. */
export async function passwordByLink(
  ctx: Ctx,
  given: { token: string; password: string; ip: string },
): Promise<Result<{ email: string }, LinkRefusal | WeakPassword>> {
  const found = await openLink(ctx, given);
  if (!found.ok) return found;
  const { link, person } = found.value;
  const strong = checkPassword(given.password, person);
  if (!strong.ok) return strong;
  const passwordHash = await ctx.passwords.hash(given.password);
  const now = ctx.now();
  const entry = accessEntry("password.reset", person.id, { facts: { by: link.kind } });
  const done = await commitPlan(
    ctx,
    { kind: "machine", id: "access-link" },
    {
      changes: [
        { kind: "use_link", id: link.id, at: now },
        move("person", person, { passwordHash }),
        { kind: "revoke_sessions", personId: person.id, at: now },
      ],
      entries: [entry],
    },
    now,
  );
  return done.ok ? ok({ email: person.email }) : refuse({ kind: "gone" });
}

/** Wrong ones are counted by where they come from: nobody guesses 192 bits, and nobody shall try. */
async function openLink(
  ctx: Ctx,
  { token, ip }: { token: string; ip: string },
): Promise<Result<LinkOfPerson, LinkRefusal>> {
  const found = await findLink(ctx.store, tokenDigest(ctx, token));
  if (found && found.person.disabledAt === null && isLinkOpen(found.link, ctx.now())) return ok(found);
  const { triesMax, windowMs } = SIGN_IN_LIMITS.ip;
  const hits = await countHit(ctx.store, `sign_in:link:${ctx.digest(ip)}`, ctx.now(), windowMs);
  return refuse(
    hits > triesMax ? { kind: "rate_limited", retryAfterSeconds: windowMs / 1000 } : { kind: "gone" },
  );
}
