import { expect, type Page, test } from "@playwright/test";
import { scriptsOf } from "../lib/bench/bundle";
import { caseId, openFree, person, running, signedIn } from "./desk";

/* Eight hours at the keyboard: a whole case by the keyboard, a network that fails, a session that ends. */

const SCRIPTS_KB_MAX = 220;

const number = (page: Page) => page.getByTestId("case-number");
const confirmButton = (page: Page) => page.getByRole("button", { name: /^Confirm/ });

type Seen = { state: string; decided: { note: string | null } | null };
async function seen(page: Page, id: string): Promise<Seen> {
  return (await (await page.request.get(`/api/desk/cases/${id}`)).json()).value;
}

test("the scripts of the review screen are at most 220 KB", () => {
  for (const screen of ["(desk)/queue/page", "(desk)/cases/[id]/page"]) {
    const bytes = scriptsOf(process.env.NEXT_DIST_DIR ?? ".next", screen).map((each) => each.gzipBytes);
    expect(bytes.reduce((sum, each) => sum + each, 0) / 1024).toBeLessThanOrEqual(SCRIPTS_KB_MAX);
  }
});

test("a whole case by names and the keyboard: evidence read, a note written, decided", async ({
  browser,
}) => {
  const { page, context } = await signedIn(browser, person("reviewer", 2));
  const id = await openFree(page);
  await page.keyboard.press("1");
  await expect(page.getByRole("region", { name: /.+/ }).filter({ hasText: /Next/ }).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await expect(page.getByRole("textbox", { name: "Note" })).toBeFocused();
  await page.keyboard.type("cross-checked with the shop page");
  await page.keyboard.press("Escape");
  await confirmButton(page).focus();
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await seen(page, id)).state).toBe("confirmed");
  expect((await seen(page, id)).decided?.note).toBe("cross-checked with the shop page");
  await context.close();
});

test("a dropped connection loses nothing: it is said, and the same decision goes once it is back", async ({
  browser,
}) => {
  const { page, context } = await signedIn(browser, person("reviewer", 3));
  const id = await openFree(page);
  await page.keyboard.press("n");
  await page.keyboard.type("kept while the line was down");
  await page.keyboard.press("Escape");
  await page.route("**/confirm", (route) => route.abort());
  await page.keyboard.press("c");
  await expect(page.getByText("Not saved, still yours").first()).toBeVisible();
  expect((await seen(page, id)).state).toBe("open");
  await page.unroute("**/confirm");
  await page.keyboard.press("Shift+Z");
  await expect.poll(async () => (await seen(page, id)).state).toBe("confirmed");
  expect((await seen(page, id)).decided?.note).toBe("kept while the line was down");
  await context.close();
});

test("a session that ends while one types keeps the text, and the decision, for after signing in", async ({
  browser,
}) => {
  const who = person("reviewer", 1);
  const { page, context } = await signedIn(browser, who);
  const id = await openFree(page);
  await page.keyboard.press("n");
  await page.keyboard.type("written before the session ended");
  await page.keyboard.press("Escape");
  const cookies = await context.cookies();
  await context.clearCookies({ name: /session/ });
  await page.keyboard.press("c");
  await expect(page.getByText(/signed out/i).first()).toBeVisible();
  await context.addCookies(cookies);
  expect((await seen(page, id)).state).toBe("open");
  await page.reload();
  await expect.poll(async () => (await seen(page, id)).state).toBe("confirmed");
  expect((await seen(page, id)).decided?.note).toBe("written before the session ended");
  await context.close();
});

test("what an input method composes, in the note or outside, decides nothing", async ({ browser }) => {
  const { page, context } = await signedIn(browser, person("reviewer", 2));
  const id = await openFree(page);
  const posted: string[] = [];
  page.on("request", (request) => {
    if (/\/(confirm|overturn|escalate|skip)$/.test(request.url())) posted.push(request.url());
  });
  const composing = await context.newCDPSession(page);
  const compose = async (text: string) => {
    for (const key of ["c", "o", "e", "s"])
      await composing.send("Input.dispatchKeyEvent", {
        type: "rawKeyDown",
        key: "Process",
        code: `Key${key.toUpperCase()}`,
        windowsVirtualKeyCode: 229,
      });
    await composing.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  };
  await compose("ce");
  await page.keyboard.press("n");
  await compose("cuowu");
  await composing.send("Input.insertText", { text: "错误" });
  await expect(page.getByRole("textbox", { name: "Note" })).toHaveValue(/错误/);
  expect(posted).toEqual([]);
  expect(caseId(page)).toBe(id);
  await context.close();
});

test("the next case is on screen while the server is still busy with the last one", async ({ browser }) => {
  const { page, context } = await signedIn(browser, person("reviewer"));
  await openFree(page);
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route("**/overturn", async (route) => {
    await held;
    await route.continue();
  });
  const before = await number(page).textContent();
  const sent = page.waitForRequest(/\/overturn$/);
  await page.keyboard.press("o");
  await sent;
  await expect(number(page)).not.toHaveText(before ?? "");
  release();
  await context.close();
});

test("a key is changed in the settings, holds at once, and its chip shows it", async ({ browser }) => {
  const { page, context } = await signedIn(browser, person("reviewer", 3));
  await page.goto("/settings/keyboard");
  const review = page.getByRole("region", { name: "Review" });
  const change = review.getByRole("button", { name: "Change the key of: Overturn", exact: true });
  await expect(async () => {
    await change.click();
    await expect(review.getByRole("textbox")).toBeFocused({ timeout: 1500 });
  }).toPass();
  await page.keyboard.press("c");
  await expect(review.getByText("C already does: Confirm")).toBeVisible();
  await page.keyboard.press("Shift+G");
  await expect(review.getByRole("button", { name: "Usual key for: Overturn", exact: true })).toBeVisible();
  const id = await openFree(page);
  await expect(page.getByTestId("overturn")).toHaveAttribute("aria-keyshortcuts", "Shift+G");
  const overturns: string[] = [];
  page.on("request", (request) => {
    if (/\/overturn$/.test(request.url())) overturns.push(request.url());
  });
  // The usual key does nothing: were it to decide, the changed one would decide the next case too.
  await page.keyboard.press("o");
  await page.keyboard.press("Shift+G");
  await expect.poll(async () => (await seen(page, id)).state).toBe("overturned");
  expect(overturns).toHaveLength(1);
  const reset = await page.request.post("/api/desk/preferences", {
    data: { keys: {} },
    headers: { origin: running().url },
  });
  expect(reset.ok()).toBe(true);
  await context.close();
});
