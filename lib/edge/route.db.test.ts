import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { ok, refuse } from "@/lib/domain/result";
import type { Role } from "@/lib/domain/words";
import { freshContext } from "@/lib/test/fresh-context";
import { addKey } from "@/lib/usecases/add-key";
import { addPerson } from "@/lib/usecases/add-person";
import type { Ctx } from "@/lib/usecases/context";
import { disablePerson } from "@/lib/usecases/disable-person";
import { signIn } from "@/lib/usecases/sign-in";
import type { World } from "./context";
import { readEnvironment } from "./environment";
import { keyRoute } from "./key-route";
import { deskRoute } from "./route";
import { openSessionToken, sealSessionToken, sessionCookieName } from "./session-cookie";

const SETUP: Actor = { kind: "machine", id: "test" };
const HOST = "weir.test";
process.env.LOG_LEVEL = "silent";
const home = globalThis as typeof globalThis & { weirWorld?: Promise<World> };
afterEach(() => {
  home.weirWorld = undefined;
});

async function openedWorld(publicUrl: string | null = null): Promise<World> {
  const { ctx } = await freshContext();
  const env = { ...readEnvironment({ LOG_LEVEL: "silent" }), publicUrl };
  const secrets = { vaultKey: Buffer.alloc(32), digestKey: Buffer.alloc(32), sessionSecret: "s".repeat(43) };
  const here: World = { env, ctx, secrets, close: async () => undefined };
  home.weirWorld = Promise.resolve(here);
  return here;
}

async function cookieOf(here: World, role: Role): Promise<{ cookie: string; id: string }> {
  const email = `${role}@example.com`;
  const password = "quiet heron under the weir";
  const added = await addPerson(here.ctx, SETUP, { email, name: role, role, password });
  const opened = await signIn(here.ctx, { email, password, ip: "", agent: "" });
  if (!added.ok || !opened.ok) throw new Error("no session");
  const sealed = await sealSessionToken(here, opened.value.token);
  return { cookie: `other=1; ${sessionCookieName(here)}=${sealed}`, id: added.value.id };
}

const assign = deskRoute({
  permission: "case.assign",
  input: z.object({ n: z.number() }),
  limitBytes: 200,
  async run(_ctx, actor, { n }, params) {
    if (n === 5) throw new Error("contents that nobody may see");
    return n === 9 ? refuse({ kind: "stale", by: "Lin" }) : ok({ n, role: actor.role, id: params.id });
  },
});

const context = { params: Promise.resolve({ id: "case_1" }) };
const ours = { host: HOST, origin: `http://${HOST}`, "content-type": "application/json" };
const post = (headers: Record<string, string>, body = '{"n":1}') =>
  assign(new Request(`http://${HOST}/api/x`, { method: "POST", headers, body }), context);

describe("a route of the desk", () => {
  it("lets in who is signed in with the right role, and tells the others apart", async () => {
    const here = await openedWorld();
    const senior = await cookieOf(here, "senior");
    const reviewer = await cookieOf(here, "reviewer");
    const accepted = await post({ ...ours, cookie: senior.cookie });
    expect(accepted.status).toBe(200);
    expect(await accepted.json()).toEqual({ ok: true, value: { n: 1, role: "senior", id: "case_1" } });
    expect((await post({ ...ours, cookie: reviewer.cookie })).status).toBe(403);
    expect((await post(ours)).status).toBe(401);
    expect((await post({ ...ours, cookie: `${sessionCookieName(here)}=forged` })).status).toBe(401);
    await disablePerson(here.ctx, SETUP, { id: senior.id as never, version: 1 });
    expect((await post({ ...ours, cookie: senior.cookie })).status).toBe(401);
  });

  it("is shut to other sites, whatever cookie their request carries", async () => {
    const here = await openedWorld();
    const { cookie } = await cookieOf(here, "senior");
    const hostile: Record<string, string>[] = [
      { ...ours, origin: "http://evil.test" },
      { ...ours, origin: "null" },
      { ...ours, "sec-fetch-site": "cross-site" },
      { ...ours, "sec-fetch-site": "same-site" },
      { host: HOST, "content-type": "application/json" },
    ];
    for (const headers of hostile) expect((await post({ ...headers, cookie })).status).toBe(403);
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
      expect((await post({ ...ours, "content-type": type, cookie })).status, type).toBe(415);
    }
  });

  it("answers refusals by status, and a failure by an id alone", async () => {
    const here = await openedWorld();
    const { cookie } = await cookieOf(here, "senior");
    const stale = await post({ ...ours, cookie }, '{"n":9}');
    expect([stale.status, await stale.json()]).toEqual([
      409,
      { ok: false, refusal: { kind: "stale", by: "Lin" } },
    ]);
    for (const body of ["{", '{"n":"x"}', "[]", "\ud800"]) {
      expect((await post({ ...ours, cookie }, body)).status, body).toBe(422);
    }
    expect((await post({ ...ours, cookie }, JSON.stringify({ n: 1, x: "y".repeat(300) }))).status).toBe(413);
    const failed = await post({ ...ours, cookie }, '{"n":5}');
    const text = await failed.text();
    expect(failed.status).toBe(500);
    expect(text).toMatch(/^\{"ok":false,"refusal":\{"kind":"failed","errorId":"[0-9a-f]{16}"\}\}$/);
    expect(failed.headers.get("x-request-id")).toMatch(/^[0-9a-f]{16}$/);
  });

  it("refuses a body that is longer than it says", async () => {
    const here = await openedWorld();
    const { cookie } = await cookieOf(here, "senior");
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(1000)),
    });
    const request = new Request(`http://${HOST}/api/x`, {
      method: "POST",
      headers: { ...ours, cookie },
      body: endless,
      duplex: "half",
    } as RequestInit);
    expect((await assign(request, context)).status).toBe(413);
  });
});

describe("the session's cookie", () => {
  it("is bound to this host over https, opens with our secret alone, and holds nothing but the token", async () => {
    const here = await openedWorld("https://desk.example");
    expect(sessionCookieName(here)).toBe("__Host-weir_session");
    const sealed = await sealSessionToken(here, "a token");
    expect(await openSessionToken(here, sealed)).toBe("a token");
    const other = { ...here, secrets: { ...here.secrets, sessionSecret: "x".repeat(43) } };
    for (const [world, value] of [
      [other, sealed],
      [here, `${sealed}x`],
      [here, "a.b.c.d.e"],
      [here, ""],
      [here, "x".repeat(5000)],
    ] as const) {
      expect(await openSessionToken(world, value)).toBeNull();
    }
  });
});

describe("a route for machines", () => {
  const intake = keyRoute({
    summary: "for this test",
    scope: "items:write",
    answers: z.unknown(),
    body: "bytes",
    limitBytes: 10,
    run: async (_ctx: Ctx, actor, _input, _params, { bytes }) => ok({ key: actor.id, size: bytes.length }),
  });
  const send = (key: string | null, body = "abc", extra: Record<string, string> = {}) =>
    intake(
      new Request(`http://${HOST}/api/v1/x`, {
        method: "POST",
        headers: { ...(key === null ? {} : { authorization: `Bearer ${key}` }), ...extra },
        body,
      }),
      context,
    );

  it("asks for a key with the scope, and answers with problem details", async () => {
    const here = await openedWorld();
    const keyOf = async (scope: string) => {
      const made = await addKey(here.ctx, SETUP, { name: scope, scopes: [scope] });
      if (!made.ok) throw new Error(made.refusal.kind);
      return made.value;
    };
    const right = await keyOf("items:write");
    const accepted = await send(right.token);
    expect([accepted.status, await accepted.json()]).toEqual([200, { key: right.id, size: 3 }]);
    const wrongScope = await send((await keyOf("log:read")).token);
    expect(wrongScope.status).toBe(403);
    expect(wrongScope.headers.get("content-type")).toBe("application/problem+json");
    expect(await wrongScope.json()).toMatchObject({
      type: "urn:weir:problem:missing_scope",
      scope: "items:write",
    });
    for (const key of [null, "", "weir_nobody", `${right.token} x`, right.token.slice(5)]) {
      expect((await send(key)).status, String(key)).toBe(401);
    }
    expect((await send(right.token, "x".repeat(11))).status).toBe(413);
  });

  it("takes no cookie for a key", async () => {
    const here = await openedWorld();
    const { cookie } = await cookieOf(here, "admin");
    expect((await send(null, "abc", { cookie, origin: `http://${HOST}` })).status).toBe(401);
  });
});
