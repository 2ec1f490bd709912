import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { freePort, type OwnServer, startOwn } from "./own-server";

/* One person's way in, from the invitation on: password by link, second factor, sessions, recovery. A server of its own. */

const EMAIL = "chen.mo@corp.example";
const FIRST = "quiet heron under the weir";
const SECOND = "a grebe dives at the mill";
const THIRD = "eels go down to the sea";
const STEP_MS = 30_000;

let weir: OwnServer;
test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  weir = await startOwn(await freePort());
});
test.afterAll(() => weir?.close());

const LOOKS = [
  { theme: "light", locale: "en" },
  { theme: "dark", locale: "zh-CN" },
] as const;

async function look(context: BrowserContext, { theme, locale }: (typeof LOOKS)[number]): Promise<void> {
  await context.addCookies([
    { name: "weir_theme", value: theme, url: weir.url },
    { name: "weir_locale", value: locale, url: weir.url },
  ]);
}

/** No violation in either look of the page as it stands; a page that keeps something in memory is asked in one. */
async function accessible(page: Page, name: string, looks: readonly (typeof LOOKS)[number][] = LOOKS) {
  for (const each of looks) {
    await look(page.context(), each);
    if (looks.length > 1) await page.reload();
    await expect(page.locator("main").first()).toBeVisible();
    // What was just announced is no part of the page.
    const { violations } = await new AxeBuilder({ page }).exclude("[data-live-announcer]").analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(" | ")}`),
      `${name}, ${each.theme}`,
    ).toEqual([]);
  }
  await look(page.context(), LOOKS[0]);
  if (looks.length > 1) await page.reload();
}

const fresh = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({ baseURL: weir.url });
  await look(context, LOOKS[0]);
  return context.newPage();
};

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/sign-in?next=/settings/security");
  await page.getByLabel("Work email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in with password" }).click();
}

const isInside = (page: Page) => page.waitForURL((at) => at.pathname === "/settings/security");

async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel("Code", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Go on" }).click();
}

let secret = "";
let usedStep = 0;
/** A code that was not used: of this step or the next, as slow and quick hands do. */
async function nextCode(): Promise<string> {
  while (Math.floor(Date.now() / STEP_MS) + 1 <= usedStep) await new Promise((r) => setTimeout(r, 500));
  usedStep = Math.max(usedStep + 1, Math.floor(Date.now() / STEP_MS));
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: usedStep * STEP_MS });
}

let admin: Page;
let codes: string[] = [];

async function linkFor(page: Page, order: string): Promise<string> {
  await page.goto("/settings/people");
  await page.getByRole("button", { name: "Actions for 陈默" }).click();
  await page.getByRole("menuitem", { name: order }).click();
  const link = ((await page.getByRole("dialog").locator("code").textContent()) ?? "").trim();
  await page.getByRole("button", { name: "Done" }).click();
  return link;
}

test("an administrator invites by a link, and with it a password is chosen, once", async ({ browser }) => {
  const boss = weir.signIns.find(({ role }) => role === "admin");
  if (!boss) throw new Error("no administrator was made");
  admin = await fresh(browser);
  await signIn(admin, boss.email, boss.password);
  await isInside(admin);
  await admin.goto("/settings/people");
  await accessible(admin, "people");
  await admin.getByRole("button", { name: "Invite" }).click();
  await admin.getByLabel("Name").fill("陈默");
  await admin.getByLabel("Email").fill(EMAIL);
  await admin.getByRole("dialog").getByRole("button", { name: "Invite" }).click();
  const link = ((await admin.getByRole("dialog").locator("code").textContent()) ?? "").trim();
  expect(link).toMatch(/\/sign-in\/link#[\w-]{32}$/);
  await admin.getByRole("button", { name: "Done" }).click();
  await expect(admin.getByRole("row", { name: /陈默/ }).getByText("Invited")).toBeVisible();

  const page = await fresh(browser);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(link);
  await expect(page.getByText("Welcome, 陈默.")).toBeVisible();
  const token = link.slice(link.indexOf("#") + 1);
  expect(page.url()).not.toContain(token);
  expect(asked.filter((url) => url.includes(token))).toEqual([]);
  await accessible(page, "link", [LOOKS[0]]);
  await page.getByLabel("New password").fill("Password2024!");
  await page.getByLabel("Once more").fill("Password2024!");
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByRole("alert").first()).toContainText("tried first");
  await page.getByLabel("New password").fill(FIRST);
  await page.getByLabel("Once more").fill(FIRST);
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByText(`Sign in as ${EMAIL}`)).toBeVisible();
  await signIn(page, EMAIL, FIRST);
  await isInside(page);
  await page.context().close();

  const again = await fresh(browser);
  await again.goto(link);
  await expect(again.getByText("This link doesn’t work any more.")).toBeVisible();
  await again.context().close();
});

test("a second factor is set up with an app, asked for at sign-in, and given way to by a recovery code", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const page = await fresh(browser);
  await signIn(page, EMAIL, FIRST);
  await isInside(page);
  await accessible(page, "security");
  await page.getByRole("button", { name: "Set up" }).click();
  await page.getByRole("dialog").getByLabel("Current password").fill("not it at all");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText("That isn’t your current password.")).toBeVisible();
  await page.getByRole("dialog").getByLabel("Current password").fill(FIRST);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("img", { name: "QR code for the app" })).toBeVisible();
  await accessible(page, "set-up", [LOOKS[0]]);
  secret = ((await page.getByTestId("factor-secret").textContent()) ?? "").replaceAll(/\s/g, "");
  await page.getByLabel("Code", { exact: true }).fill("000000");
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText("That code isn’t right")).toBeVisible();
  await page.getByLabel("Code", { exact: true }).fill(await nextCode());
  await page.getByRole("button", { name: "Confirm" }).click();
  const shown = page.getByTestId("recovery-codes").locator("li");
  await expect(shown).toHaveCount(10);
  codes = await shown.allTextContents();
  await page.getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByText("Recovery codes left: 10.")).toBeVisible();
  await accessible(page, "security with a factor");
  await page.context().close();

  const byCode = await fresh(browser);
  await signIn(byCode, EMAIL, FIRST);
  await expect(byCode.getByLabel("Code", { exact: true })).toBeFocused();
  await accessible(byCode, "code", [LOOKS[0]]);
  await typeCode(byCode, "123");
  await expect(byCode.getByRole("alert").first()).toContainText("isn’t right");
  await typeCode(byCode, await nextCode());
  await isInside(byCode);
  await byCode.context().close();

  const byRecovery = await fresh(browser);
  await signIn(byRecovery, EMAIL, FIRST);
  await typeCode(byRecovery, codes[0] as string);
  await isInside(byRecovery);
  await expect(byRecovery.getByText("Recovery codes left: 9.")).toBeVisible();
  await expect(byRecovery.getByRole("cell", { name: "Recovery code", exact: true })).toBeVisible();
  await byRecovery.context().close();
});

test("sessions are ended from elsewhere, and a new password ends all others", async ({ browser }) => {
  const [here, elsewhere] = [await fresh(browser), await fresh(browser)];
  for (const [n, page] of [here, elsewhere].entries()) {
    await signIn(page, EMAIL, FIRST);
    await typeCode(page, codes[n + 1] as string);
    await isInside(page);
  }
  await here.reload();
  await here.getByRole("button", { name: "End all others" }).click();
  await expect(here.getByRole("button", { name: "End all others" })).toHaveCount(0);
  await elsewhere.reload();
  await elsewhere.waitForURL((at) => at.pathname === "/sign-in");

  await signIn(elsewhere, EMAIL, FIRST);
  await typeCode(elsewhere, codes[3] as string);
  await isInside(elsewhere);
  await here.getByLabel("Current password").fill(FIRST);
  await here.getByLabel("New password", { exact: true }).fill(SECOND);
  await here.getByLabel("New password once more").fill(SECOND);
  await here.getByRole("button", { name: "Change password" }).click();
  await expect(here.getByTestId("toast")).toContainText("Password changed.");
  await here.reload();
  await isInside(here);
  await elsewhere.reload();
  await elsewhere.waitForURL((at) => at.pathname === "/sign-in");
  await here.context().close();
  await elsewhere.context().close();
});

test("who has lost the password is given a link, and who has lost the app is let in by an administrator", async ({
  browser,
}) => {
  const link = await linkFor(admin, "Recovery link");
  const page = await fresh(browser);
  await page.goto(link);
  await expect(page.getByText("陈默, choose a new password.")).toBeVisible();
  await page.getByLabel("New password").fill(THIRD);
  await page.getByLabel("Once more").fill(THIRD);
  await page.getByRole("button", { name: "Set password" }).click();
  await page.getByRole("link", { name: "To sign-in" }).click();
  await signIn(page, EMAIL, SECOND);
  await expect(page.getByRole("alert").first()).toContainText("don’t match");
  await signIn(page, EMAIL, THIRD);
  await expect(page.getByLabel("Code", { exact: true })).toBeVisible();
  await admin.goto("/settings/people");
  await admin.getByRole("button", { name: "Actions for 陈默" }).click();
  await admin.getByRole("menuitem", { name: "Reset second factor" }).click();
  await expect(admin.getByRole("row", { name: /陈默/ }).getByText("Second factor")).toHaveCount(0);
  await signIn(page, EMAIL, THIRD);
  await isInside(page);
  await page.context().close();
});

test("where a second factor is required, everything else waits for it", async ({ browser }) => {
  await admin.goto("/settings/sign-in");
  await accessible(admin, "sign-in rules");
  for (const at of ["calendar", "retention", "sso"]) {
    await admin.goto(`/settings/${at}`);
    await accessible(admin, at);
  }
  await admin.goto("/settings/sign-in");
  await admin.getByText("Required", { exact: true }).click();
  await admin.waitForURL((at) => at.pathname === "/settings/security");
  await expect(admin.getByText("Your organisation asks everybody for a second factor.")).toBeVisible();
  const page = await fresh(browser);
  await signIn(page, EMAIL, THIRD);
  await isInside(page);
  await page.goto("/queue");
  await isInside(page);
  const reply = await page.request.get("/api/desk/queue");
  expect(reply.status()).toBe(403);
  expect(await reply.json()).toMatchObject({ refusal: { kind: "factor_needed" } });
  await page.context().close();
});
