import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
import type { NoticeId } from "@/lib/domain/ids";
import type { World } from "./context";
import { isSecure } from "./session-cookie";

/** A browser may hold several notices; the oldest gives way. */
const NOTICES_MAX = 8;
const SECONDS_MAX = 7 * 86_400;
const COOKIE_LENGTH_MAX = 4096;

export const noticeCookieName = (here: World): string =>
  isSecure(here) ? "__Host-weir_notice" : "weir_notice";

/** The notices that a cookie opens; none for anything we did not make. */
export async function noticesOfCookie(here: World, value: string | undefined): Promise<NoticeId[]> {
  if (!value || value.length > COOKIE_LENGTH_MAX) return [];
  try {
    const token = await decode({ token: value, secret: here.secrets.sessionSecret });
    const ids: unknown = token?.notices;
    return Array.isArray(ids) ? ids.filter((id): id is NoticeId => typeof id === "string") : [];
  } catch {
    return [];
  }
}

/**
 * The `set-cookie` that opens one notice more. `lax`, not `strict`: the link is followed from the platform's own
 * message, and a strict cookie would not be sent on the redirect that follows.
 */
export async function noticeCookie(here: World, before: string | undefined, id: NoticeId): Promise<string> {
  const known = (await noticesOfCookie(here, before)).filter((each) => each !== id);
  const notices = [...known, id].slice(-NOTICES_MAX);
  const nonce = randomBytes(16).toString("base64url");
  const token = { notices, nonce };
  const value = await encode({ token, secret: here.secrets.sessionSecret, maxAge: SECONDS_MAX });
  const secure = isSecure(here) ? "; Secure" : "";
  return `${noticeCookieName(here)}=${value}; Path=/; Max-Age=${SECONDS_MAX}; HttpOnly; SameSite=Lax${secure}`;
}

/** What every form of the page carries: only a page that could read the cookie's value on the server can make it. */
export const formToken = (here: World, cookie: string): string =>
  createHmac("sha256", here.secrets.sessionSecret).update(`notice form ${cookie}`).digest("base64url");

export function isFormToken(here: World, cookie: string, given: string): boolean {
  const [made, sent] = [Buffer.from(formToken(here, cookie)), Buffer.from(given)];
  return made.length === sent.length && timingSafeEqual(made, sent);
}
