import type { AuthOptions } from "next-auth";
import credentials from "next-auth/providers/credentials";
import { NEXT_DEFAULT, safeNext } from "@/lib/domain/access/safe-next";
import { checkSession } from "@/lib/usecases/check-session";
import { signIn } from "@/lib/usecases/sign-in";
import { signOut } from "@/lib/usecases/sign-out";
import { clientIp } from "./client-ip";
import type { World } from "./context";
import { TooManyPasswords } from "./password";
import { logFailure, newErrorId, serverLog } from "./request-log";
import { cookieOptions, isSecure, sessionCookieName, sessionSecondsMax } from "./session-cookie";

/**
 * next-auth with credentials and no adapter: its encrypted JWT carries the token of our own session row and
 * nothing else, and that row decides at every request (see session.ts).
 */
export function authOptions(here: World): AuthOptions {
  const cookie = (name: string) => ({
    name: `${isSecure(here) ? "__Host-" : ""}${name}`,
    options: cookieOptions(here),
  });
  return {
    providers: [credentialsProvider(here)],
    secret: here.secrets.sessionSecret,
    session: { strategy: "jwt", maxAge: sessionSecondsMax },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    cookies: {
      sessionToken: { name: sessionCookieName(here), options: cookieOptions(here) },
      csrfToken: cookie("weir_csrf"),
      callbackUrl: cookie("weir_callback"),
    },
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
      async session({ session, token }) {
        const actor = typeof token.sid === "string" ? await checkSession(here.ctx, token.sid) : null;
        return actor
          ? { expires: session.expires, user: { name: actor.name } }
          : { expires: new Date(0).toISOString() };
      },
      redirect: ({ url, baseUrl }) => baseUrl + pathOf(url, baseUrl),
    },
    events: {
      async signOut({ token }) {
        const actor = typeof token?.sid === "string" ? await checkSession(here.ctx, token.sid) : null;
        if (actor) await signOut(here.ctx, actor);
      },
    },
    // Codes only: the details may repeat what was typed.
    logger: {
      error: (code) => serverLog().warn({ code }, "sign-in"),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

const pathOf = (url: unknown, baseUrl: string): string => {
  if (typeof url !== "string") return NEXT_DEFAULT;
  return safeNext(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url);
};

const CODE_LENGTH_MAX = 40;

function credentialsProvider(here: World) {
  return credentials({
    name: "Weir",
    credentials: { email: { type: "email" }, password: { type: "password" }, code: { type: "text" } },
    async authorize(given, request) {
      const refusal = (text: string) => new Error(text);
      const [email, password] = [given?.email, given?.password];
      if (typeof email !== "string" || typeof password !== "string") throw refusal("wrong");
      const headers: Record<string, string | undefined> = request.headers ?? {};
      const ip = clientIp(headers["x-forwarded-for"]);
      const result = await signIn(here.ctx, {
        email,
        password,
        code: typeof given?.code === "string" ? given.code.slice(0, CODE_LENGTH_MAX) : "",
        ip,
        agent: headers["user-agent"] ?? "",
      }).catch((error: unknown) => {
        if (error instanceof TooManyPasswords) throw refusal("tooMany:1");
        // next-auth would send the message of any error to the browser.
        logFailure(error, newErrorId());
        throw refusal("failed");
      });
      if (result.ok) return { id: result.value.token };
      const { refusal: why } = result;
      throw refusal(
        why.kind === "rate_limited" ? `tooMany:${Math.ceil(why.retryAfterSeconds / 60)}` : why.kind,
      );
    },
  });
}
