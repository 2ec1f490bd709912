import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { type Company, type CompanyPerson, startCompany } from "./oidc";
import { freePort, type OwnServer, startOwn } from "./own-server";

/* Company sign-on against a real OpenID provider: discovery, PKCE, state and nonce, roles by claim, sign-out of both. */

const CLIENT = { id: "weir-desk", secret: "a client secret for tests only" };
const people = new Map<string, CompanyPerson>([
  ["lin", { name: "林晓", email: "lin@corp.example", verified: true, groups: ["everyone", "desk"] }],
  ["guest", { name: "Guest", email: "guest@corp.example", verified: true, groups: ["everyone"] }],
]);

let company: Company;
let weir: OwnServer;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  company = await startCompany(people, { ...CLIENT, origin });
  weir = await startOwn(port, {
    WEIR_OIDC_ISSUER: company.issuer,
    WEIR_OIDC_CLIENT_ID: CLIENT.id,
    WEIR_OIDC_CLIENT_SECRET: CLIENT.secret,
    WEIR_OIDC_ROLES: "desk-admins=admin,seniors=senior,desk=reviewer",
  });
});

test.afterAll(async () => {
  await weir?.close();
  await company?.close();
});

const fresh = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ baseURL: weir.url })).newPage();

/** Over the provider's own pages, as a person goes. */
async function bySso(page: Page, login: string, next = "/queue"): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByRole("button", { name: "Continue with company SSO" }).click();
  await page.getByPlaceholder("Enter any login").fill(login);
  await page.getByPlaceholder("and password").fill("anything");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL((at) => at.origin === weir.url);
}

test("who is new comes in with the role of the claim, goes where they wanted, and is signed out on both sides", async ({
  browser,
}) => {
  const page = await fresh(browser);
  const asked = page.waitForRequest((request) => request.url().startsWith(`${company.issuer}/auth`));
  await bySso(page, "lin", "/settings/security");
  const sent = new URL((await asked).url()).searchParams;
  expect(sent.get("code_challenge_method")).toBe("S256");
  for (const name of ["state", "nonce", "code_challenge"]) expect(sent.get(name), name).toBeTruthy();
  expect(new URL(page.url()).pathname).toBe("/settings/security");
  await expect(page.getByText("You sign in by company SSO.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Company SSO/ })).toBeVisible();
  await page.getByRole("button", { name: /林晓/ }).click();
  await expect(page.getByText("Reviewer", { exact: true })).toBeVisible();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL((at) => at.origin === company.issuer);
  await page.getByRole("button", { name: /yes/i }).click();
  await page.waitForURL((at) => at.origin === weir.url && at.pathname === "/sign-in");
  await page.goto("/settings/security");
  expect(new URL(page.url()).pathname).toBe("/sign-in");
  // The provider has let go too: it asks for a login again.
  await page.getByRole("button", { name: "Continue with company SSO" }).click();
  await expect(page.getByPlaceholder("Enter any login")).toBeVisible();
  await page.context().close();
});

test("another group is another role at the next sign-in; no group of ours stays out, and is told so", async ({
  browser,
}) => {
  const lin = people.get("lin") as CompanyPerson;
  people.set("lin", { ...lin, groups: ["desk", "seniors"] });
  const page = await fresh(browser);
  await bySso(page, "lin", "/settings/security");
  await page.getByRole("button", { name: /林晓/ }).click();
  await expect(page.getByText("Senior reviewer", { exact: true })).toBeVisible();
  await page.context().close();

  const outside = await fresh(browser);
  await bySso(outside, "guest");
  expect(new URL(outside.url()).pathname).toBe("/sign-in");
  await expect(outside.getByRole("alert").first()).toContainText("no role here");
  await outside.context().close();
});

test("an answer that was not asked for opens nothing: without state, with another one, or twice", async ({
  browser,
}) => {
  const page = await fresh(browser);
  for (const query of ["code=abc&state=guess", "code=abc", "error=access_denied", "state=guess"]) {
    await page.goto(`/api/auth/callback/oidc?${query}`);
    expect(new URL(page.url()).pathname, query).toBe("/sign-in");
    await page.goto("/queue");
    expect(new URL(page.url()).pathname, query).toBe("/sign-in");
  }
  let answer = "";
  page.on("request", (request) => {
    if (request.url().includes("/api/auth/callback/oidc?code=")) answer = request.url();
  });
  await bySso(page, "lin", "/settings/security");
  expect(answer).not.toBe("");
  const other = await fresh(browser);
  await other.goto(answer);
  expect(new URL(other.url()).pathname).toBe("/sign-in");
  await page.context().close();
  await other.context().close();
});

test("an address that is somebody's here is theirs only when the provider vouches for it", async ({
  browser,
}) => {
  const admin = weir.signIns.find(({ role }) => role === "admin");
  if (!admin) throw new Error("no administrator was made");
  people.set("thief", { name: "Thief", email: admin.email, verified: false, groups: ["desk"] });
  const page = await fresh(browser);
  await bySso(page, "thief");
  await expect(page.getByRole("alert").first()).toContainText("isn’t linked");
  people.set("boss", { name: "Boss", email: admin.email, verified: true, groups: ["desk-admins"] });
  const own = await fresh(browser);
  await bySso(own, "boss", "/settings/sso");
  await expect(own.getByText(company.issuer)).toBeVisible();
  await expect(own.getByText(`${weir.url}/api/auth/callback/oidc`)).toBeVisible();
  await own.getByRole("button", { name: "Check now" }).click();
  await expect(own.getByText("Answers", { exact: true })).toBeVisible();
  await expect(own.getByText("a client secret for tests only")).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page: own }).analyze();
  expect(violations.map((each) => each.id)).toEqual([]);
  await page.context().close();
  await own.context().close();
});

test("the provider is asked nothing but what the configuration says, whatever an address asks for", async ({
  browser,
}) => {
  const page = await fresh(browser);
  await page.goto("/sign-in");
  const { csrfToken } = (await (await page.request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const reply = await page.request.post(
    "/api/auth/signin/oidc?scope=admin&redirect_uri=https://evil.example",
    {
      form: { csrfToken, json: "true", callbackUrl: "https://evil.example/" },
      headers: { origin: weir.url },
    },
  );
  const to = new URL(((await reply.json()) as { url: string }).url);
  expect(to.origin).toBe(company.issuer);
  expect(to.searchParams.get("scope")).toBe("openid email profile");
  expect(to.searchParams.get("redirect_uri")).toBe(`${weir.url}/api/auth/callback/oidc`);
  const { cookies } = await page.context().storageState();
  expect(
    cookies.map(({ value }) => decodeURIComponent(value)).filter((value) => value.includes("evil")),
  ).toEqual([]);
  for (const cookie of cookies.filter(({ name }) => name.includes("weir_"))) {
    if (["weir_theme", "weir_locale", "weir_zone"].includes(cookie.name)) continue;
    expect(cookie, cookie.name).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  }
  await page.context().close();
});
