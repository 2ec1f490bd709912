import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getTableName } from "drizzle-orm";
import { describe, expect, it, onTestFinished } from "vitest";
import { copyToPostgres } from "@/db/copy";
import { openStore, type Place } from "@/db/open";
import { openSqlite } from "@/db/open-sqlite";
import { readHead } from "@/db/queries/log-reading";
import type { Store } from "@/db/store";
import { pgTables, type TableName } from "@/db/tables/tables";
import type { DecisionId } from "@/lib/domain/ids";
import { backup } from "@/lib/usecases/backup";
import { undoDecision } from "@/lib/usecases/cases/undo-decision";
import type { Ctx } from "@/lib/usecases/context";
import { restore } from "@/lib/usecases/restore";
import { confirmed, newPerson, openCase, overturned } from "./desk";
import { contextOn } from "./fresh-context";
import { emptyPostgres, engine, freshPlace } from "./fresh-store";
import { brokenBalances, brokenLog } from "./torture-check";

const NOW = Date.parse("2026-03-18T02:00:00Z");
const DAY = 86_400_000;

/** A little of everything: a penalty with money, one undone, one overturned. */
async function lived(store: Store): Promise<Ctx> {
  const clock = { now: NOW };
  const { ctx } = await contextOn(store, clock);
  const reviewer = await newPerson(ctx);
  for (const id of ["a", "b", "c"]) {
    await confirmed(ctx, reviewer, await openCase(ctx, { id }));
    clock.now += 4 * DAY;
  }
  const slip = await confirmed(
    ctx,
    reviewer,
    await openCase(ctx, { id: "d", account: "acc-2", store: null }),
  );
  expect((await undoDecision(ctx, reviewer, slip.decisionId as DecisionId)).ok).toBe(true);
  await overturned(ctx, reviewer, await openCase(ctx, { id: "e", account: "acc-3", store: null }));
  return ctx;
}

function freshFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "weir-move-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "weir.db");
}

async function everything(store: Store): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const name of Object.keys(pgTables) as TableName[]) {
    const rows = await store.db.select().from(store.t[name] as (typeof pgTables)["person"]);
    all[getTableName(pgTables[name])] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return all;
}

describe("a backup put back", () => {
  it("has every row, a log that verifies and balances that add up; an occupied place is refused", async () => {
    const place = await freshPlace();
    const store = openStore(place);
    onTestFinished(() => store.close());
    const ctx = await lived(store);
    const before = await everything(store);
    const file = `${freshFile()}.backup`;
    await backup(ctx, place, file);
    await expect(restore(place, file)).rejects.toThrow(/is there already|not empty/);
    const target: Place =
      place.kind === "sqlite" ? { kind: "sqlite", file: freshFile() } : await emptyPostgres();
    await restore(target, file);
    const restored = openStore(target);
    onTestFinished(() => restored.close());
    expect(await everything(restored)).toEqual(before);
    expect([...(await brokenLog(restored)), ...(await brokenBalances(restored))]).toEqual([]);
    await expect(restored.db.delete(restored.t.logEntry)).rejects.toThrow();
  });
});

// The move has PostgreSQL as its end, so one engine's run is all there is of it.
if (engine() === "postgres") {
  describe("a SQLite installation moved to PostgreSQL", () => {
    it("has the same rows and the same head, its guards hold, and work goes on", async () => {
      const { migrateSqlite } = await import("@/db/migrate");
      const file = freshFile();
      migrateSqlite(file, 0);
      const source = openSqlite(file);
      onTestFinished(() => source.close());
      await lived(source);
      const place = await freshPlace();
      if (place.kind !== "postgres") throw new Error("no PostgreSQL");
      const copied = await copyToPostgres(source, place.url);
      const target = openStore(place);
      onTestFinished(() => target.close());
      expect(await everything(target)).toEqual(await everything(source));
      expect(await readHead(target)).toEqual(await readHead(source));
      expect(copied.logSize).toBe((await readHead(source)).size);
      expect([...(await brokenLog(target)), ...(await brokenBalances(target))]).toEqual([]);
      await expect(target.db.delete(target.t.logEntry)).rejects.toThrow();
      const { ctx } = await contextOn(target, { now: NOW + 30 * DAY });
      const someone = await newPerson(ctx);
      await confirmed(ctx, someone, await openCase(ctx, { id: "later", account: "acc-9", store: null }));
      expect((await readHead(target)).size).toBeGreaterThan(copied.logSize);
      expect(await brokenLog(target)).toEqual([]);
      await expect(copyToPostgres(source, place.url)).rejects.toThrow("holds a record already");
    });
  });
}
