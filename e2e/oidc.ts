import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export type CompanyPerson = { name: string; email: string; verified: boolean; groups: string[] };
export type Company = { issuer: string; close(): Promise<void> };

/**
 * A real OpenID provider on this machine, PKCE demanded, its own login pages: any password will do. `people` is asked
 * at each sign-in, so that a test can move somebody to another group.
 */
export async function startCompany(
  people: Map<string, CompanyPerson>,
  client: { id: string; secret: string; origin: string },
): Promise<Company> {
  const server = createServer();
  const port = await listening(server);
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${client.origin}/api/auth/callback/oidc`],
        post_logout_redirect_uris: [`${client.origin}/sign-in`],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "groups"] },
    pkce: { required: () => true },
    cookies: { keys: ["a key for tests only"] },
    jwks: undefined,
    findAccount: (_ctx: unknown, id: string) => {
      const found = people.get(id);
      if (!found) return undefined;
      const { name, email, verified, groups } = found;
      const claims = { sub: id, name, email, email_verified: verified, groups };
      return { accountId: id, claims: () => claims };
    },
  });
  server.on("request", provider.callback());
  return {
    issuer,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}
