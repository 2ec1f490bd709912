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
  "POST callback/credentials",
  "POST signout",
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
    trustOwnHost(here);
    const inner = new NextRequest(withoutCallback(request.url), {
      method: request.method,
      headers: request.headers,
      body: isReading(request.method) ? undefined : Buffer.from(bytes.value),
    });
    const response: Response = await nextAuth(inner, { params: { nextauth } }, authOptions(here));
    return response.status < 500 ? response : refuse({ kind: "invalid", issues: [] } as { kind: string });
  }),
);

/** next-auth learns its address from the environment only; the request's host is used where nobody set one. */
function trustOwnHost(here: World): void {
  if (here.env.publicUrl !== null) process.env.NEXTAUTH_URL ??= here.env.publicUrl;
  else process.env.AUTH_TRUST_HOST ??= "true";
}

/** Where to go on is decided by our page; an address in the query can only be an attack. */
function withoutCallback(url: string): string {
  const inner = new URL(url);
  inner.searchParams.delete("callbackUrl");
  return inner.toString();
}
