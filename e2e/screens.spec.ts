import { type Browser, expect, type Page, test } from "@playwright/test";
import {
  faults,
  firstLink,
  type Look,
  type Place,
  pagePaths,
  person,
  placeOf,
  running,
  signedIn,
} from "./desk";

/* Every page of the code, in both themes and languages: no axe violation, no sideways scrolling; sizes of DESIGN.md. */

const LOOKS: Look[] = [
  { theme: "light", locale: "en" },
  { theme: "dark", locale: "zh-CN" },
];

/** The live stream keeps a connection open, so that the network is never idle. */
const SETTLE_MS = 600;

const at = (role: string, path: string): Place => ({
  role,
  open: async (page) => void (await page.goto(path)),
});

/** Parts of pages that their bare address does not show. */
const PARTS: Record<string, Place> = {
  "an entry of the log": at("auditor", "/audit?entry=3"),
  "corrections of a rule": at("senior", "/corrections?rule=EC-04&version=1"),
  "an account's holds": {
    role: "senior",
    open: async (page) => {
      await firstLink(page, "/accounts", /^\/accounts\/account_/);
      await page.goto(`${new URL(page.url()).pathname}?tab=privacy`);
    },
  },
};

/** The short run looks at each page in one of the two looks, in turn; the long one in both. */
const isLooked = (page: number, look: number) =>
  Boolean(process.env.WEIR_LONG) || page % LOOKS.length === look;

for (const [nth, look] of LOOKS.entries()) {
  const names = [...pagePaths(), ...Object.keys(PARTS)].filter((_, page) => isLooked(page, nth));
  for (const name of names) {
    test(`${name} is accessible and no wider than its window, ${look.theme}, ${look.locale}`, async ({
      browser,
    }) => {
      const place = PARTS[name] ?? placeOf(name);
      const { page, close } = await looking(browser, place, look);
      await place.open(page, browser);
      await expect(page.locator("main").first()).toBeVisible();
      await page.waitForTimeout(SETTLE_MS);
      if (place.width) await unfold(page, place.width);
      expect(await faults(page)).toEqual([]);
      await close();
    });
  }
}

/** A phone's whole page at once: what is stuck to the lower edge of a window hides what happens to lie under it. */
async function unfold(page: Page, width: number): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
}

async function looking(browser: Browser, { role, width }: Place, look: Look) {
  if (role) {
    const { page, context } = await signedIn(browser, person(role), { ...look, width });
    return { page, close: () => context.close() };
  }
  const { url } = running();
  const viewport = { width: width ?? 1440, height: width ? 844 : 900 };
  const context = await browser.newContext({ baseURL: url, viewport });
  await context.addCookies([
    { name: "weir_theme", value: look.theme ?? "light", url },
    { name: "weir_locale", value: look.locale ?? "en", url },
  ]);
  return { page: await context.newPage(), close: () => context.close() };
}

test("sign-in says the same of an address that exists and of one that does not", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: running().url });
  const page = await context.newPage();
  const saidOf = async (email: string) => {
    await page.goto("/sign-in");
    await page.getByLabel("Work email").fill(email);
    await page.getByLabel("Password", { exact: true }).fill("not the right password");
    await page.getByRole("button", { name: "Sign in with password" }).click();
    const alert = page.getByRole("alert").first();
    await expect(alert).toHaveText(/.+/);
    return alert.textContent();
  };
  expect(await saidOf(person("policy").email)).toBe(await saidOf("nobody@example.com"));
  await context.close();
});

const width = async (page: Page, selector: string): Promise<number> =>
  (await page.locator(selector).first().boundingBox())?.width ?? 0;
const height = async (page: Page, selector: string): Promise<number> =>
  (await page.locator(selector).first().boundingBox())?.height ?? 0;

test("the review screen has the columns and bands of the design at 1440", async ({ browser }) => {
  const { page, context } = await signedIn(browser, person("reviewer"));
  await page.goto("/queue");
  await expect(page.getByTestId("decision-bar")).toBeVisible();
  expect(await width(page, "nav")).toBe(52);
  expect(await width(page, "[data-testid=queue]")).toBe(312);
  expect(await width(page, "[data-testid=item-column]")).toBe(668);
  expect(await width(page, "[data-testid=rule-column]")).toBe(408);
  expect(await height(page, "[data-testid=decision-bar]")).toBe(64);
  expect(await height(page, "button[data-case]")).toBe(64);
  const accent = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue("--color-accent"),
  );
  expect(accent.trim()).not.toBe("");
  await context.close();
});

test("account and store keep the side column of the design at 1440", async ({ browser }) => {
  const { page, context } = await signedIn(browser, person("reviewer"));
  await firstLink(page, "/accounts", /^\/accounts\/account_/);
  expect(await width(page, "[data-column=side]")).toBe(404);
  await firstLink(page, "/stores", /^\/stores\/store_/);
  expect(await width(page, "[data-column=side]")).toBe(404);
  await context.close();
});
