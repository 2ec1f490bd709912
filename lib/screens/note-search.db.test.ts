import { expect, it } from "vitest";
import { NO_FILTER } from "@/db/queries/audit";
import type { PersonActor } from "@/lib/domain/actor";
import type { AccountId } from "@/lib/domain/ids";
import { caseRow, confirmed, newPerson, openCase, overturned } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import { indexTexts } from "@/lib/usecases/search/index-texts";
import { sealTerms } from "@/lib/usecases/search/terms";
import { loadAuditEntry } from "./audit-entry";
import { loadAuditPage } from "./audit-page";

it("words in notes find the entries of their decisions, with the note beside them masked; contacts cannot be tried", async () => {
  const { ctx } = await freshContext();
  const [reviewer, auditor] = [await newPerson(ctx), await newPerson(ctx, "auditor", "何静")];
  const one = await openCase(ctx, { id: "n-1" });
  const two = await openCase(ctx, { id: "n-2", account: "acc-2", store: "S-2" });
  await confirmed(ctx, reviewer, one, { note: "与青禾银铺同一团伙，微信 abc_2024" });
  await overturned(ctx, reviewer, two, "只是提到银铺的名字");
  while ((await indexTexts(ctx)) > 0);
  const ask = async (actor: PersonActor, words: string, more: Partial<typeof NO_FILTER> = {}) =>
    loadAuditPage(ctx, actor, {
      filter: { ...NO_FILTER, ...more },
      search: null,
      note: await sealTerms(ctx, words),
      before: null,
      asOf: null,
    });
  const found = async (actor: PersonActor, words: string, more: Partial<typeof NO_FILTER> = {}) =>
    (await ask(actor, words, more)).rows.map(({ action, caseId }) => `${action} ${caseId}`);

  expect(await found(auditor, "同一团伙")).toEqual([`decision.confirmed ${one}`]);
  expect(await found(auditor, "银铺")).toEqual([`decision.overturned ${two}`, `decision.confirmed ${one}`]);
  expect(
    await found(auditor, "银铺", { accountId: (await caseRow(ctx, two)).accountId as AccountId }),
  ).toEqual([`decision.overturned ${two}`]);
  expect(await found(auditor, "不存在的词")).toEqual([]);
  // Who reads contacts masked cannot try them; who reads them in clear may look for them.
  expect(await ask(auditor, "abc_2024")).toMatchObject({ rows: [], unknownSearch: true });
  expect(await found(reviewer, "abc_2024")).toEqual([`decision.confirmed ${one}`]);

  const [row] = (await ask(auditor, "同一团伙")).rows;
  const masked = await loadAuditEntry(ctx, auditor, row?.seq ?? -1);
  expect(masked?.note?.text).toMatch(/^与青禾银铺同一团伙，.*•/);
  expect(JSON.stringify(masked)).not.toContain("abc_2024");
  const clear = await loadAuditEntry(ctx, reviewer, row?.seq ?? -1);
  expect(clear?.note?.text).toBe("与青禾银铺同一团伙，微信 abc_2024");
  expect(clear?.text).not.toContain("团伙");
});
