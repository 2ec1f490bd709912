import { expect, test } from "@playwright/test";
import { mayEver } from "../lib/domain/access/table";
import { ROLES } from "../lib/domain/words";
import type { WayIn } from "../lib/test/route-manifest";
import { asPerson, person, running } from "./desk";

/* Every way in x every role x nobody, over HTTP: the list comes from the files, the expectation from the table. */

const DENIED = [401, 403];

/** A path with ids that exist nowhere: who may come in is told 404 or that the input is wrong, never 401 or 403. */
const concrete = (path: string): string =>
  path.replace(/\[\.\.\.[^\]]+\]/g, "none").replace(/\[[^\]]+\]/g, "none_00000000000000000000000000");

const ways: WayIn[] = running().ways;

type Reply = { status: () => number; headers: () => Record<string, string>; text: () => Promise<string> };

/** By plain fetch: a stream of events is answered with its head, and never ends by itself. */
async function send(api: Awaited<ReturnType<typeof asPerson>>, way: WayIn): Promise<Reply> {
  const { url } = running();
  const { cookies } = await api.storageState();
  const headers = {
    "content-type": "application/json",
    origin: url,
    cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
  };
  const body = way.method === "GET" || way.method === "HEAD" ? {} : { body: "{}" };
  const reply = await fetch(url + concrete(way.path), {
    method: way.method,
    headers,
    redirect: "manual",
    ...body,
  });
  const isStream = reply.headers.get("content-type")?.startsWith("text/event-stream");
  if (isStream) await reply.body?.cancel();
  const text = isStream ? "" : await reply.text();
  return {
    status: () => reply.status,
    headers: () => Object.fromEntries(reply.headers),
    text: async () => text,
  };
}

test("nobody comes in without signing in", async ({ browser }) => {
  const api = await asPerson(browser, null);
  for (const way of ways.filter((each) => each.access?.kind !== "open" && each.kind !== "action")) {
    const reply = await send(api, way);
    const name = `${way.method} ${way.path}`;
    // A page that streams has sent its head already: then the way to sign-in is in the body.
    if (way.kind === "page")
      expect(reply.headers().location ?? (await reply.text()), name).toContain("/sign-in?next=");
    else expect(reply.status(), name).toBe(401);
  }
});

for (const role of ROLES) {
  test(`${role}: every route and page lets in exactly those the table names`, async ({ browser }) => {
    const api = await asPerson(browser, person(role));
    for (const way of ways.filter((each) => each.access?.kind === "person" && each.kind !== "action")) {
      if (way.access?.kind !== "person") continue;
      const reply = await send(api, way);
      const name = `${role}: ${way.method} ${way.path}`;
      if (mayEver(role, way.access.permission)) {
        const status = reply.status();
        expect(DENIED, `${name} was ${status}`).not.toContain(status);
        expect(status, name).not.toBe(500);
      } else expect(reply.status(), name).toBe(403);
    }
  });

  test(`${role}: a session opens no route of the machines`, async ({ browser }) => {
    const api = await asPerson(browser, person(role));
    for (const way of ways.filter((each) => each.access?.kind === "key")) {
      expect((await send(api, way)).status(), `${role}: ${way.method} ${way.path}`).toBe(401);
    }
  });
}
