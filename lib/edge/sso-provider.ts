import type { OAuthConfig } from "next-auth/providers/oauth";
import { claimValues, type SsoIdentity } from "@/lib/domain/access/sso";
import type { Oidc } from "./environment";
import { wellKnownOf } from "./sso";

/** The provider's claims, of the id token and of userinfo together. */
export type Claims = Record<string, unknown> & { sub: string };

/** Company sign-on as next-auth takes it: discovery, PKCE, state and nonce; claims of both places, as providers differ. */
export function ssoProvider(oidc: Oidc): OAuthConfig<Claims> {
  return {
    id: "oidc",
    name: "Company sign-on",
    type: "oauth",
    wellKnown: wellKnownOf(oidc.issuer),
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret ?? undefined,
    client: oidc.clientSecret === null ? { token_endpoint_auth_method: "none" } : {},
    authorization: { params: { scope: oidc.scopes } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    userinfo: {
      async request({ client, tokens }) {
        const vouched = tokens as { claims?(): Claims };
        const claims = vouched.claims?.() ?? {};
        const told = client.issuer.metadata.userinfo_endpoint ? await client.userinfo(tokens as never) : {};
        return { ...told, ...claims } as Claims;
      },
    },
    profile: ({ sub }) => ({ id: sub }),
  };
}

const text = (claim: unknown): string | null => (typeof claim === "string" && claim !== "" ? claim : null);

/** Who the claims say somebody is. */
export const identityOf = (oidc: Oidc, claims: Claims): SsoIdentity => ({
  issuer: oidc.issuer,
  subject: claims.sub,
  email: text(claims.email),
  isEmailVerified: claims.email_verified === true,
  name: text(claims.name),
  groups: claimValues(claims[oidc.roleClaim]),
});
