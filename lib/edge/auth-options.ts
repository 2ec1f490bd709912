import type { AuthOptions } from "next-auth";
import credentials from "next-auth/providers/credentials";
import { NEXT_DEFAULT, safeNext } from "@/lib/domain/access/safe-next";
import { signInBySso } from "@/lib/usecases/access/sign-in-by-sso";
import { checkSession } from "@/lib/usecases/check-session";
import { signIn } from "@/lib/usecases/sign-in";
import { clientIp } from "./client-ip";
import type { World } from "./context";
import { TooManyPasswords } from "./password";
import { logFailure, newErrorId, serverLog } from "./request-log";
import { cookieOptions, isSecure, sessionCookieName, sessionSecondsMax } from "./session-cookie";
import { type Claims, identityOf, ssoProvider } from "./sso-provider";

/**
 * next-auth with credentials, company sign-on where it is set up, and no adapter: its encrypted JWT carries the token of our own session row and
 * nothing else, and that row decides at every request (see session.ts).
 */
export function authOptions(here: World, request: Headers): AuthOptions {
  const { oidc } = here.env;
  const cookie = (name: string) => ({
    name: `${isSecure(here) ? "__Host-" : ""}${name}`,
    options: cookieOptions(here),
  });
  return {
    providers: [credentialsProvider(here), ...(oidc ? [ssoProvider(oidc)] : [])],
    secret: here.secrets.sessionSecret,
    session: { strategy: "jwt", maxAge: sessionSecondsMax },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    cookies: {
      sessionToken: { name: sessionCookieName(here), options: cookieOptions(here) },
      csrfToken: cookie("weir_csrf"),
      callbackUrl: cookie("weir_callback"),
      pkceCodeVerifier: cookie("weir_pkce"),
      state: cookie("weir_state"),
      nonce: cookie("weir_nonce"),
    },
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.provider !== "oidc") return true;
        if (!oidc || !profile?.sub) return refusedAt("failed");
        const agent = request.get("user-agent") ?? "";
        const claims = identityOf(oidc, profile as Claims);
        const opened = await signInBySso(here.ctx, claims, { mapping: oidc.mapping, agent });
        if (!opened.ok) return refusedAt(opened.refusal.kind);
        // What `jwt` puts into the cookie: next-auth hands the same object on.
        user.id = opened.value.token;
        return true;
      },
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
      async session({ session, token }) {
        const actor = typeof token.sid === "string" ? await checkSession(here.ctx, token.sid) : null;
        return actor
          ? { expires: session.expires, user: { name: actor.name } }
          : { expires: new Date(0).toISOString() };
      },
      redirect: ({ url, baseUrl }) => baseUrl + pathOf(url, baseUrl),
    },
    // Codes only: the details may repeat what was typed.
    logger: {
      error: (code) => serverLog().warn({ code }, "sign-in"),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

const refusedAt = (kind: string): string => `/sign-in?error=${kind}`;

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
