import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { afterEach, expect, it } from "vitest";
import { V1_ROUTES } from "@/app/api/v1/routes";
import { SCOPES, type Scope } from "@/lib/domain/access/permissions";
import { confirmed, newPerson, openCase } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import { addKey } from "@/lib/usecases/add-key";
import type { World } from "./context";
import { readEnvironment } from "./environment";
import { openApiOf, operationsOf } from "./openapi";

process.env.LOG_LEVEL = "silent";
const home = globalThis as typeof globalThis & { weirWorld?: Promise<World> };
afterEach(() => {
  home.weirWorld = undefined;
});

const OPERATIONS = operationsOf(V1_ROUTES);
type Answered = { content?: Record<string, { schema?: object }>; $ref?: string };
type Doc = {
  paths: Record<string, Record<string, { responses: Record<string, Answered> }>>;
  components: { responses: Record<string, Answered> };
};
const document = openApiOf(OPERATIONS) as Doc;
const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
ajv.addSchema({ $id: "urn:weir:doc", ...document });

type Call = { id?: string; query?: string; body?: unknown; headers?: Record<string, string> };

/** Calls the real handler and holds its answer against the document. */
async function call(
  name: string,
  token: string | null,
  { id = "none", query = "", body, headers }: Call = {},
) {
  const [method, path] = name.split(" ") as [string, string];
  const handler = V1_ROUTES[path]?.[method] as (request: Request, context: object) => Promise<Response>;
  const sent: Record<string, string> = { "content-type": "application/json", ...headers };
  if (token) sent.authorization = `Bearer ${token}`;
  const request = new Request(`http://weir.test${path.replace("[id]", id)}${query}`, {
    method,
    headers: sent,
    ...(method === "POST" && { body: body === undefined ? "{}" : JSON.stringify(body) }),
  });
  const response = await handler(request, { params: Promise.resolve({ id }) });
  const value: unknown = await response.json();
  const documented = path.replace("[id]", "{id}");
  const said = document.paths[documented]?.[method.toLowerCase()]?.responses[response.status];
  expect(said, `${name}: ${response.status} is not documented`).toBeDefined();
  const answer = said?.$ref ? document.components.responses[`E${response.status}`] : said;
  const type = (response.headers.get("content-type") ?? "").split(";")[0] as string;
  expect(Object.keys(answer?.content ?? {}), name).toContain(type);
  const check = ajv.compile(resolved(answer?.content?.[type]?.schema ?? {}));
  expect(
    check(value),
    `${name} ${response.status}: ${JSON.stringify(check.errors)} ${JSON.stringify(value)}`,
  ).toBe(true);
  return { status: response.status, value: value as Record<string, unknown> };
}

/** References of a part of the document lead into the document. */
const resolved = (schema: object): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"urn:weir:doc#/components')) as object;

async function opened() {
  const { ctx, clock } = await freshContext();
  const env = readEnvironment({ LOG_LEVEL: "silent" });
  const secrets = { vaultKey: Buffer.alloc(32), digestKey: Buffer.alloc(32), sessionSecret: "s".repeat(43) };
  home.weirWorld = Promise.resolve({ env, ctx, secrets, close: async () => undefined });
  const keyOf = async (scopes: readonly string[]) => {
    const made = await addKey(ctx, { kind: "machine", id: "test" }, { name: "k", scopes });
    if (!made.ok) throw new Error(made.refusal.kind);
    return made.value.token;
  };
  return {
    ctx,
    clock,
    all: await keyOf(SCOPES),
    without: (scope: Scope) => keyOf(SCOPES.filter((each) => each !== scope)),
  };
}

/** Pages of what is there: nothing asked for is everything. */
const LISTS = ["/api/v1/cases", "/api/v1/decisions", "/api/v1/exemptions"];

it("every operation refuses no key, a key without its scope and what is not there, as the document says", async () => {
  const { all, without } = await opened();
  for (const { method, path, operation } of OPERATIONS) {
    const name = `${method} ${path}`;
    expect((await call(name, null)).status, name).toBe(401);
    expect((await call(name, await without(operation.scope))).status, name).toBe(403);
    const empty = path.includes("[id]") || operation.input || operation.takes;
    if (empty && !LISTS.includes(path)) {
      expect((await call(name, all)).status, name).toBeGreaterThanOrEqual(400);
    }
  }
});

const account = { platformId: "acc-1", name: "小店", kind: "merchant" };
const item = {
  platformId: "note-1",
  surface: "note",
  account,
  text: "想要同款的姐妹加微信 abc_2024",
  conductedAt: "2026-03-17T10:08:00+08:00",
};

it("what is fed in is answered, found and proved as the document says", async () => {
  const { all } = await opened();
  const good = async (name: string, of?: Call) => {
    const { status, value } = await call(name, all, of);
    expect(status, `${name} ${JSON.stringify(value)}`).toBe(200);
    return value;
  };
  await good("POST /api/v1/accounts", { body: { accounts: [account] } });
  const store = { platformId: "S-1", name: "店", ownerAccountId: "acc-1", topUpFen: 5000 };
  const headers = { "idempotency-key": "once" };
  const paid = await good("POST /api/v1/stores", { body: { stores: [store] }, headers });
  expect(await good("POST /api/v1/stores", { body: { stores: [store] }, headers })).toEqual(paid);
  const other = { stores: [{ ...store, topUpFen: 6000 }] };
  expect((await call("POST /api/v1/stores", all, { body: other, headers })).status).toBe(409);
  expect(await good("POST /api/v1/items", { body: [item, { platformId: "bad" }] })).toMatchObject({
    counts: { created: 1, rejected: 1 },
  });
  expect(await good("POST /api/v1/scan", { body: item })).toMatchObject({ verdict: "flagged" });
  expect(await good("GET /api/v1/cases")).toMatchObject({ cases: [{ itemId: "note-1" }], next: null });
  await good("GET /api/v1/cases/[id]", { id: "40001" });
  expect(await good("GET /api/v1/accounts/[id]/standing", { id: "acc-1" })).toMatchObject({ measures: [] });
  await good("GET /api/v1/stores/[id]/standing", { id: "S-1", query: "?asOf=2026-03-17T00:00:00Z" });
  await good("GET /api/v1/log/proof", { query: "?entry=0" });
  await good("GET /api/v1/log/consistency", { query: "?from=1&to=2" });
  expect((await call("GET /api/v1/log/proof", all, { query: "?entry=99999" })).status).toBe(404);
  const wrong = await call("POST /api/v1/accounts", all, { body: { accounts: [{ platformId: "x" }] } });
  expect(wrong.value).toMatchObject({ issues: [{ pointer: "/accounts/0/name" }] });
});

it("a key answers as the first time, also where nothing changed, and refuses other input: accounts and items", async () => {
  const { all } = await opened();
  const body = { accounts: [account] };
  const first = await call("POST /api/v1/accounts", all, { body });
  expect(first.value).toMatchObject({ results: [{ result: "created" }] });
  const headers = { "idempotency-key": "same" };
  const unchanged = await call("POST /api/v1/accounts", all, { body, headers });
  expect(unchanged.value).toMatchObject({ results: [{ result: "unchanged" }] });
  await call("POST /api/v1/accounts", all, { body: { accounts: [{ ...account, name: "大店" }] } });
  expect((await call("POST /api/v1/accounts", all, { body, headers })).value).toEqual(unchanged.value);
  const other = { accounts: [{ ...account, name: "新店" }] };
  expect((await call("POST /api/v1/accounts", all, { body: other, headers })).status).toBe(409);
  expect((await call("POST /api/v1/items", all, { body: [item], headers })).status).toBe(409);
  const items = { body: [item], headers: { "idempotency-key": "items" } };
  const taken = await call("POST /api/v1/items", all, items);
  expect(taken.value).toMatchObject({ counts: { created: 1 } });
  expect((await call("POST /api/v1/items", all, items)).value).toEqual(taken.value);
});

it("decisions are read once they can no longer be undone, page after page, and exemptions by account", async () => {
  const { ctx, clock, all } = await opened();
  const lin = await newPerson(ctx);
  for (const id of ["n1", "n2"]) {
    await confirmed(ctx, lin, await openCase(ctx, { id }));
    clock.now += 1000;
  }
  expect((await call("GET /api/v1/decisions", all)).value).toEqual({ decisions: [], next: null });
  clock.now += 10_000;
  const { value } = await call("GET /api/v1/decisions", all, { query: "?limit=1" });
  const rest = await call("GET /api/v1/decisions", all, { query: `?after=${value.next}` });
  const ids = [value, rest.value].flatMap((page) => page.decisions as { id: string; itemId: string }[]);
  expect(ids.map(({ itemId }) => itemId)).toEqual(["n2", "n1"]);
  expect((await call("GET /api/v1/decisions/[id]", all, { id: ids[0]?.id ?? "" })).value).toEqual(ids[0]);
  const none = { exemptions: [], next: null };
  expect((await call("GET /api/v1/exemptions", all, { query: "?account=acc-1" })).value).toEqual(none);
});
