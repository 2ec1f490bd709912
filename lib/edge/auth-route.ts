import { NextRequest } from "next/server";
import nextAuth from "next-auth";
import { withAccess } from "@/lib/domain/access/declaration";
import { refuse } from "@/lib/domain/result";
import { authOptions } from "./auth-options";
import { readBytes } from "./body";
import { type World, world } from "./context";
import { refusalReply } from "./problem";
import { answered, type RouteContext } from "./route";
import { isReading, isSameSite } from "./same-site";

const BODY_BYTES_MAX = 8 * 1024;

/** The only ones of next-auth's endpoints that exist here; the other pages are ours. */
const ENDPOINTS = new Set([
  "GET csrf",
  "GET session",
  "GET providers",
  "GET error",
  "GET signin",
  "POST callback/credentials",
  "POST signin/oidc",
  "GET callback/oidc",
]);

const why = "sign-in itself: same-site, csrf token, rate-limited by address and account";

/** next-auth behind our own door: known endpoints, bounded bodies, own pages only, never a 500 for bad input. */
export const authRoute = withAccess({ kind: "open", why }, (request: Request, context: RouteContext) =>
  answered(request, refusalReply, async () => {
    const here = await world();
    const { nextauth } = await context.params;
    if (!Array.isArray(nextauth)) return refuse({ kind: "not_found" });
    const endpoint = nextauth.join("/");
    if (!ENDPOINTS.has(`${request.method} ${endpoint}`)) return refuse({ kind: "not_found" });
    if (!isReading(request.method) && !isSameSite(request.headers, here.env.publicUrl)) {
      return refuse({ kind: "cross_site" });
    }
    const bytes = await readBytes(request, BODY_BYTES_MAX);
    if (!bytes.ok) return bytes;
    if (!trustOwnHost(here, request.headers)) return refuse({ kind: "invalid" });
    const inner = new NextRequest(ownQuery(request, endpoint), {
      method: request.method,
      headers: request.headers,
      body: isReading(request.method) ? undefined : Buffer.from(bytes.value),
    });
    const response: Response = await nextAuth(
      inner,
      { params: { nextauth } },
      authOptions(here, request.headers),
    );
    return response.status < 500 ? response : refuse({ kind: "invalid" });
  }),
);

/**
 * next-auth learns its address from the environment only; the request's host is used where nobody set one.
 * False for a host that is none.
 */
function trustOwnHost(here: World, headers: Headers): boolean {
  if (here.env.publicUrl !== null) {
    process.env.NEXTAUTH_URL ??= here.env.publicUrl;
    return true;
  }
  process.env.AUTH_TRUST_HOST ??= "true";
  return URL.canParse(`http://${headers.get("x-forwarded-host") ?? headers.get("host")}`);
}

/**
 * Where to go on is decided by our page, and what is asked of the provider by our configuration: next-auth would pass
 * a query on to either. Only the provider's own answer, and an error to show, come by one.
 */
function ownQuery(request: Request, endpoint: string): string {
  const inner = new URL(request.url);
  const kept =
    endpoint === "callback/oidc" ? PROVIDERS : endpoint === "error" || endpoint === "signin" ? ["error"] : [];
  for (const name of [...inner.searchParams.keys()])
    if (!kept.includes(name)) inner.searchParams.delete(name);
  return inner.toString();
}

/** RFC 6749, RFC 9207 and OpenID Connect: what comes back. */
const PROVIDERS = ["code", "state", "iss", "error", "error_description", "error_uri", "session_state"];
