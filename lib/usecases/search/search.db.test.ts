import { describe, expect, it } from "vitest";
import { forgetAuthorInSearch, putSearchDocs } from "@/db/operational-search";
import { searchDocs } from "@/db/queries/search";
import { loadAccountList, loadStoreList } from "@/lib/screens/subject-lists";
import { caseRow, confirmed, newPerson, openCase } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import type { Ctx } from "../context";
import { putAccounts } from "../intake/put-accounts";
import { indexTexts } from "./index-texts";
import { openTerms, sealTerms } from "./terms";
import { queryTokens, tokensOf } from "./tokens";

const find = async (ctx: Ctx, query: string, kind: Parameters<typeof queryTokens>[2] = null) =>
  searchDocs(ctx.store, { tokens: queryTokens(ctx, query, kind), before: null, limit: 50 });
const kinds = async (ctx: Ctx, query: string) => [
  ...new Set((await find(ctx, query)).map(({ kind }) => kind)),
];

async function filled() {
  const { ctx, clock } = await freshContext();
  const actor = await newPerson(ctx);
  const caseId = await openCase(ctx, {
    id: "note-1",
    text: "青禾手作：想要同款的姐妹加薇❤ abc_2024，全角ＸＹ９也行",
  });
  await confirmed(ctx, actor, caseId, { note: "两处留了同一个号码" });
  while ((await indexTexts(ctx)) > 0);
  return { ctx, clock, actor, caseId };
}

describe("the search index", () => {
  it("finds one, two and more Chinese characters, Latin, figures and a mix, on item, evidence, note, account and store", async () => {
    const { ctx, caseId } = await filled();
    for (const query of [
      "禾",
      "青禾",
      "青禾手作",
      "abc_2024",
      "ABC",
      "2024",
      "xy9",
      "同款 2024",
      "姐妹加薇",
    ]) {
      expect(
        (await find(ctx, query, "item")).map((hit) => hit.caseId),
        query,
      ).toEqual([caseId]);
    }
    // Written 加薇, read 加微信: both are found.
    expect(await kinds(ctx, "加微信")).toContain("evidence");
    expect(await kinds(ctx, "号码")).toEqual(["note"]);
    expect(await kinds(ctx, "账号 acc-1")).toEqual(["account"]);
    expect(await kinds(ctx, "店铺 S-1")).toEqual(["store"]);
    for (const query of ["禾青", "微博", "abc_2025", "8", "—"])
      expect(await find(ctx, query), query).toEqual([]);
  });

  it("holds no text: neither words nor parts of them", async () => {
    const { ctx } = await filled();
    const rows = await ctx.store.db.select().from(ctx.store.t.searchDoc);
    expect(rows.length).toBeGreaterThan(4);
    for (const { tokens } of rows) expect(tokens).toMatch(/^[a-p]{12}( [a-p]{12})*$/);
  });

  it("is brought up to date once, whoever runs it and however often", async () => {
    const { ctx } = await filled();
    const before = await ctx.store.db.select().from(ctx.store.t.searchDoc);
    await Promise.all([indexTexts(ctx), indexTexts(ctx)]);
    expect(await ctx.store.db.select().from(ctx.store.t.searchDoc)).toEqual(before);
  });

  it("forgets an author whole, and a replaced text is found by its new words only", async () => {
    const { ctx, caseId } = await filled();
    const { accountId } = await caseRow(ctx, caseId);
    await forgetAuthorInSearch(ctx.store, accountId);
    expect(await find(ctx, "青禾")).toEqual([]);
    expect(await find(ctx, "号码")).toEqual([]);
    const doc = { seq: 9_001, docKey: "account:x", kind: "account", refId: "x", caseId: null } as const;
    const of = { ...doc, accountId: null, storeId: null, authorId: "x", at: 1 };
    await putSearchDocs(ctx.store, [{ ...of, tokens: tokensOf(ctx, "account", "旧名字") }]);
    await putSearchDocs(ctx.store, [{ ...of, seq: 9_002, tokens: tokensOf(ctx, "account", "新名字") }]);
    expect(await find(ctx, "旧名")).toEqual([]);
    expect((await find(ctx, "新名")).map(({ seq }) => seq)).toEqual([9_002]);
  });

  it("finds accounts and stores by name, id and contact in any disguise, and after a change by the new name only", async () => {
    const { ctx, caseId } = await filled();
    const { accountId, storeId } = await caseRow(ctx, caseId);
    const [reviewer, auditor] = [await newPerson(ctx), await newPerson(ctx, "auditor")];
    const accounts = async (search: string, who = reviewer) =>
      (await loadAccountList(ctx, who, { search, after: null })).rows.map(({ account }) => account.id);
    for (const search of ["账", "账号", "acc-1", "abc_2024", "ABC_2024"]) {
      expect(await accounts(search), search).toEqual([accountId]);
    }
    expect(await accounts("没有的")).toEqual([]);
    // An auditor finds names, and cannot try contacts.
    expect(await accounts("账号", auditor)).toEqual([accountId]);
    expect(await accounts("abc_2024", auditor)).toEqual([]);
    const stores = await loadStoreList(ctx, reviewer, { search: "abc_2024", after: null });
    expect(stores.rows.map(({ store }) => store.id)).toEqual([storeId]);
    const input = [{ platformId: "acc-1", name: "白露银饰", kind: "merchant" as const }];
    await putAccounts(ctx, { kind: "machine", id: "test" }, { input, key: null });
    expect(await accounts("白露")).toEqual([accountId]);
    expect(await accounts("账号")).toEqual([]);
  });

  it("keeps what was searched sealed in an address", async () => {
    const { ctx } = await freshContext();
    const sealed = await sealTerms(ctx, "13800138000");
    expect(sealed).not.toContain("138");
    expect(await openTerms(ctx, sealed)).toBe("13800138000");
    for (const wrong of [null, "", "13800138000", sealed.slice(0, -4)])
      expect(await openTerms(ctx, wrong)).toBeNull();
  });

  it("is read page by page, newest first, none twice and none left out", async () => {
    const { ctx } = await freshContext();
    const docs = Array.from({ length: 60 }, (_, i) => ({
      seq: i + 1,
      docKey: `item:${i}`,
      kind: "item" as const,
      refId: `${i}`,
      caseId: null,
      accountId: null,
      storeId: null,
      authorId: i % 3 === 0 ? "a" : "b",
      at: i,
      tokens: tokensOf(ctx, "item", i % 2 === 0 ? "加微信" : "看主页"),
    }));
    await putSearchDocs(ctx.store, docs);
    const seen: number[] = [];
    for (let before: number | null = null; ; ) {
      const page = await searchDocs(ctx.store, { tokens: queryTokens(ctx, "微信"), before, limit: 7 });
      if (page.length === 0) break;
      seen.push(...page.map(({ seq }) => seq));
      before = seen.at(-1) as number;
    }
    expect(seen).toEqual(
      docs
        .filter((_, i) => i % 2 === 0)
        .map(({ seq }) => seq)
        .reverse(),
    );
  });
});
