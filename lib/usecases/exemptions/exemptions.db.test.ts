import { describe, expect, it } from "vitest";
import { readExemptionTable } from "@/lib/edge/exemption-table";
import { loadCaseView } from "@/lib/screens/case-view";
import { loadExemptionsPage } from "@/lib/screens/exemptions-page";
import { incoming, newPerson, openCase } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import { intakeItems } from "../intake/intake-items";
import { grantKnownGood } from "./grant-known-good";
import { importExemptions } from "./import-exemptions";
import { withdrawExemption } from "./withdraw-exemption";

const DAY = 86_400_000;
const MACHINE = { kind: "machine", id: "test" } as const;

describe("an old private-message exemption", () => {
  it("is kept as withdrawn and shields nobody; bad rows are named and the rest is kept", async () => {
    const { ctx } = await freshContext();
    const fang = await newPerson(ctx, "policy", "方婷");
    await openCase(ctx, { id: "n1" });
    const good = {
      accountPlatformId: "acc-1",
      reference: "PM-EX-1",
      ownerName: "运营",
      grantedAt: 1,
      withdrawnAt: 2,
    };
    const rows = [good, { ...good, accountPlatformId: "nobody" }, { ...good, grantedAt: 3 }];
    const done = await importExemptions(ctx, fang, rows);
    expect(done).toEqual({
      ok: true,
      value: {
        imported: 1,
        rejected: [
          { row: 2, reason: "account nobody is not known" },
          { row: 3, reason: "it was withdrawn before it was granted" },
        ],
      },
    });
    const { db, t } = ctx.store;
    expect(await db.select().from(t.exemptionWithdrawal)).toHaveLength(1);
    const [flagged] = await intakeItems(
      ctx,
      MACHINE,
      [incoming(ctx, { id: "pm", surface: "private_message" })],
      "t",
    );
    expect(flagged?.result).toBe("created");
  });

  it("is for policy managers to bring in", async () => {
    const { ctx } = await freshContext();
    const lin = await newPerson(ctx);
    expect(await importExemptions(ctx, lin, [])).toMatchObject({ refusal: { kind: "not_allowed" } });
  });
});

describe("the register", () => {
  it("shows what shields, until when and in whose name, and a withdrawn one shields no more", async () => {
    const { ctx, clock } = await freshContext();
    const fang = await newPerson(ctx, "policy", "方婷");
    const lin = await newPerson(ctx);
    const caseId = await openCase(ctx, { id: "n1" });
    const { db, t } = ctx.store;
    const [evidence] = await db.select().from(t.evidence);
    const { canonical } = JSON.parse((await ctx.vault.open(evidence?.sealed ?? "")) ?? "{}");
    const granted = await grantKnownGood(ctx, fang, {
      kind: "official_tool",
      accountId: { platformId: "acc-1" },
      canonical,
      reference: "官方线索组件",
      ownerName: "方婷",
      endsAt: clock.now + 10 * DAY,
    });
    if (!granted.ok) throw new Error("not granted");
    const { id } = granted.value;
    const filter = { account: "acc-1", kind: null, state: "in_force" as const };
    const list = (actor: typeof fang) => loadExemptionsPage(ctx, actor, { filter, after: null });
    expect(await list(lin)).toMatchObject({ rows: [{ id, ownerName: "方婷" }], mayWrite: false });
    const take = async (item: string) =>
      (await intakeItems(ctx, MACHINE, [incoming(ctx, { id: item, store: null })], "t"))[0]?.result;
    expect(await take("n2")).toBe("clear");
    expect(await withdrawExemption(ctx, lin, id)).toMatchObject({ refusal: { kind: "not_allowed" } });
    expect((await withdrawExemption(ctx, fang, id)).ok).toBe(true);
    expect(await withdrawExemption(ctx, fang, id)).toMatchObject({ refusal: { kind: "withdrawn_already" } });
    expect(await take("n3")).toBe("created");
    expect((await list(fang)).rows).toEqual([]);
    const view = await loadCaseView(ctx, lin, caseId);
    expect(view?.exemptions).toMatchObject([{ kind: "official_tool", withdrawnAt: clock.now }]);
  });

  it("is filled from a table: a dry run keeps nothing and names each bad row", async () => {
    const { ctx } = await freshContext();
    const fang = await newPerson(ctx, "policy", "方婷");
    await openCase(ctx, { id: "n1" });
    const head = "account,reference,owner,granted,withdrawn";
    const rows = await readExemptionTable(
      `${head}\nacc-1,PM-1,"运营, 一部",2024-03-01,2025-03-12\nacc-1,PM-2,运营,never,2025-03-12\n`,
    );
    const said = { ok: true, value: { imported: 1, rejected: [{ row: 2 }] } };
    expect(await importExemptions(ctx, fang, rows, { dryRun: true })).toMatchObject(said);
    const { db, t } = ctx.store;
    expect(await db.select().from(t.exemption)).toEqual([]);
    expect(await importExemptions(ctx, fang, rows)).toMatchObject(said);
    expect(await db.select().from(t.exemption)).toMatchObject([{ ownerName: "运营, 一部" }]);
  });
});

describe("a known-good contact", () => {
  it("shields this account's contact until its day, and no other account's", async () => {
    const { ctx, clock } = await freshContext();
    const fang = await newPerson(ctx, "policy", "方婷");
    await openCase(ctx, { id: "n1" });
    const { db, t } = ctx.store;
    const [account] = await db.select().from(t.account);
    const [evidence] = await db.select().from(t.evidence);
    const { canonical } = JSON.parse((await ctx.vault.open(evidence?.sealed ?? "")) ?? "{}");
    const granted = await grantKnownGood(ctx, fang, {
      accountId: account?.id as NonNullable<typeof account>["id"],
      canonical,
      reference: "核验通过",
      ownerName: "方婷",
      endsAt: clock.now + 10 * DAY,
    });
    expect(granted.ok).toBe(true);
    const take = async (id: string, account: string) =>
      (await intakeItems(ctx, MACHINE, [incoming(ctx, { id, account, store: null })], "t"))[0]?.result;
    expect(await take("n2", "acc-1")).toBe("clear");
    expect(await take("n3", "acc-2")).toBe("created");
    clock.now += 10 * DAY;
    expect(await take("n4", "acc-1")).toBe("created");
  });

  it("needs an owner, an end to come and an account that is known", async () => {
    const { ctx, clock } = await freshContext();
    const fang = await newPerson(ctx, "policy", "方婷");
    const given = {
      accountId: "account_none" as never,
      canonical: "wechat:abc",
      reference: "r",
      ownerName: "o",
      endsAt: clock.now + DAY,
    };
    const said = async (change: object) => {
      const done = await grantKnownGood(ctx, fang, { ...given, ...change });
      return done.ok ? "granted" : JSON.stringify(done.refusal);
    };
    expect(await said({ ownerName: " " })).toContain("ownerName");
    expect(await said({ endsAt: clock.now })).toContain("endsAt");
    expect(await said({})).toContain("not_found");
  });
});
