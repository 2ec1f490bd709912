import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { openStore } from "@/db/open";
import type { Actor } from "@/lib/domain/actor";
import type { AccountId } from "@/lib/domain/ids";
import type { IncomingItem } from "@/lib/domain/intake";
import { type Clock, contextOn, freshContext } from "@/lib/test/fresh-context";
import { freshPlace } from "@/lib/test/fresh-store";
import { incomingItem as item } from "@/lib/test/incoming-item";
import type { Ctx } from "../context";
import { eraseAuthor } from "../privacy/erase-author";
import { intakeItems } from "./intake-items";

const PLATFORM: Actor = { kind: "machine", id: "platform" };
const CONTACT = "加我微信 shop_abc2024 有优惠";
const CLEAN = "今天的裙子很好看, 颜色正";

const take = (ctx: Ctx, ...items: IncomingItem[]) => intakeItems(ctx, PLATFORM, items, "test");
const rowsOf = async (ctx: Ctx) => ({
  items: await ctx.store.db.select().from(ctx.store.t.item),
  cases: await ctx.store.db.select().from(ctx.store.t.case),
  evidence: await ctx.store.db.select().from(ctx.store.t.evidence),
  entries: await ctx.store.db.select().from(ctx.store.t.logEntry),
});

describe("intake", () => {
  it("opens a case for what breaks a rule, and keeps of a clear item id and hash only", async () => {
    const { ctx } = await freshContext();
    const outcomes = await take(ctx, item("i-1", CONTACT), item("i-2", CLEAN));
    expect(outcomes.map(({ result }) => result)).toEqual(["created", "clear"]);
    const { items, cases, evidence } = await rowsOf(ctx);
    expect(
      items.map(({ platformId, verdict, sealed }) => [platformId, verdict, sealed !== null]).sort(),
    ).toEqual([
      ["i-1", "flagged", true],
      ["i-2", "clear", false],
    ]);
    expect(cases).toMatchObject([
      { state: "open", topKind: "wechat", topRule: "EC-04", evidenceCount: 1, version: 1 },
    ]);
    expect(evidence).toHaveLength(1);
  });

  it("writes one log entry a batch, which commits to its items without their words", async () => {
    const { ctx } = await freshContext();
    await take(ctx, item("i-1", CONTACT), item("i-2", CLEAN));
    const { entries } = await rowsOf(ctx);
    expect(entries.map(({ action }) => action)).toEqual(["intake.batch"]);
    const { facts } = JSON.parse(entries[0]?.text ?? "") as { facts: { counts: object; items: object[] } };
    expect(facts.counts).toEqual({ created: 1, clear: 1 });
    expect(facts.items).toHaveLength(2);
    expect(entries[0]?.text).not.toContain("shop_abc2024");
    expect(entries[0]?.text).not.toContain("微信");
  });

  it("refuses what comes of an author whose content was erased, and takes the rest of the batch", async () => {
    const { ctx } = await freshContext();
    const [first] = await take(ctx, item("i-1", CLEAN));
    expect(first?.result).toBe("clear");
    const [author] = await ctx.store.db.select().from(ctx.store.t.account);
    const admin = { kind: "machine", id: "cli" } as const;
    const erased = await eraseAuthor(ctx, admin, { accountId: author?.id as AccountId, reason: "request" });
    expect(erased.ok).toBe(true);
    const other = item("i-3", CONTACT, {
      author: { platformId: "acc-other", name: "别人", kind: "merchant" },
    });
    other.account = { ...other.account, platformId: "acc-other" };
    expect(await take(ctx, item("i-2", CONTACT), other)).toMatchObject([
      { platformId: "i-2", result: "rejected", reason: expect.stringContaining("erased") },
      { platformId: "i-3", result: "created" },
    ]);
  });

  it("takes equal content once, however it was found and however many follow its author", async () => {
    const { ctx } = await freshContext();
    await take(ctx, item("i-1", CONTACT));
    const again = item("i-1", CONTACT, { foundBy: "report" });
    again.snapshot.author.followers = 12_345;
    expect(await take(ctx, again)).toEqual([{ platformId: "i-1", result: "duplicate" }]);
    expect((await rowsOf(ctx)).entries).toHaveLength(1);
  });

  it("brings a changed item into its open case, and opens another once that is decided", async () => {
    const { ctx } = await freshContext();
    const [first] = await take(ctx, item("i-1", CONTACT));
    const [second] = await take(ctx, item("i-1", `${CONTACT}!!`));
    expect(second).toMatchObject({ result: "updated", caseId: (first as { caseId: string }).caseId });
    const { t, db } = ctx.store;
    expect((await rowsOf(ctx)).cases).toMatchObject([{ version: 2, evidenceCount: 1 }]);
    await db.update(t.case).set({ state: "overturned" });
    const [third] = await take(ctx, item("i-1", `${CONTACT}??`));
    expect(third).toMatchObject({ result: "created" });
    expect((await rowsOf(ctx)).cases).toHaveLength(2);
  });

  it("keeps the offence when its author cleans the words up before anyone looked", async () => {
    const { ctx } = await freshContext();
    const [first] = await take(ctx, item("i-1", CONTACT));
    const { cases: before } = await rowsOf(ctx);
    expect(await take(ctx, item("i-1", CLEAN))).toEqual([{ platformId: "i-1", result: "clear" }]);
    const { cases, items } = await rowsOf(ctx);
    expect(cases).toEqual(before);
    const versions = await ctx.store.db
      .select()
      .from(ctx.store.t.caseItem)
      .where(eq(ctx.store.t.caseItem.caseId, (first as unknown as { caseId: never }).caseId));
    expect(versions.map(({ version }) => version).sort()).toEqual([1, 2]);
    expect(items.every(({ sealed }) => sealed !== null)).toBe(true);
  });

  it("takes an item that comes twice in one batch as two versions, in the order given", async () => {
    const { ctx } = await freshContext();
    const outcomes = await take(ctx, item("i-1", CLEAN), item("i-1", CONTACT), item("i-1", `${CONTACT}!`));
    expect(outcomes.map(({ result }) => result)).toEqual(["clear", "created", "updated"]);
    expect((await rowsOf(ctx)).items.map(({ version }) => version).sort()).toEqual([1, 2, 3]);
  });

  it("refuses an item whose picture was not sent, and takes the rest of the batch", async () => {
    const { ctx } = await freshContext();
    const lacking = item("i-1", CONTACT, { images: [{ hash: "a".repeat(64) }] });
    const outcomes = await take(ctx, lacking, item("i-2", CONTACT));
    expect(outcomes[0]).toMatchObject({
      result: "rejected",
      reason: expect.stringContaining("send it first"),
    });
    expect(outcomes[1]).toMatchObject({ result: "created" });
  });

  it("logs a first deposit journal by journal, so that the balance follows from the log", async () => {
    const { ctx } = await freshContext();
    const sold = item("i-1", CONTACT);
    sold.store = { platformId: "s-1", name: "店", depositPaidFen: 1_000_000, depositRequiredFen: 2_000_000 };
    sold.snapshot.store = { platformId: "s-1", name: "店" };
    await take(ctx, sold);
    const { entries } = await rowsOf(ctx);
    expect(entries.map(({ action }) => action)).toEqual(["intake.batch", "deposit.posted"]);
    expect(await ctx.store.db.select().from(ctx.store.t.balance)).toMatchObject([
      { availableFen: 1_000_000, heldFen: 0, receivedFen: 0, dueFen: 0 },
    ]);
  });

  it("never opens two cases for an item, however many processes bring it at once", async () => {
    const place = await freshPlace();
    const clock: Clock = { now: Date.parse("2026-03-18T02:00:00Z") };
    const stores = [openStore(place), openStore(place), openStore(place)];
    try {
      const base = (await contextOn(stores[0] as (typeof stores)[0], clock)).ctx;
      const contexts = stores.map((store): Ctx => ({ ...base, store }));
      const ids = Array.from({ length: 20 }, (_, at) => `race-${at}`);
      const batches = contexts.flatMap((ctx, at) => [
        take(ctx, ...ids.map((id) => item(id, `${CONTACT} ${at}`))),
        take(ctx, ...[...ids].reverse().map((id) => item(id, `${CONTACT} x${at}`))),
      ]);
      const outcomes = (await Promise.all(batches)).flat();
      const { cases, entries } = await rowsOf(base);
      expect(cases.map(({ itemPlatformId }) => itemPlatformId).sort()).toEqual([...ids].sort());
      expect(outcomes.filter(({ result }) => result === "created")).toHaveLength(20);
      expect(entries.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(entries.map((_, at) => at));
      expect(entries.filter(({ action }) => action === "intake.batch")).toHaveLength(6);
    } finally {
      await Promise.all(stores.map((store) => store.close()));
    }
  });
});
