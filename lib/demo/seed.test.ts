import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { count, countDistinct } from "drizzle-orm";
import { describe, expect, it, onTestFinished } from "vitest";
import { migrateSqlite } from "@/db/migrate";
import { openSqlite } from "@/db/open-sqlite";
import { RULE_IDS, SURFACES } from "@/lib/domain/words";
import { makeContext } from "@/lib/edge/context";
import { openKeyFile } from "@/lib/edge/key-files";
import { loadSecrets } from "@/lib/edge/secrets";
import type { Ctx } from "@/lib/usecases/context";
import { seedDemo } from "./seed";
import { rereadLog } from "./seed/recompute";

const now = Date.parse("2026-11-20T10:00:00+08:00");
const HOUR = 3_600_000;

function emptyDesk(): Ctx {
  const folder = mkdtempSync(join(tmpdir(), "weir-demo-"));
  const file = join(folder, "weir.db");
  migrateSqlite(file, now);
  const [store, keys] = [openSqlite(file, { durable: false }), openKeyFile(join(folder, "keys.db"))];
  onTestFinished(async () => {
    await store.close();
    await keys.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const secrets = loadSecrets(folder, "a secret for tests only, thirty-two characters");
  return makeContext({ store, keys, secrets, now: () => now });
}

describe("the whole demo", () => {
  it("holds what the product promises: items, surfaces, rules, accounts, stores, people, a queue", async () => {
    const ctx = emptyDesk();
    const done = await seedDemo({ ctx }, { now });
    expect(done.surprises).toEqual([]);
    expect(done.spared.length).toBeLessThanOrEqual(20);
    expect(done.items).toBeGreaterThanOrEqual(400);
    expect([done.accounts, done.stores, done.people.length]).toEqual([60, 40, 11]);
    expect(new Set(done.signIns.map(({ password }) => password)).size).toBe(11);
    expect(done.decisions).toBeGreaterThanOrEqual(200);
    expect(done.openCases).toBeGreaterThanOrEqual(125);
    expect(done.openCases).toBeLessThanOrEqual(155);

    const { db, t } = ctx.store;
    const surfaces = await db.selectDistinct({ surface: t.case.surface }).from(t.case);
    expect(new Set(surfaces.map((row) => row.surface))).toEqual(new Set(SURFACES));
    const rules = await db.selectDistinct({ rule: t.evidence.rule }).from(t.evidence);
    expect(new Set(rules.map((row) => row.rule))).toEqual(new Set(RULE_IDS));
    const states = await db.select({ state: t.case.state, n: count() }).from(t.case).groupBy(t.case.state);
    const of = (state: string) => states.find((row) => row.state === state)?.n ?? 0;
    expect([of("reading"), of("escalated"), of("proposed")]).toEqual([0, 10, 4]);

    const cases = (await db.select().from(t.case)).filter((row) => row.state === "open");
    const overdue = cases.filter((row) => row.dueAt < now).length;
    const soon = cases.filter((row) => row.dueAt >= now && row.dueAt < now + HOUR).length;
    expect(overdue).toBeGreaterThan(2);
    expect(overdue).toBeLessThan(cases.length / 5);
    expect(soon).toBeGreaterThan(5);
    expect(cases.length - overdue - soon).toBeGreaterThan(40);

    const shared = await db
      .select({ digest: t.sighting.digest, operators: countDistinct(t.sighting.operatorId) })
      .from(t.sighting)
      .groupBy(t.sighting.digest);
    expect(shared.filter((row) => row.operators >= 3).length).toBeGreaterThanOrEqual(4);
    expect((await rereadLog(ctx)).verdict).toMatchObject({ kind: "verified", size: done.entries });
  }, 180_000);
});
