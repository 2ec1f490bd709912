import type { Environment } from "./environment";

/** What of a provider's discovery document is used here; next-auth reads the rest itself. */
export type Discovered = { issuer: string; endSession: string | null };

const WAIT_MS = 3500;
const BYTES_MAX = 64 * 1024;

/** Where a provider describes itself. */
export const wellKnownOf = (issuer: string): string =>
  `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;

/** Asks the provider who it is. Null when it does not answer in time, or with something else. */
export async function discover(issuer: string): Promise<Discovered | null> {
  try {
    const reply = await fetch(wellKnownOf(issuer), {
      redirect: "error",
      signal: AbortSignal.timeout(WAIT_MS),
    });
    const text = reply.ok ? (await reply.text()).slice(0, BYTES_MAX) : "{}";
    const found = JSON.parse(text) as { issuer?: unknown; end_session_endpoint?: unknown };
    if (found.issuer !== issuer) return null;
    const endSession = typeof found.end_session_endpoint === "string" ? found.end_session_endpoint : null;
    return { issuer, endSession };
  } catch {
    return null;
  }
}

/** Where the session at the provider ends (RP-initiated logout), coming back to our sign-in; null where it cannot. */
export async function endSessionUrl(
  { oidc, publicUrl }: Environment,
  origin: string | null,
): Promise<string | null> {
  const endSession = oidc ? (await discover(oidc.issuer))?.endSession : null;
  const base = publicUrl ?? origin;
  if (!oidc || !endSession || !base || !/^https?:/.test(endSession)) return null;
  const url = new URL(endSession);
  url.searchParams.set("client_id", oidc.clientId);
  url.searchParams.set("post_logout_redirect_uri", new URL("/sign-in", base).toString());
  return url.toString();
}
