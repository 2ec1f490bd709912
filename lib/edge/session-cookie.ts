import { decode, encode } from "next-auth/jwt";
import { SESSION_MS_MAX } from "@/lib/domain/access/session-policy";
import type { World } from "./context";

const SECONDS_MAX = SESSION_MS_MAX / 1000;
/** Longer ones are not ours; decoding costs time. */
const COOKIE_LENGTH_MAX = 4096;

/** True when people reach Weir by https, as `WEIR_URL` says; then cookies are for https only. */
export const isSecure = (world: World): boolean => world.env.publicUrl?.startsWith("https:") ?? false;

/** `__Host-` binds the cookie to this very host; browsers allow it over https only. */
export const sessionCookieName = (world: World): string =>
  isSecure(world) ? "__Host-weir_session" : "weir_session";

export const cookieOptions = (world: World) =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecure(world) }) as const;

/** The `set-cookie` that takes the session's cookie away. */
export const endedCookie = (world: World): string =>
  `${sessionCookieName(world)}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${isSecure(world) ? "; Secure" : ""}`;

/** The cookie's value: next-auth's encrypted JWT, whose only claim of ours is the session's token. */
export const sealSessionToken = (world: World, sid: string): Promise<string> =>
  encode({ token: { sid }, secret: world.secrets.sessionSecret, maxAge: SECONDS_MAX });

/** The session's token from a cookie's value; null for anything we did not make. */
export async function openSessionToken(world: World, value: string | undefined): Promise<string | null> {
  if (!value || value.length > COOKIE_LENGTH_MAX) return null;
  try {
    const token = await decode({ token: value, secret: world.secrets.sessionSecret });
    return typeof token?.sid === "string" ? token.sid : null;
  } catch {
    return null;
  }
}

export { SECONDS_MAX as sessionSecondsMax };
