import { execFileSync } from "node:child_process";
import { expect, type Page, test } from "@playwright/test";
import { caseId, openFree, person, running, signedIn } from "./desk";

/* The main job, from the keyboard: confirm, see the penalty, see it in the log, undo, see it gone; overturn. */

async function decided(
  page: Page,
  key: string,
): Promise<{ caseId: string; reply: { ok: boolean; value: Record<string, unknown> } }> {
  const id = caseId(page);
  const answer = page.waitForResponse(
    (r) => r.request().method() === "POST" && /\/(confirm|overturn)$/.test(r.url()),
  );
  await page.keyboard.press(key);
  return { caseId: id, reply: await (await answer).json() };
}

test("a reviewer confirms from the keyboard, goes on to the next case, and undoes it", async ({
  browser,
}) => {
  const { page, context } = await signedIn(browser, person("reviewer"));
  await openFree(page);
  await page.keyboard.press("n");
  await page.keyboard.type("cjo notes: none of these letters decide");
  await page.keyboard.press("Escape");
  const first = await decided(page, "c");
  expect(first.reply.ok).toBe(true);
  expect(first.reply.value.decisionId).toMatch(/^decision_/);
  // The next case is there at once.
  await expect.poll(() => caseId(page)).not.toBe(first.caseId);

  const undo = page.waitForResponse((r) => r.url().endsWith("/undo"));
  await page.keyboard.press("z");
  expect((await (await undo).json()).ok).toBe(true);
  const again = await (await page.request.get(`/api/desk/cases/${first.caseId}`)).json();
  expect(again.value.state).toBe("open");
  expect(again.value.decided?.undone ?? true).toBe(true);
  await context.close();
});

test("a confirmed case stands on the account's record, on the store's and in the log", async ({
  browser,
}) => {
  const { page, context } = await signedIn(browser, person("reviewer", 3));
  await openFree(page);
  await page.waitForURL(/case_/);
  const { caseId: id, reply } = await decided(page, "c");
  expect(reply.ok).toBe(true);
  const { value } = await (await page.request.get(`/api/desk/cases/${id}`)).json();
  expect(["confirmed", "proposed"]).toContain(value.state);
  const record = await context.newPage();
  await record.goto(`/accounts/${value.account.id}`);
  await expect(record.getByText(`WR-${value.number}`).filter({ visible: true }).first()).toBeVisible();
  if (value.store) {
    await record.goto(`/stores/${value.store.id}`);
    await expect(record.getByText(`WR-${value.number}`).filter({ visible: true }).first()).toBeVisible();
  }
  await context.close();
  const auditor = await signedIn(browser, person("auditor"));
  await auditor.page.goto(`/audit?q=WR-${value.number}`);
  await expect(auditor.page.getByText(/Decision confirmed|Approval requested/).first()).toBeVisible();
  await auditor.context.close();
});

test("a reviewer overturns with the proposed reason by one key", async ({ browser }) => {
  const { page, context } = await signedIn(browser, person("reviewer", 1));
  await openFree(page);
  await page.waitForURL(/case_/);
  const { caseId: id, reply } = await decided(page, "o");
  expect(reply.ok).toBe(true);
  const { value } = await (await page.request.get(`/api/desk/cases/${id}`)).json();
  expect(value.state).toBe("overturned");
  expect(value.decided.reason).toBe(value.proposedOverturn);
  await context.close();
});

test("two browsers on one case: the second sees who holds it and cannot decide", async ({ browser }) => {
  const one = await signedIn(browser, person("reviewer"));
  await openFree(one.page);
  await one.page.waitForURL(/case_/);
  const id = caseId(one.page);
  const claimed = await one.page.request.post(`/api/desk/cases/${id}/claim`, {
    data: {},
    headers: { origin: running().url },
  });
  expect((await claimed.json()).ok).toBe(true);
  const two = await signedIn(browser, person("reviewer", 1));
  await two.page.goto(`/cases/${id}`);
  await expect(two.page.getByText(/Claimed by/).first()).toBeVisible();
  await expect(two.page.getByRole("button", { name: /^Confirm/ })).toHaveCount(0);
  const forced = await two.page.request.post(`/api/desk/cases/${id}/claim`, {
    data: {},
    headers: { origin: running().url },
  });
  expect(await forced.json()).toMatchObject({ ok: false, refusal: { kind: "taken" } });
  await one.context.close();
  await two.context.close();
});

test("after all that the log verifies, from the command line, beside the running server", async () => {
  const output = execFileSync("npx", ["tsx", "lib/cli/weir.ts", "log", "verify"], {
    env: { ...process.env, WEIR_DATA: running().dataFolder },
    encoding: "utf8",
  });
  expect(output).toMatch(/entries verified/);
});
