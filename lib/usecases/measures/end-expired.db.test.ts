import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { openStore } from "@/db/open";
import { confirmed, newPerson, openCase } from "@/lib/test/desk";
import { contextOn } from "@/lib/test/fresh-context";
import { freshPlace } from "@/lib/test/fresh-store";
import type { Ctx } from "../context";
import { endExpiredMeasures } from "./end-expired";

const DAY = 86_400_000;

it("what has run out is written down once, with its own end as the time, whichever process comes first", async () => {
  const place = await freshPlace();
  const clock = { now: Date.parse("2026-03-18T02:00:00Z") };
  const stores = [openStore(place), openStore(place)];
  try {
    const base = (await contextOn(stores[0] as (typeof stores)[0], clock)).ctx;
    const lin = await newPerson(base);
    await confirmed(base, lin, await openCase(base, { id: "n1" }));
    expect(await endExpiredMeasures(base)).toBe(0);
    const { t, db } = base.store;
    const set = await db.select().from(t.measure);
    clock.now += 8 * DAY;
    const due = set.filter(({ endAt }) => endAt !== null && endAt <= clock.now);
    expect(due.length).toBeGreaterThan(0);
    expect(due.length).toBeLessThan(set.length);
    const ended = await Promise.all(stores.map((store) => endExpiredMeasures({ ...base, store } as Ctx)));
    expect(ended.reduce((sum, each) => sum + each, 0)).toBe(due.length);
    const ends = await db.select().from(t.measureEnd);
    expect(ends.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      due
        .map(({ id, endAt }) => ({ id, at: endAt, cause: "expired", causeId: id }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    const entries = await db.select().from(t.logEntry).where(eq(t.logEntry.action, "measure.ended"));
    expect(entries).toHaveLength(due.length);
    expect(await endExpiredMeasures(base)).toBe(0);
  } finally {
    await Promise.all(stores.map((store) => store.close()));
  }
});
