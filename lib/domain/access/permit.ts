import type { Actor } from "../actor";
import { ok, type Result, refuse } from "../result";
import type { Permission, Relation } from "./permissions";
import { may } from "./table";

export type NotAllowed = { kind: "not_allowed"; permission: Permission };

/**
 * What every use case asks first, with the relations it found. Weir itself (scheduler, command line) may;
 * a key's scope is checked at its route, and gives none of a person's permissions.
 */
export function permit(
  actor: Actor,
  permission: Permission,
  relations: readonly Relation[] = [],
): Result<null, NotAllowed> {
  const allowed =
    actor.kind === "machine" || (actor.kind === "person" && may(actor.role, permission, relations));
  return allowed ? ok(null) : refuse({ kind: "not_allowed", permission });
}
