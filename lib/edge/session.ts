import { cookies } from "next/headers";
import { cache } from "react";
import type { PersonActor } from "@/lib/domain/actor";
import { checkSession } from "@/lib/usecases/check-session";
import { world } from "./context";
import { openSessionToken, sessionCookieName } from "./session-cookie";

/**
 * The person behind a request, or null. Route handlers give the request; pages and actions give nothing and the
 * cookies of the running request are read, once per rendering.
 */
export async function currentActor(request?: Request): Promise<PersonActor | null> {
  if (!request) return actorOfPage();
  return actorOfCookie(cookieOf(request.headers.get("cookie") ?? "", sessionCookieName(await world())));
}

const actorOfPage = cache(async (): Promise<PersonActor | null> => {
  const [jar, here] = await Promise.all([cookies(), world()]);
  return actorOfCookie(jar.get(sessionCookieName(here))?.value);
});

async function actorOfCookie(value: string | undefined): Promise<PersonActor | null> {
  const here = await world();
  const token = await openSessionToken(here, value);
  return token === null ? null : checkSession(here.ctx, token);
}

/** The value of one cookie of a `cookie` header. */
export function cookieOf(header: string, name: string): string | undefined {
  for (const pair of header.split(";")) {
    const equals = pair.indexOf("=");
    if (equals > 0 && pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim();
  }
  return undefined;
}
