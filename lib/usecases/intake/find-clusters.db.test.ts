import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { openStore } from "@/db/open";
import type { IncomingItem } from "@/lib/domain/intake";
import { confirmed, newPerson, openCase } from "@/lib/test/desk";
import { type Clock, contextOn, freshContext } from "@/lib/test/fresh-context";
import { freshPlace } from "@/lib/test/fresh-store";
import { incomingItem } from "@/lib/test/incoming-item";
import type { Ctx } from "../context";
import { findClustersSince } from "./find-clusters";
import { intakeItems } from "./intake-items";

const PLATFORM = { kind: "machine", id: "platform" } as const;
const DAY = 86_400_000;
const NOW = Date.parse("2026-03-18T02:00:00Z");

/** The words differ, the contact is the same. */
const OTHER = "加微信 other_id99";
const WORDS = ["加我微信 shop_abc2024", "薇❤ shop_abc2024 聊", "ｖｘ：ｓｈｏｐ＿ａｂｃ２０２４"];

function shown(by: number, { ago = 1, operatorId = `op-${by}`, words = WORDS[by % 3]! } = {}): IncomingItem {
  const item = incomingItem(`item-${by}-${ago}`, words, { conductAt: NOW - ago * DAY });
  const account = { platformId: `acc-${by}`, name: `小店${by}`, kind: "merchant" as const };
  return { ...item, account: { ...account, operatorId }, snapshot: { ...item.snapshot, author: account } };
}

const findingsIn = async (ctx: Ctx) => {
  const { db, t } = ctx.store;
  return db
    .select({ item: t.case.itemPlatformId, kind: t.finding.kind, operators: t.finding.operators })
    .from(t.finding)
    .innerJoin(t.case, eq(t.case.id, t.finding.caseId))
    .orderBy(t.case.itemPlatformId);
};
const take = (ctx: Ctx, ...items: IncomingItem[]) => intakeItems(ctx, PLATFORM, items, "test");

describe("clusters at intake", () => {
  it("are found with the third operator, in one batch or in three, whatever the disguise", async () => {
    for (const batches of [[[0, 1, 2]], [[0], [1], [2]]]) {
      const { ctx } = await freshContext(NOW);
      for (const batch of batches) await take(ctx, ...batch.map((by) => shown(by)));
      expect(await findingsIn(ctx)).toEqual(
        [0, 1, 2].map((by) => ({ item: `item-${by}-1`, kind: "shared_contact", operators: 3 })),
      );
    }
  });

  it("are not found in accounts of one operator, or more than thirty days apart", async () => {
    const { ctx } = await freshContext(NOW);
    await take(ctx, shown(0, { operatorId: "one" }), shown(1, { operatorId: "one" }), shown(2, { ago: 40 }));
    expect(await findingsIn(ctx)).toEqual([]);
  });

  it("are told once and logged without the contact", async () => {
    const { ctx } = await freshContext(NOW);
    await take(ctx, shown(0), shown(1), shown(2));
    await take(ctx, shown(2, { ago: 2 }));
    expect(await findClustersSince(ctx, NOW - 1)).toBe(0);
    const rows = await ctx.store.db.select().from(ctx.store.t.finding);
    const entries = (await ctx.store.db.select().from(ctx.store.t.logEntry)).filter(
      ({ action }) => action === "case.cluster_found",
    );
    expect(entries.map(({ caseId }) => caseId).sort()).toEqual(rows.map(({ caseId }) => caseId).sort());
    expect(rows).toHaveLength(4);
    for (const { digest } of rows) expect(entries.map(({ text }) => text).join()).not.toContain(digest);
  });

  it("tell that an account goes on for another one that may not publish", async () => {
    const { ctx, clock } = await freshContext(NOW);
    const held = await openCase(ctx, { id: "held", account: "acc-0", operator: "op-0", text: WORDS[0] });
    // A second step: publishing is off for seven days.
    await confirmed(ctx, await newPerson(ctx), held, { severity: "serious" });
    clock.now += 3 * DAY;
    const later = { ago: -2 };
    await take(ctx, shown(1), shown(2, later), shown(3, { ...later, operatorId: "op-0", words: OTHER }));
    await take(
      ctx,
      shown(4, { ago: -9, operatorId: "op-0", words: OTHER }),
      shown(5, { ...later, words: OTHER }),
    );
    expect((await findingsIn(ctx)).filter(({ kind }) => kind === "around_restriction")).toEqual([
      { item: "item-2--2", kind: "around_restriction", operators: 2 },
      { item: "item-3--2", kind: "around_restriction", operators: 1 },
    ]);
  });

  it("are not lost between processes that each bring one account at once", async () => {
    const place = await freshPlace();
    const clock: Clock = { now: NOW };
    const stores = [0, 1, 2].map(() => openStore(place));
    try {
      const base = (await contextOn(stores[0]!, clock)).ctx;
      await Promise.all(stores.map((store, by) => take({ ...base, store }, shown(by))));
      expect(await findingsIn(base)).toHaveLength(3);
    } finally {
      await Promise.all(stores.map((store) => store.close()));
    }
  });
});
