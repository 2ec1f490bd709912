import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { asPerson, firstLink, person, signedIn, untilOpen } from "./desk";

/* What an auditor does: narrows the log by keys, reads an entry, checks its proof and an export, looks at the past. */

const sha256 = (...parts: Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();

/** Root of RFC 6962 (2.1.1) from a leaf and its path; written here anew, by the standard alone. */
function rootOf(leaf: Buffer, index: number, size: number, path: string[]): string {
  let [hash, at, last] = [leaf, index, size - 1];
  for (const step of path) {
    const other = Buffer.from(step, "hex");
    if (at % 2 === 1 || at === last) {
      hash = sha256(Buffer.from([1]), other, hash);
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2);
        last = Math.floor(last / 2);
      }
    } else hash = sha256(Buffer.from([1]), hash, other);
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return hash.toString("hex");
}

const row = (page: Page) => page.locator("[data-entry]");
const drawer = (page: Page) => page.getByRole("complementary", { name: /^Entry / });

async function audit(page: Page, query = ""): Promise<void> {
  await page.goto(`/audit${query}`);
  await expect(row(page).first()).toBeVisible();
  // Counted by the page itself: from then on it answers keys.
  await expect(page.getByText(/newest first/)).toBeVisible();
}

test("filters, drawer and case are reached by keys alone, and stand in the address", async ({ browser }) => {
  const { page, context } = await signedIn(browser, person("auditor"));
  await audit(page);
  const first = Number(await row(page).first().getAttribute("data-entry"));
  await page.keyboard.press("j");
  await expect(drawer(page)).toContainText(first.toLocaleString("en-US"));
  await page.keyboard.press("j");
  await expect(drawer(page)).toContainText((first - 1).toLocaleString("en-US"));
  await page.keyboard.press("k");
  await expect(drawer(page)).toContainText(first.toLocaleString("en-US"));
  await expect(page).toHaveURL(new RegExp(`entry=${first}\\b`));
  await page.keyboard.press("Escape");
  await expect(drawer(page)).toHaveCount(0);

  await page.getByRole("button", { name: /Tier$/ }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Tier 3");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/tier=3/);
  await expect(row(page).first()).toContainText("Tier 3");
  for (const text of await row(page).allTextContents()) expect(text).toContain("Tier 3");
  const number = /WR-\d+/.exec((await row(page).first().textContent()) ?? "")?.[0] ?? "";
  await page.keyboard.press("/");
  await page.keyboard.type(number);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`q=${number}`));
  await expect(row(page).first()).toContainText(number);
  for (const text of await row(page).allTextContents()) expect(text).toContain(number);
  await page.keyboard.press("j");
  await expect(drawer(page)).toContainText(number);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/cases\/case_/);
  await context.close();
});

test("an entry's hash and its path to the root hold when computed by the standard", async ({ browser }) => {
  const { page, context } = await signedIn(browser, person("auditor"));
  await audit(page, "?action=decision.confirmed");
  await page.keyboard.press("j");
  await expect(drawer(page).getByText("Hash matches")).toBeVisible();
  for (const name of ["Before", "After"]) await expect(drawer(page).getByText(name).first()).toBeVisible();
  const seq = Number(new URL(page.url()).searchParams.get("entry"));
  const { value } = await (await page.request.get(`/api/desk/audit/proof?entry=${seq}`)).json();
  const leaf = sha256(Buffer.from([0]), Buffer.from(value.text, "utf8"));
  expect(leaf.toString("hex")).toBe(value.hash);
  expect(rootOf(leaf, seq, value.proof.size, value.proof.path)).toBe(value.proof.root);
  // What the decision caused leads on, and back to it.
  await drawer(page)
    .getByRole("button", { name: /Measure|Notice/ })
    .first()
    .click();
  await expect(drawer(page).getByRole("heading", { level: 3 }).first()).not.toHaveText("Decision confirmed");
  await drawer(page)
    .getByRole("button", { name: /Decision confirmed/ })
    .first()
    .click();
  await expect(drawer(page).getByRole("heading", { level: 3 }).first()).toHaveText("Decision confirmed");
  await context.close();
});

test("the log is verified from the page, and an export is what its manifest says", async ({ browser }) => {
  const { page, context } = await signedIn(browser, person("auditor"));
  await audit(page, "?action=decision.&tier=2");
  await page.keyboard.press("v");
  await expect(page.getByText(/entries verified/)).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press("Shift+E");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV" }).click();
  const bytes = readFileSync(await (await download).path());
  await expect(page.getByRole("status").getByText(/rows exported/)).toBeVisible();
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "Manifest" }).click();
  const manifest = JSON.parse(readFileSync(await (await saved).path(), "utf8"));
  const lines = bytes.toString("utf8").trimEnd().split("\r\n");
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(manifest.sha256);
  expect([bytes.length, lines.length - 1]).toEqual([manifest.bytes, manifest.rows]);
  expect(manifest.rows).toBeGreaterThan(0);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(manifest.filters).toMatchObject({ action: "decision.", tier: 2 });
  // The export is itself in the log.
  await audit(page, "?action=export.made");
  await expect(row(page).first()).toContainText("Export");
  await context.close();
});

test("a link to the past keeps its moment from tab to tab, and leads back", async ({ browser }) => {
  const { page, context } = await signedIn(browser, person("auditor"));
  await audit(page, "?action=measure.set");
  await page.keyboard.press("j");
  await drawer(page)
    .getByRole("link", { name: /as of then/ })
    .last()
    .click();
  await expect(page).toHaveURL(/asOf=\d+/);
  const asOf = new URL(page.url()).searchParams.get("asOf") ?? "";
  await expect(page.getByText(/Record as it stood/)).toBeVisible();
  await page.getByRole("link", { name: /^Penalties/ }).click();
  await expect(page).toHaveURL(new RegExp(`asOf=${asOf}`));
  await page.getByRole("link", { name: "Back to live" }).click();
  await expect(page).not.toHaveURL(/asOf/);
  await context.close();
});

test("masked contacts come up for a purpose, for who gave it, and the log says so", async ({ browser }) => {
  const { page, context } = await signedIn(browser, person("auditor"));
  // A purpose given before holds on: another case where the test is run again.
  const action = ["decision.overturned", "case.escalated"][test.info().retry] ?? "decision.undone";
  await firstLink(page, `/audit?action=${action}`, /^\/cases\/case_/);
  const id = /case_[0-9A-Z]{26}/.exec(page.url())?.[0] ?? "";
  const item = page.getByTestId("item-column");
  await expect(item).toContainText("••");
  const dialog = page.getByRole("dialog", { name: "Show masked contacts" });
  await untilOpen(page, "Shift+M", dialog);
  await dialog.getByRole("button", { name: /Purpose/ }).press("Enter");
  await page.getByRole("option", { name: "Complaint" }).press("Enter");
  await dialog.getByLabel("What you need them for").fill("Complaint 77 of the merchant");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/Contacts in clear until/)).toBeVisible();
  await expect(item).not.toContainText("••");
  const other = await signedIn(browser, person("admin"));
  await other.page.goto(`/cases/${id}`);
  await expect(other.page.getByTestId("item-column")).toContainText("••");
  await other.context.close();
  await audit(page, "?action=contact.revealed");
  await page.keyboard.press("j");
  await expect(drawer(page)).toContainText("complaint");
  await expect(drawer(page)).not.toContainText("Complaint 77");
  await context.close();
});

test("a purpose is taken from those the table names and from nobody else", async ({ browser }) => {
  const auditor = await asPerson(browser, person("auditor"));
  const entries = (await (await auditor.get("/api/desk/audit/entries?action=decision.confirmed")).json())
    .value;
  const body = { subjectKind: "case", subjectId: entries.rows[0].caseId, purpose: "audit", minutes: 15 };
  const given = async (role: string, more = {}) => {
    const api = await asPerson(browser, person(role));
    const data = { ...body, note: "Sample 12", ...more };
    return (await api.post("/api/desk/reveals", { data })).status();
  };
  for (const role of ["auditor", "policy", "admin"]) expect(await given(role), role).toBe(200);
  for (const role of ["reviewer", "senior"]) expect(await given(role), role).toBe(403);
  expect(await given("auditor", { note: "" })).toBe(422);
  expect(await given("auditor", { minutes: 100_000 })).toBe(422);
  expect(await given("auditor", { subjectId: "case_none" })).toBe(404);
});

test("a senior's hold keeps an account from being erased, and lifted it does not", async ({ browser }) => {
  const senior = await signedIn(browser, person("senior"));
  await firstLink(senior.page, "/accounts", /^\/accounts\/account_/);
  const path = new URL(senior.page.url()).pathname;
  await senior.page.goto(`${path}?tab=privacy`);
  await untilOpen(senior.page, "h", senior.page.getByLabel("Reason and file number"));
  await senior.page.getByLabel("Reason and file number").fill("Court file 12");
  await senior.page.keyboard.press("Control+Enter");
  await expect(senior.page.getByText("Court file 12")).toBeVisible();
  const admin = await signedIn(browser, person("admin"));
  await admin.page.goto(`${path}?tab=privacy`);
  await expect(admin.page.getByText(/1 legal hold is in force/)).toBeVisible();
  await expect(admin.page.getByRole("button", { name: "Erase content" })).toHaveCount(0);
  await senior.page.getByRole("button", { name: "Lift" }).click();
  await senior.page.getByRole("dialog").getByRole("button", { name: "Lift" }).click();
  await expect(senior.page.getByText("No hold is in force.")).toBeVisible();
  await senior.context.close();
  await admin.context.close();
});
