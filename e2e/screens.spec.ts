import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { type Look, person, signedIn } from "./desk";

/* Every screen, in both themes and languages: no axe violation, no sideways scrolling; sizes of DESIGN.md, section 2. */

const LOOKS: Look[] = [
  { theme: "light", locale: "en" },
  { theme: "dark", locale: "zh-CN" },
];

/** The live stream keeps a connection open, so that the network is never idle. */
const SETTLE_MS = 1000;

type Screen = { name: string; role: string; open: (page: Page) => Promise<void> };

async function firstLink(page: Page, list: string, pattern: RegExp): Promise<void> {
  await page.goto(list);
  const href = await page
    .locator("a[href]")
    .evaluateAll(
      (links, source) =>
        links.map((link) => link.getAttribute("href") ?? "").find((href) => new RegExp(source).test(href)) ??
        "",
      pattern.source,
    );
  await page.goto(href);
}

const SCREENS: Screen[] = [
  { name: "review", role: "reviewer", open: async (page) => void (await page.goto("/queue")) },
  { name: "accounts", role: "reviewer", open: async (page) => void (await page.goto("/accounts")) },
  {
    name: "account",
    role: "reviewer",
    open: (page) => firstLink(page, "/accounts", /^\/accounts\/account_/),
  },
  { name: "stores", role: "reviewer", open: async (page) => void (await page.goto("/stores")) },
  { name: "store", role: "reviewer", open: (page) => firstLink(page, "/stores", /^\/stores\/store_/) },
  { name: "rules", role: "policy", open: async (page) => void (await page.goto("/rules")) },
  { name: "approvals", role: "senior", open: async (page) => void (await page.goto("/approvals")) },
  { name: "appeals", role: "senior", open: async (page) => void (await page.goto("/appeals")) },
  {
    name: "corrections",
    role: "senior",
    open: async (page) => void (await page.goto("/corrections?rule=EC-04&version=1")),
  },
  { name: "exemptions", role: "policy", open: async (page) => void (await page.goto("/exemptions")) },
  { name: "audit", role: "auditor", open: async (page) => void (await page.goto("/audit?entry=3")) },
  { name: "people", role: "admin", open: async (page) => void (await page.goto("/settings/people")) },
];

for (const look of LOOKS) {
  for (const screen of SCREENS) {
    test(`${screen.name} is accessible, ${look.theme}, ${look.locale}`, async ({ browser }) => {
      const { page, context } = await signedIn(browser, person(screen.role), look);
      await screen.open(page);
      await expect(page.locator("main").first()).toBeVisible();
      await page.waitForTimeout(SETTLE_MS);
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
        .analyze();
      expect(
        violations.map(
          (v) =>
            `${v.id}: ${v.nodes
              .map((n) => n.target.join(" "))
              .slice(0, 3)
              .join(" | ")}`,
        ),
      ).toEqual([]);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(sideways).toBe(false);
      await context.close();
    });
  }
}

test("sign-in is accessible and says nothing of whether an address exists", async ({ browser }) => {
  const { url } = JSON.parse(process.env.WEIR_E2E ?? "{}") as { url: string };
  const page = await (await browser.newContext({ baseURL: url })).newPage();
  await page.goto("/sign-in");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((v) => v.id)).toEqual([]);
  await page.getByLabel("Work email").fill("nobody@example.com");
  await page.getByLabel("Password", { exact: true }).fill("not the right password");
  await page.getByRole("button", { name: "Sign in with password" }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
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
