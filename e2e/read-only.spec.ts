import { expect, type Page, test } from "@playwright/test";
import { KEY_CATALOG } from "../components/ui/keys/catalog";
import { mayEver } from "../lib/domain/access/table";
import { pagePaths, person, placeOf, running, signedIn, untilOpen } from "./desk";

/* An auditor reads everything and changes nothing: on every page, by pressing everything that can be pressed. */

/** Their own: what they see and how. */
const OWN = /^\/(settings|sign-in|notice)/;
const PRESS_MS = 1_500;
/** Every single key of the code, as a keyboard has them; chords and those of the browser are left out. */
const KEYS = [...new Set(KEY_CATALOG.map(({ combo }) => combo))]
  .filter((combo) => !combo.includes(" ") && !combo.startsWith("mod+"))
  .map((combo) => combo.replace(/^shift\+(.+)$/, (_, key: string) => `Shift+${key.toUpperCase()}`));

type Call = { method: string; path: string };

/** Whether a call is one that the table gives an auditor: to look, to search, to export, to give a purpose. */
function isAllowed({ method, path }: Call): boolean {
  const way = running().ways.find(
    (each) =>
      each.kind === "route" &&
      each.method === method &&
      new RegExp(`^${each.path.replace(/\[[^\]]+\]/g, "[^/]+")}$`).test(path),
  );
  return way?.access?.kind === "person" ? mayEver("auditor", way.access.permission) : way !== undefined;
}

const pages = pagePaths().filter((path) => {
  const { access } = running().ways.find((way) => way.kind === "page" && way.path === path) ?? {};
  return access?.kind === "person" && mayEver("auditor", access.permission);
});

async function open(page: Page, path: string): Promise<void> {
  await placeOf(path).open(page, page.context().browser() as never);
  await expect(page.locator("main").first()).toBeVisible();
  // Keys and clicks count once the page is live: the map of its keys opens then. A notice as seen has none.
  if (path.startsWith("/notice")) return;
  await untilOpen(page, "?", page.getByRole("dialog", { name: "Keyboard shortcuts" }));
  await page.keyboard.press("Escape");
}

for (const path of pages) {
  test(`${path}: an auditor finds nothing to press that changes anything`, async ({ browser }) => {
    const { page, context } = await signedIn(browser, person("auditor"));
    const refused: string[] = [];
    page.on("request", (request) => {
      const call = { method: request.method(), path: new URL(request.url()).pathname };
      if (call.method !== "GET" && call.path.startsWith("/api/desk/") && !isAllowed(call)) {
        refused.push(`${call.method} ${call.path}`);
      }
    });
    await open(page, path);
    if (!OWN.test(path)) await expect(page.getByText("Read only", { exact: true }).first()).toBeVisible();
    await expect(page.getByTestId("decision-bar")).toHaveCount(0);
    await expect(page.getByRole("textbox", { name: /^(Note|Reason)$/ })).toHaveCount(0);
    const home = page.url();
    // Rows of the log are buttons too, and only open their entry.
    const buttons = page.locator("main button:enabled:visible:not([data-entry] *)");
    for (let at = 0; at < (await buttons.count()); at++) {
      await buttons
        .nth(at)
        .click({ timeout: PRESS_MS })
        .catch(() => {});
      await page.keyboard.press("Escape");
      if (page.url() !== home) await open(page, path);
    }
    for (const key of KEYS) {
      await page.keyboard.press(key);
      await page.keyboard.press("Escape");
      if (page.url() !== home) await open(page, path);
    }
    await page.waitForTimeout(300);
    expect(refused).toEqual([]);
    await context.close();
  });
}
