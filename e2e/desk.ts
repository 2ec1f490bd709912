import AxeBuilder from "@axe-core/playwright";
import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  expect,
  type Locator,
  type Page,
  request,
} from "@playwright/test";
import { mayEver } from "../lib/domain/access/table";
import { ROLES } from "../lib/domain/words";
import type { Running, SignIn } from "./server.setup";

export const running = (): Running => JSON.parse(process.env.WEIR_E2E ?? "{}") as Running;

/** The n-th person of a role, as the demo made them. */
export function person(role: string, n = 0): SignIn {
  const found = running().signIns.filter((each) => each.role === role)[n];
  if (!found) throw new Error(`the demo has no ${role} number ${n}`);
  return found;
}

export type Look = { theme?: "light" | "dark"; locale?: "en" | "zh-CN"; width?: number; height?: number };

const sessions = new Map<string, Awaited<ReturnType<BrowserContext["storageState"]>>>();

/** A browser window in which this person is signed in; signing in happens once a run for each. */
export async function signedIn(
  browser: Browser,
  who: SignIn,
  look: Look = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const { url } = running();
  if (!sessions.has(who.email)) {
    const first = await browser.newContext({ baseURL: url });
    const page = await first.newPage();
    await page.goto("/sign-in");
    await page.getByLabel("Work email").fill(who.email);
    await page.getByLabel("Password", { exact: true }).fill(who.password);
    await page.getByRole("button", { name: "Sign in with password" }).click();
    await page.waitForURL((at) => !at.pathname.startsWith("/sign-in"));
    sessions.set(who.email, await first.storageState());
    await first.close();
  }
  const context = await browser.newContext({
    baseURL: url,
    storageState: sessions.get(who.email),
    viewport: { width: look.width ?? 1440, height: look.height ?? 900 },
  });
  const cookies = [
    { name: "weir_theme", value: look.theme ?? "light", url },
    { name: "weir_locale", value: look.locale ?? "en", url },
  ];
  await context.addCookies(cookies);
  return { page: await context.newPage(), context };
}

/** The same person without a browser: for routes tried directly. `Origin` as a page of ours would send it. */
export async function asPerson(browser: Browser, who: SignIn | null): Promise<APIRequestContext> {
  const { url } = running();
  const storageState = who
    ? await signedIn(browser, who).then(async ({ context }) => {
        const state = await context.storageState();
        await context.close();
        return state;
      })
    : undefined;
  return request.newContext({ baseURL: url, storageState, extraHTTPHeaders: { origin: url } });
}

/** What is wrong with a page for those who cannot see or use it as drawn: axe's violations, and sideways scrolling. */
export async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  const named = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ target }) => target.join(" "))
        .join(" | ")}`,
  );
  return wide ? [...named, "scrolls sideways"] : named;
}

/** The first link of a list that leads to such a path, opened. */
export async function firstLink(page: Page, list: string, pattern: RegExp): Promise<void> {
  await page.goto(list);
  const links = page.locator("a[href]");
  const hrefs = () => links.evaluateAll((all) => all.map((each) => each.getAttribute("href") ?? ""));
  await expect.poll(async () => (await hrefs()).some((href) => pattern.test(href))).toBe(true);
  await page.goto((await hrefs()).find((href) => pattern.test(href)) ?? "");
}

/** A page takes keys once it is live, a moment after it is shown: pressed until what the key opens is there. */
export async function untilOpen(page: Page, combo: string, what: Locator): Promise<void> {
  await expect(async () => {
    if (!(await what.isVisible())) await page.keyboard.press(combo);
    await expect(what).toBeVisible({ timeout: 1500 });
  }).toPass();
}

/** The case on screen, by its address. */
export const caseId = (page: Page): string => /case_[0-9A-Z]{26}/.exec(page.url())?.[0] ?? "";

/** Opens, at its own address, the first free case that needs no second person, and waits until it is claimed. */
export async function openFree(page: Page): Promise<string> {
  const queue = await (await page.request.get("/api/desk/queue?tab=open")).json();
  for (const row of queue.value.rows.filter((each: { holder: unknown }) => each.holder === null)) {
    const { value } = await (await page.request.get(`/api/desk/cases/${row.id}`)).json();
    if (value.preview.assessment?.proposal !== false) continue;
    await page.goto(`/cases/${row.id}`);
    await expect(page.getByTestId("lease")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Confirm/ })).toBeEnabled();
    return row.id;
  }
  throw new Error("no free case in the queue");
}

/** How a page of the product is reached: by whom, and where its address is not known beforehand, how. */
export type Place = {
  role: string | null;
  width?: number;
  open: (page: Page, browser: Browser) => Promise<void>;
};

const PHONE = 390;

/** Pages whose addresses hold an id. One that is not here fails the test of all screens. */
const REACHED: Record<string, Place> = {
  "/accounts/[id]": {
    role: "reviewer",
    open: (page) => firstLink(page, "/accounts", /^\/accounts\/account_/),
  },
  "/appeals/[id]": { role: "senior", open: (page) => firstLink(page, "/appeals", /^\/appeals\/appeal_/) },
  "/cases/[id]": {
    role: "reviewer",
    open: async (page) => {
      const queue = await (await page.request.get("/api/desk/queue?tab=open")).json();
      await page.goto(`/cases/${queue.value.rows[0].id}`);
    },
  },
  "/stores/[id]": { role: "reviewer", open: (page) => firstLink(page, "/stores", /^\/stores\/store_/) },
  "/notice/as-seen/[number]": {
    role: "senior",
    open: async (page, browser) =>
      void (await page.goto(`/notice/as-seen/${(await notice(browser)).number}`)),
  },
  "/notice/n/[number]": {
    role: null,
    width: PHONE,
    open: async (page, browser) => void (await page.goto((await notice(browser)).path)),
  },
  "/notice/n/[number]/appeal": {
    role: null,
    width: PHONE,
    open: async (page, browser) => {
      const { path, number } = await notice(browser);
      await page.goto(path);
      await page.goto(`/notice/n/${number}/appeal`);
    },
  },
};

/** A page by its path: where its access is declared says who may open it. */
export function placeOf(path: string): Place {
  const known = REACHED[path];
  if (known) return known;
  if (path.includes("[")) throw new Error(`say in REACHED how ${path} is reached`);
  const access = running().ways.find((way) => way.kind === "page" && way.path === path)?.access;
  const role =
    access?.kind === "person" ? (ROLES.find((each) => mayEver(each, access.permission)) ?? null) : null;
  const open = async (page: Page) => void (await page.goto(path));
  return { role, open, ...(path.startsWith("/notice/") ? { width: PHONE } : {}) };
}

/** Every page of the code, by its path. */
export const pagePaths = (): string[] =>
  [
    ...new Set(
      running()
        .ways.filter(({ kind, file }) => kind === "page" && /\/page\.tsx$/.test(file))
        .map(({ path }) => path),
    ),
  ].sort();

type NoticeLink = { number: number; path: string };
let found: Promise<NoticeLink> | null = null;

/** A notice that can be appealed, by the link that a senior is given; looked for once a run. */
export function notice(browser: Browser): Promise<NoticeLink> {
  found ??= findNotice(browser);
  return found;
}

async function findNotice(browser: Browser): Promise<NoticeLink> {
  const senior = await asPerson(browser, person("senior"));
  const reader = await asPerson(browser, null);
  // The demo's decisions, the latest first: their windows of appeal are open.
  const audit = await senior.get("/api/desk/audit/entries?action=notice.composed");
  const entries: { seq: number }[] = (await audit.json()).value.rows;
  for (const { seq } of entries) {
    const entry = (await (await senior.get(`/api/desk/audit/proof?entry=${seq}`)).json()).value;
    const number: number = entry.facts.number;
    const given = await (await senior.post(`/api/desk/notices/${number}/link`, { data: {} })).json();
    if (!given.ok) continue;
    const path = new URL(given.value.url).pathname;
    if (/\/appeal"/.test(await (await reader.get(path)).text())) return { number, path };
  }
  throw new Error("the demo has no notice whose window of appeal is open");
}
