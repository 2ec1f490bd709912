import { expect, type Page, test } from "@playwright/test";
import { scriptsOf } from "../lib/bench/bundle";
import { person, running, signedIn } from "./desk";

/* Eight hours at the keyboard: a whole case by the keyboard, a network that fails, a session that ends. */

const SCRIPTS_KB_MAX = 220;

const caseId = (page: Page): string => /case_[0-9A-Z]{26}/.exec(page.url())?.[0] ?? "";
const number = (page: Page) => page.getByTestId("case-number");
const confirmButton = (page: Page) => page.getByRole("button", { name: /^Confirm/ });

type Seen = { state: string; decided: { note: string | null } | null };
async function seen(page: Page, id: string): Promise<Seen> {
  return (await (await page.request.get(`/api/desk/cases/${id}`)).json()).value;
}

/** A free case that one person may decide alone, opened at its own address and claimed. */
async function openFree(page: Page): Promise<string> {
  const queue = await (await page.request.get("/api/desk/queue?tab=open")).json();
  for (const row of queue.value.rows.filter((each: { holder: unknown }) => each.holder === null)) {
    const { value } = await (await page.request.get(`/api/desk/cases/${row.id}`)).json();
    if (value.preview.assessment?.proposal !== false) continue;
    await page.goto(`/cases/${row.id}`);
    await expect(page.getByTestId("lease")).toBeVisible();
    await expect(confirmButton(page)).toBeEnabled();
    return row.id;
  }
  throw new Error("no free case in the queue");
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
  await page.waitForTimeout(1500);
  await page.route("**/overturn", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await route.continue();
  });
  const before = await number(page).textContent();
  const from = Date.now();
  await page.keyboard.press("o");
  await expect(number(page)).not.toHaveText(before ?? "");
  expect(Date.now() - from).toBeLessThan(2500);
  await context.close();
});

test("a key is changed in the settings, holds at once, and its chip shows it", async ({ browser }) => {
  const { page, context } = await signedIn(browser, person("reviewer", 3));
  await page.goto("/settings/keyboard");
  const review = page.getByRole("region", { name: "Review" });
  await review.getByRole("button", { name: "Change the key of: Overturn", exact: true }).click();
  await page.keyboard.press("c");
  await expect(review.getByText("C already does: Confirm")).toBeVisible();
  await page.keyboard.press("Shift+G");
  await expect(review.getByRole("button", { name: "Usual key for: Overturn", exact: true })).toBeVisible();
  const id = await openFree(page);
  await expect(page.getByTestId("overturn")).toHaveAttribute("aria-keyshortcuts", "Shift+G");
  await page.keyboard.press("o");
  await page.waitForTimeout(500);
  expect(caseId(page)).toBe(id);
  await page.keyboard.press("Shift+G");
  await expect.poll(async () => (await seen(page, id)).state).toBe("overturned");
  const reset = await page.request.post("/api/desk/preferences", {
    data: { keys: {} },
    headers: { origin: running().url },
  });
  expect(reset.ok()).toBe(true);
  await context.close();
});
