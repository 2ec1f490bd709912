import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import type { Permission } from "@/lib/domain/access/permissions";
import { safeNext } from "@/lib/domain/access/safe-next";
import { mayEver } from "@/lib/domain/access/table";
import type { PersonActor } from "@/lib/domain/actor";
import { currentActor } from "./session";

/** Set by proxy.ts on every page request: the path a signed-out person wanted. */
export const PATH_HEADER = "x-weir-path";

/**
 * First line of every page of the desk: the person, or on to sign-in and back here, or the 403 screen
 * (`app/forbidden.tsx`). Finer relations are the use case's. Who must first set up a second factor is sent there from
 * everywhere but from there (`whileEnrolling`).
 */
export async function requirePerson(
  permission: Permission,
  { whileEnrolling = false } = {},
): Promise<PersonActor> {
  const actor = await currentActor();
  if (!actor) {
    const wanted = safeNext((await headers()).get(PATH_HEADER) ?? undefined);
    redirect(`/sign-in?next=${encodeURIComponent(wanted)}`);
  }
  if (actor.mustEnrol && !whileEnrolling) redirect("/settings/security");
  if (!mayEver(actor.role, permission)) forbidden();
  return actor;
}

/** Marks a page that anyone may see, and says why that is safe; the route test looks for it. */
export function openPage(why: string): string {
  return why;
}
