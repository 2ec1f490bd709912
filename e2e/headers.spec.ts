import { type Browser, expect, test } from "@playwright/test";
import type { WayIn } from "../lib/test/route-manifest";
import { person, running, signedIn } from "./desk";

/* Headers, cookies and where a request comes from, over every way in that the files have. */

const STRICT: Record<string, string | RegExp> = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": /^(same-origin|no-referrer)$/,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": /camera=\(\)/,
  "strict-transport-security": /max-age=\d{7,}/,
};

/** A path with ids that exist nowhere; of sign-in's own routes the one that takes a password. */
const concrete = (path: string): string =>
  path
    .replace("[...nextauth]", "callback/credentials")
    .replace(/\[\.\.\.[^\]]+\]/g, "none")
    .replace(/\[[^\]]+\]/g, "none_00000000000000000000000000");

const ways: WayIn[] = running().ways.filter(({ kind }) => kind !== "action");
const pages = ways.filter(({ kind, file }) => kind === "page" && /page\.tsx$/.test(file));
const mutations = ways.filter(
  ({ kind, method }) => kind === "route" && method !== "GET" && method !== "HEAD",
);
const name = ({ method, path }: WayIn): string => `${method} ${path}`;

async function cookieOf(browser: Browser, role: string): Promise<string> {
  const { context } = await signedIn(browser, person(role));
  const { cookies } = await context.storageState();
  await context.close();
  return cookies.map((each) => `${each.name}=${each.value}`).join("; ");
}

/** By plain fetch: a stream of events is answered with its head, and never ends by itself. */
async function ask(path: string, init: RequestInit = {}) {
  const reply = await fetch(running().url + path, { redirect: "manual", ...init });
  const isStream = reply.headers.get("content-type")?.startsWith("text/event-stream");
  if (isStream) await reply.body?.cancel();
  return { status: reply.status, headers: reply.headers, text: isStream ? "" : await reply.text() };
}

test("every answer carries the strict headers, and none says what serves it", async ({ browser }) => {
  const cookie = await cookieOf(browser, "admin");
  for (const way of ways.filter(({ method }) => method === "GET")) {
    const { headers } = await ask(concrete(way.path), { headers: { cookie } });
    for (const [header, wanted] of Object.entries(STRICT)) {
      const found = headers.get(header) ?? "";
      if (typeof wanted === "string") expect(found, `${name(way)}: ${header}`).toBe(wanted);
      else expect(found, `${name(way)}: ${header}`).toMatch(wanted);
    }
    expect(headers.get("x-powered-by"), name(way)).toBeNull();
    if (way.kind === "route" && way.path.startsWith("/api/")) {
      expect(headers.get("content-security-policy"), name(way)).toContain("default-src 'none'");
    }
  }
});

test("every page's scripts run by a nonce of that one answer alone", async ({ browser }) => {
  const cookie = await cookieOf(browser, "admin");
  const seen = new Set<string>();
  expect(pages.length).toBeGreaterThan(15);
  for (const way of pages) {
    const { headers, text } = await ask(concrete(way.path), { headers: { cookie } });
    const policy = headers.get("content-security-policy") ?? "";
    const nonce = /script-src [^;]*'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(nonce.length, name(way)).toBeGreaterThan(20);
    expect(policy, name(way)).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(policy, name(way)).toContain("frame-ancestors 'none'");
    expect(seen.has(nonce), name(way)).toBe(false);
    seen.add(nonce);
    const scripts = text.match(/<script\b[^>]*>/g) ?? [];
    expect(
      scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
      name(way),
    ).toEqual([]);
  }
});

test("no other site's page can change anything by what needs no person's session", async ({ browser }) => {
  const cookie = await cookieOf(browser, "admin");
  const foreign: Record<string, string>[] = [
    { origin: "https://elsewhere.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site", origin: running().url },
    {},
  ];
  const wrong: string[] = [];
  // Those that a session opens are tried with the right one, each beside its twin: hostile/csrf.ts.
  for (const way of mutations.filter(({ access }) => access?.kind !== "person")) {
    // Machines come by a key; a browser's cookie is none, wherever the request is from. A notice's form without the
    // token of our own page leads to the page that says the link is gone.
    const isNotice = way.path.startsWith("/api/notice/[number]/");
    const wanted = way.access?.kind === "key" ? 401 : isNotice ? 303 : 403;
    for (const from of foreign) {
      const { status, headers } = await ask(concrete(way.path), {
        method: way.method,
        headers: { cookie, "content-type": "application/json", ...from },
        body: "{}",
      });
      const isRefused = status === wanted && (!isNotice || headers.get("location") === "/notice/gone");
      if (!isRefused) wrong.push(`${name(way)} from ${JSON.stringify(from)}: ${status}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("sign-in goes on to this site alone, and its cookies are out of every script's reach", async ({
  browser,
}) => {
  const { url } = running();
  const context = await browser.newContext({ baseURL: url });
  const page = await context.newPage();
  const { email, password } = person("auditor");
  for (const next of [
    "//elsewhere.example",
    "/\\elsewhere.example",
    "https://elsewhere.example/",
    "/%09/elsewhere.example",
  ]) {
    await context.clearCookies();
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}&callbackUrl=${encodeURIComponent(next)}`);
    const { csrfToken } = (await (await page.request.get("/api/auth/csrf")).json()) as { csrfToken: string };
    const reply = await page.request.post("/api/auth/callback/credentials", {
      form: { csrfToken, email, password, json: "true", callbackUrl: next },
      headers: { origin: url },
    });
    const to = ((await reply.json()) as { url: string }).url;
    expect(new URL(to).origin, next).toBe(url);
  }
  const ours = (await context.cookies()).filter(({ name: each }) => /session|csrf|callback/.test(each));
  expect(ours.length).toBeGreaterThan(1);
  for (const cookie of ours) {
    expect(cookie, cookie.name).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
    expect(decodeURIComponent(cookie.value)).not.toMatch(/^(https?:)?[/\\]{2}(?!127\.0\.0\.1)/);
  }
  await context.close();
});
