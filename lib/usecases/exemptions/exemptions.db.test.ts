import { describe, expect, it } from "vitest";
import { incoming, newPerson, openCase } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import { intakeItems } from "../intake/intake-items";
import { grantKnownGood } from "./grant-known-good";
import { importExemptions } from "./import-exemptions";

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
