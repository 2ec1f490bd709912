import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  type Page,
  request,
} from "@playwright/test";
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
