import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { migrate, type Place } from "@/db/open";
import { openWorld, type World } from "@/lib/edge/context";
import { readEnvironment } from "@/lib/edge/environment";
import { logTrust } from "@/lib/edge/log-trust";
import { verifyLog } from "@/lib/usecases/log/verify-log";
import { reconcile } from "@/lib/usecases/reconcile/reconcile";
import { restore } from "@/lib/usecases/restore";
import { confirmed, newPerson, openCase } from "./desk";
import { emptyPostgres, engine } from "./fresh-store";
import { dropGuards, runRaw } from "./raw-sql";
import { brokenBalances, brokenLog } from "./torture-check";

/*
 * A data folder and database as the first version that had data left them: three penalties with money, one undone,
 * one overturned, one case open, a signed checkpoint of 66 entries. Kept as files, because that version is gone.
 */
const ENTRIES_THEN = 67;
const CHECKPOINT_THEN = 66;
const MACHINE = { kind: "machine", id: "test" } as const;
const SECRET = "a secret for tests only, thirty-two characters";

function unpacked(): string {
  const folder = mkdtempSync(join(tmpdir(), "weir-first-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const archive = join(import.meta.dirname, "fixtures", `first-data-${engine()}.tar.gz`);
  execFileSync("tar", ["-xzf", archive, "-C", folder, "--no-same-owner"]);
  return folder;
}

async function placed(folder: string): Promise<Place> {
  if (engine() === "sqlite") return { kind: "sqlite", file: join(folder, "weir.db") };
  const place = await emptyPostgres();
  await restore(place, join(folder, "weir.dump"));
  return place;
}

async function upgraded(): Promise<World> {
  const folder = unpacked();
  const place = await placed(folder);
  const { applied } = await migrate(place, Date.now());
  expect(applied.length).toBeGreaterThan(0);
  const env = readEnvironment({
    WEIR_DATA: folder,
    ...(place.kind === "postgres" ? { DATABASE_URL: place.url } : {}),
  });
  const before = process.env.WEIR_SECRET;
  process.env.WEIR_SECRET = SECRET;
  const here = await openWorld(env);
  if (before === undefined) delete process.env.WEIR_SECRET;
  else process.env.WEIR_SECRET = before;
  onTestFinished(() => here.close());
  return here;
}

it("an installation of the first version is brought up to date: its log verifies, texts open, work goes on", async () => {
  const here = await upgraded();
  const { ctx } = here;
  const { db, t } = ctx.store;
  const verdict = await verifyLog(ctx, logTrust(here));
  expect(verdict).toMatchObject({ kind: "verified", size: ENTRIES_THEN, newest: { size: CHECKPOINT_THEN } });
  expect([...(await brokenLog(ctx.store)), ...(await brokenBalances(ctx.store))]).toEqual([]);
  const decisions = await db.select().from(t.decision);
  expect(decisions.map(({ verdict: given }) => given).sort()).toEqual([
    "confirm",
    "confirm",
    "confirm",
    "confirm",
    "overturn",
  ]);
  const items = await db.select().from(t.item);
  for (const item of items.filter(({ verdict: found }) => found === "flagged")) {
    expect(await ctx.vault.open(item.sealed as never)).toContain("abc_2024");
  }
  const reviewer = await newPerson(ctx);
  await confirmed(ctx, reviewer, await openCase(ctx, { id: "after", account: "acc-1" }));
  expect([...(await brokenLog(ctx.store)), ...(await brokenBalances(ctx.store))]).toEqual([]);
  expect((await verifyLog(ctx, logTrust(here))).kind).toBe("verified");
});

it("rows older than what the log can be compared with are no alarm, stop nothing, and cannot become more", async () => {
  const { ctx } = await upgraded();
  const first = await reconcile(ctx, MACHINE);
  expect(first).toMatchObject({ isNew: false, run: { mismatches: 0 } });
  expect(first.beforeImages).toBeGreaterThan(10);
  const reviewer = await newPerson(ctx);
  await confirmed(ctx, reviewer, await openCase(ctx, { id: "after", account: "acc-1" }), {
    severity: "serious",
  });
  const later = await reconcile(ctx, MACHINE);
  expect(later.mismatches).toEqual([]);
  expect(later.beforeImages).toBeLessThanOrEqual(first.beforeImages);
  expect(later.run.rowsCompared).toBeGreaterThan(10);
  await dropGuards(ctx, "measure_ends");
  await runRaw(
    ctx,
    "insert into measure_ends select id, 1, 'expired', 'x' from measures where id not in (select id from measure_ends) limit 1",
  );
  expect(await reconcile(ctx, MACHINE)).toMatchObject({
    isNew: true,
    mismatches: [{ tableName: "log_entries", field: "beforeImages" }],
  });
});
