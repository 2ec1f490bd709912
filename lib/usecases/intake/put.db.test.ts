import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import type { KeyId } from "@/lib/domain/ids";
import { confirmed, newPerson, openCase } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import type { Ctx } from "../context";
import { putAccounts } from "./put-accounts";
import { putStores, type StorePut } from "./put-stores";

const KEY: Actor = { kind: "key", id: "key_1" as KeyId, scopes: [] };
const OWNER = { platformId: "a-1", name: "小店", kind: "merchant" as const };
const STORE: StorePut = {
  platformId: "s-1",
  name: "店",
  ownerAccountId: "a-1",
  depositRequiredFen: 2_000_000,
  depositPaidFen: 1_000_000,
  products: [{ platformId: "p-1", name: "裙", priceFen: 9900, sold: 1 }],
};

const entriesOf = async (ctx: Ctx) => {
  const rows = await ctx.store.db.select().from(ctx.store.t.logEntry).orderBy(ctx.store.t.logEntry.seq);
  return rows.map(({ action, text }) => ({ action, ...JSON.parse(text) }));
};
const put = async (ctx: Ctx, store: Partial<StorePut> = {}, key: string | null = null) =>
  putStores(ctx, KEY, { input: [{ ...STORE, ...store }], key });

async function withStore() {
  const { ctx } = await freshContext();
  await putAccounts(ctx, KEY, { input: [OWNER], key: null });
  await put(ctx);
  return ctx;
}

describe("accounts from the platform", () => {
  it("are added, changed field by field, and left alone when nothing is new", async () => {
    const { ctx } = await freshContext();
    const results = async (input: Parameters<typeof putAccounts>[2]["input"]) => {
      const done = await putAccounts(ctx, KEY, { input, key: null });
      return done.ok ? done.value.map(({ result }) => result) : done.refusal;
    };
    expect(await results([OWNER, { ...OWNER, platformId: "a-2" }])).toEqual(["created", "created"]);
    expect(await results([{ ...OWNER, followers: 5 }])).toEqual(["updated"]);
    expect(await results([{ ...OWNER, followers: 5 }])).toEqual(["unchanged"]);
    const { account } = ctx.store.t;
    const [row] = await ctx.store.db.select().from(account).where(eq(account.platformId, "a-1"));
    expect(row).toMatchObject({ version: 2, followers: 5, name: "小店" });
    const entries = await entriesOf(ctx);
    expect(entries.map(({ facts }) => facts.fields)).toEqual([["created"], ["created"], ["followers"]]);
    expect(JSON.stringify(entries)).not.toContain("小店");
  });
});

describe("stores from the platform", () => {
  it("need an owner that is known", async () => {
    const { ctx } = await freshContext();
    expect(await put(ctx)).toMatchObject({ ok: false, refusal: { kind: "invalid" } });
  });

  it("come with products and a first deposit, and change later without a second one", async () => {
    const ctx = await withStore();
    const products = [
      { platformId: "p-1", name: "裙", priceFen: 8800, sold: 3 },
      { platformId: "p-2", name: "衣", priceFen: 1, sold: 0 },
    ];
    const changed = await put(ctx, { depositRequiredFen: 3_000_000, products });
    expect(changed).toMatchObject({
      ok: true,
      value: [{ result: "updated", availableFen: 1_000_000, dueFen: 0 }],
    });
    expect(await put(ctx, { depositRequiredFen: 3_000_000, products })).toMatchObject({
      value: [{ result: "unchanged" }],
    });
    const { t, db } = ctx.store;
    expect((await db.select().from(t.product)).map(({ priceFen }) => priceFen).sort()).toEqual([1, 8800]);
    expect(await db.select().from(t.store)).toMatchObject([{ version: 2, depositRequiredFen: 3_000_000 }]);
    expect(await db.select().from(t.journal)).toHaveLength(1);
  });

  it("take money only under a key, and once for each key", async () => {
    const ctx = await withStore();
    expect(await put(ctx, { topUpFen: 500 })).toMatchObject({ ok: false, refusal: { kind: "invalid" } });
    const first = await put(ctx, { topUpFen: 500 }, "pay-1");
    expect(first).toMatchObject({ ok: true, value: [{ availableFen: 1_000_500 }] });
    expect(await put(ctx, { topUpFen: 500 }, "pay-1")).toEqual(first);
    expect(await put(ctx, { topUpFen: 700 }, "pay-1")).toEqual({
      ok: false,
      refusal: { kind: "key_reused" },
    });
    expect(await ctx.store.db.select().from(ctx.store.t.balance)).toMatchObject([
      { availableFen: 1_000_500 },
    ]);
    const posted = (await entriesOf(ctx)).filter(({ action }) => action === "deposit.posted");
    expect(posted.map(({ facts }) => facts.kind)).toEqual(["top_up", "top_up"]);
  });

  it("are credited once when the same payment is sent many times at once", async () => {
    const ctx = await withStore();
    const sent = Array.from({ length: 6 }, () => put(ctx, { topUpFen: 500 }, "pay-1"));
    expect(
      (await Promise.all(sent)).every((each) => each.ok && each.value[0]?.availableFen === 1_000_500),
    ).toBe(true);
    expect(await ctx.store.db.select().from(ctx.store.t.balance)).toMatchObject([
      { availableFen: 1_000_500 },
    ]);
  });

  it("fill what a reservation lacks before anything is available", async () => {
    const { ctx, clock } = await freshContext();
    const lin = await newPerson(ctx);
    for (const id of ["n1", "n2", "n3"]) {
      await confirmed(ctx, lin, await openCase(ctx, { id, depositPaidFen: 50_000 }));
      clock.now += 5 * 86_400_000;
    }
    const balances = () => ctx.store.db.select().from(ctx.store.t.balance);
    expect(await balances()).toMatchObject([{ heldFen: 50_000, availableFen: 0, dueFen: 150_000 }]);
    const store = { platformId: "S-1", name: "店铺 S-1", ownerAccountId: "acc-1" };
    const part = await putStores(ctx, KEY, { input: [{ ...store, topUpFen: 100_000 }], key: "pay-1" });
    expect(part).toMatchObject({ value: [{ availableFen: 0, dueFen: 50_000 }] });
    await putStores(ctx, KEY, { input: [{ ...store, topUpFen: 60_000 }], key: "pay-2" });
    expect(await balances()).toMatchObject([{ heldFen: 200_000, availableFen: 10_000, dueFen: 0 }]);
  });
});
