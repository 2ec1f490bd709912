import { readFileSync } from "node:fs";
import createClient from "openapi-fetch";
import { afterEach, expect, it } from "vitest";
import { V1_ROUTES } from "@/app/api/v1/routes";
import { SCOPES } from "@/lib/domain/access/permissions";
import type { World } from "@/lib/edge/context";
import { readEnvironment } from "@/lib/edge/environment";
import { addKey } from "@/lib/usecases/add-key";
import { freshContext } from "./fresh-context";
import type { paths } from "./generated/v1-client";
import { V1_TYPES, v1TypesSource } from "./v1-types";

process.env.LOG_LEVEL = "silent";
const home = globalThis as typeof globalThis & { weirWorld?: Promise<World> };
afterEach(() => {
  home.weirWorld = undefined;
});

type Handler = (request: Request, context: object) => Promise<Response>;

/** Hands a client's request to the route whose path it has. */
async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  for (const [path, route] of Object.entries(V1_ROUTES)) {
    const found = new RegExp(`^${path.replace("[id]", "([^/]+)")}$`).exec(pathname);
    const handler = route[request.method] as Handler | undefined;
    if (found && handler) return handler(request, { params: Promise.resolve({ id: found[1] }) });
  }
  return Response.json({}, { status: 404 });
}

async function client() {
  const { ctx } = await freshContext();
  const env = readEnvironment({ LOG_LEVEL: "silent" });
  const secrets = { vaultKey: Buffer.alloc(32), digestKey: Buffer.alloc(32), sessionSecret: "s".repeat(43) };
  home.weirWorld = Promise.resolve({ env, ctx, secrets, close: async () => undefined });
  const key = await addKey(ctx, { kind: "machine", id: "test" }, { name: "client", scopes: SCOPES });
  if (!key.ok) throw new Error(key.refusal.kind);
  return createClient<paths>({
    baseUrl: "http://weir.test",
    headers: { authorization: `Bearer ${key.value.token}` },
    fetch: answer,
  });
}

it("the types of a client are those of the document", async () => {
  expect(readFileSync(V1_TYPES, "utf8"), "run: npx tsx lib/test/v1-types.ts").toBe(await v1TypesSource());
});

it("a client made of the types feeds an item in and reads its case and the standing of its account", async () => {
  const api = await client();
  const account = { platformId: "acc-1", name: "小店", kind: "merchant" } as const;
  const put = await api.POST("/api/v1/accounts", { body: { accounts: [account] } });
  expect(put.data?.results.map(({ result }) => result)).toEqual(["created"]);
  const item = {
    platformId: "note-1",
    surface: "note",
    account,
    text: "想要同款的姐妹加微信 abc_2024",
    conductedAt: "2026-03-17T10:08:00+08:00",
  } as const;
  const fed = await api.POST("/api/v1/items", { body: [item] });
  expect(fed.data?.counts.created).toBe(1);
  const listed = await api.GET("/api/v1/cases", { params: { query: { limit: 10 } } });
  expect(listed.data?.cases.map(({ itemId }) => itemId)).toEqual(["note-1"]);
  const standing = await api.GET("/api/v1/accounts/{id}/standing", { params: { path: { id: "acc-1" } } });
  expect(standing.data?.measures).toEqual([]);
  const missing = await api.GET("/api/v1/cases/{id}", { params: { path: { id: "99999" } } });
  expect(missing.error?.type).toBe("urn:weir:problem:not_found");
});
