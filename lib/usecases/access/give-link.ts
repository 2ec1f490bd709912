import { LINK_MS_MAX } from "@/lib/domain/access/access-links";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { Actor } from "@/lib/domain/actor";
import type { PersonId } from "@/lib/domain/ids";
import type { EntryDraft } from "@/lib/domain/log/entry";
import type { Change } from "@/lib/domain/plan";
import type { AccessLinkKind } from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { findPerson } from "../find-person";
import { accessEntry } from "./access-entry";

/** 192 bits; the token is told this once, its hash is what is stored. */
export type GivenLink = { token: string; expiresAt: number };
export type GiveLinkRefusal = NotAllowed | { kind: "not_found" | "disabled" };

/**
 * A link with which a person chooses a password, once. The password they have goes on working until then: who must be
 * put out at once is disabled, or signed out.
 */
export async function giveLink(
  ctx: Ctx,
  actor: Actor,
  personId: PersonId,
): Promise<Result<GivenLink, GiveLinkRefusal>> {
  const allowed = permit(actor, "people.write");
  if (!allowed.ok) return allowed;
  const person = await findPerson(ctx, personId);
  if (!person) return refuse({ kind: "not_found" });
  if (person.disabledAt !== null) return refuse({ kind: "disabled" });
  const now = ctx.now();
  const made = newLink(ctx, personId, person.passwordHash === null ? "invite" : "recovery", now);
  const done = await commitPlan(ctx, actor, { changes: [made.change], entries: [made.entry] }, now);
  if (!done.ok) throw new Error(`a link was refused: ${done.refusal.kind}`);
  return ok(made.given);
}

/** A link's parts, for the commit that gives it. */
export function newLink(
  ctx: Ctx,
  personId: PersonId,
  kind: AccessLinkKind,
  now: number,
): { given: GivenLink; change: Change; entry: EntryDraft } {
  const { token, hash } = ctx.newToken();
  const expiresAt = now + LINK_MS_MAX[kind];
  const link = { id: hash, personId, kind, createdAt: now, expiresAt, endedAt: null };
  return {
    given: { token, expiresAt },
    change: { kind: "give_link", link },
    entry: accessEntry("recovery.issued", personId, { facts: { kind, until: expiresAt } }),
  };
}
