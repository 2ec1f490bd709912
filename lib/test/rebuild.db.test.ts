import { describe, expect, it } from "vitest";
import { differences, REBUILT, rebuild } from "@/db/rebuild";
import { pgTables } from "@/db/tables/tables";
import type { DecisionId } from "@/lib/domain/ids";
import { undoDecision } from "@/lib/usecases/cases/undo-decision";
import { findMismatches } from "@/lib/usecases/reconcile/find";
import { answered, filed, judged, logVerdict } from "./appeal-desk";
import { confirmed, newPerson, openCase, overturned } from "./desk";
import { freshContext } from "./fresh-context";
import { freshStore } from "./fresh-store";
import { dropGuards, runRaw } from "./raw-sql";

/** Penalties with money, one undone, one overturned, appeals upheld and reversed, a case that waits. */
async function lived() {
  const at = await freshContext();
  const { ctx, clock } = at;
  const [reviewer, senior] = [await newPerson(ctx), await newPerson(ctx, "senior", "周岚")];
  for (const id of ["a", "b"]) {
    await confirmed(ctx, reviewer, await openCase(ctx, { id }), { severity: "serious" });
    clock.now += 4 * 86_400_000;
  }
  const slip = await confirmed(
    ctx,
    reviewer,
    await openCase(ctx, { id: "c", account: "acc-2", store: null }),
  );
  expect((await undoDecision(ctx, reviewer, slip.decisionId as DecisionId)).ok).toBe(true);
  await overturned(ctx, reviewer, await openCase(ctx, { id: "d", account: "acc-3", store: null }));
  for (const [id, kind] of [
    ["e", "upheld"],
    ["f", "reversed"],
  ] as const) {
    const done = await judged(at, reviewer, { id, account: `acc-${id}`, store: `S-${id}` });
    await answered(ctx, senior, await filed(ctx, done), { kind });
  }
  await openCase(ctx, { id: "g", account: "acc-9", store: "S-9" });
  return ctx;
}

describe("a record rebuilt from its log", () => {
  it("is the same row for row, verifies and reconciles; a second time the place is taken", async () => {
    const ctx = await lived();
    const into = await freshStore();
    const made = await rebuild(ctx.store, into, ctx.sha256);
    expect(await differences(ctx.store, into)).toEqual([]);
    expect(made.rows).toBeGreaterThan(300);
    const there = { ...ctx, store: into };
    expect(await logVerdict(there)).toBe("verified");
    expect((await findMismatches(there)).findings).toEqual([]);
    await expect(rebuild(ctx.store, into, ctx.sha256)).rejects.toThrow("holds a record already");
  });

  it("has what the log says where somebody changed a table past the guards, and that difference is named", async () => {
    const ctx = await lived();
    for (const table of ["balances", "measures", "cases"]) await dropGuards(ctx, table);
    await runRaw(
      ctx,
      "update balances set available_fen = available_fen + 100 where id = (select min(id) from balances)",
    );
    await runRaw(ctx, "update measures set end_at = 1 where id = (select min(id) from measures)");
    const into = await freshStore();
    await rebuild(ctx.store, into, ctx.sha256);
    expect((await differences(ctx.store, into)).map(({ table }) => table).sort()).toEqual([
      "balance",
      "measure",
    ]);
    expect((await findMismatches({ ...ctx, store: into })).findings).toEqual([]);
  });

  it("is refused, naming the row, where content is not what the log has the hash of", async () => {
    const ctx = await lived();
    await dropGuards(ctx, "decisions");
    await runRaw(ctx, "update decisions set preview = '{}' where id = (select min(id) from decisions)");
    await expect(rebuild(ctx.store, await freshStore(), ctx.sha256)).rejects.toThrow(/decision .*preview/);
  });
});

it("every table of the schema comes from somewhere when all is rebuilt, and from one place only", () => {
  const decided = Object.values(REBUILT).flat() as string[];
  expect(Object.keys(pgTables).filter((name) => !decided.includes(name))).toEqual([]);
  expect(decided.filter((name, at) => decided.indexOf(name) !== at)).toEqual([]);
});
