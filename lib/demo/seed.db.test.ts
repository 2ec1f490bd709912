import { count } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { trialBalance } from "@/lib/domain/deposit/ledger";
import { DAY_MS } from "@/lib/domain/policy/offence";
import { freshContext } from "@/lib/test/fresh-context";
import { ACCOUNTS } from "./content/accounts";
import { HISTORY } from "./content/history";
import { ITEMS } from "./content/items";
import { seedDemo } from "./seed";
import { balancesOf, measureRows, measuresOf, rereadLog, standingLines } from "./seed/recompute";

const now = Date.parse("2026-11-20T10:00:00+08:00");

/** The operators whose history leads to a proposal: every kind of step is among theirs. */
function sliceOfDemo(): (itemKey: string) => boolean {
  const operatorOf = (itemKey: string) => {
    const item = ITEMS.find((each) => each.key === itemKey);
    return ACCOUNTS.find((account) => account.key === item?.authorKey)?.operatorKey;
  };
  const operators = new Set(HISTORY.filter((step) => step.approval).map((step) => operatorOf(step.itemKey)));
  return (itemKey) => operators.has(operatorOf(itemKey));
}

describe("a slice of the demo", () => {
  it("is told without surprises, and log, balances, standings and counts agree with its rows", async () => {
    const { ctx } = await freshContext(now);
    const done = await seedDemo({ ctx }, { now, only: sliceOfDemo() });
    expect(done.surprises).toEqual([]);
    expect(done.decisions).toBeGreaterThanOrEqual(40);
    expect(done.signIns).toHaveLength(11);

    const { verdict, entries } = await rereadLog(ctx);
    expect(verdict).toMatchObject({ kind: "verified", size: done.entries });
    expect(entries.every((entry, seq) => entry.seq === seq)).toBe(true);
    expect(entries.every((entry, seq) => entry.at >= (entries[seq - 1]?.at ?? 0))).toBe(true);

    const { db, t } = ctx.store;
    const told = balancesOf(entries);
    const balances = await db.select().from(t.balance);
    expect(balances.filter((row) => row.heldFen + row.receivedFen > 0).length).toBeGreaterThan(2);
    for (const { id, ...balance } of balances) expect(balance).toEqual(told.get(id));
    const sums = Object.values(trialBalance(await db.select().from(t.posting)));
    expect(sums.reduce((sum, each) => sum + each, 0)).toBe(0);

    const [fromLog, fromRows] = [measuresOf(entries), await measureRows(ctx)];
    expect(fromLog).toHaveLength(fromRows.length);
    for (const days of [0, 0.2, 1, 3, 12, 14, 30, 60, 100, 150]) {
      const at = now - days * DAY_MS;
      expect(standingLines(fromLog, at)).toEqual(standingLines(fromRows, at));
    }
    expect(standingLines(fromRows, now).length).toBeGreaterThan(5);

    const counted = await db.select({ id: t.case.state, n: count() }).from(t.case).groupBy(t.case.state);
    const kept = (await db.select().from(t.queueCount)).filter((row) => row.n > 0);
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect([...kept].sort(byId)).toEqual([...counted].sort(byId));
  });
});
