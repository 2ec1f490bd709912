import { expect, it } from "vitest";
import { OPERATIONAL_TABLES } from "@/db/operational";
import { sqliteTables } from "@/db/tables/tables";
import type { PersonActor } from "@/lib/domain/actor";
import type { DecisionId } from "@/lib/domain/ids";
import { IMAGED } from "@/lib/domain/log/images";
import { confirmCommand, confirmed, newKey, newPerson, openCase, overturned } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import { engine } from "@/lib/test/fresh-store";
import { dropGuards, runRaw } from "@/lib/test/raw-sql";
import { confirmCase } from "../cases/confirm-case";
import { undoDecision } from "../cases/undo-decision";
import type { Ctx } from "../context";
import { FINDINGS_MAX, findMismatches } from "./find";
import { reconcile } from "./reconcile";
import { signOff } from "./sign-off";
import { reconcilerState } from "./state";

const MACHINE = { kind: "machine", id: "test" } as const;
const SERIOUS = { severity: "serious" } as const;

/** Decisions with money and limits, one of them undone, one overturned. */
async function history(): Promise<{ ctx: Ctx; reviewer: PersonActor }> {
  const { ctx, clock } = await freshContext();
  const reviewer = await newPerson(ctx);
  for (const n of [1, 2, 3]) {
    await confirmed(ctx, reviewer, await openCase(ctx, { id: `n-${n}` }), SERIOUS);
    clock.now += 96 * 3_600_000;
  }
  await overturned(ctx, reviewer, await openCase(ctx, { id: "n-4" }));
  const last = await confirmed(
    ctx,
    reviewer,
    await openCase(ctx, { id: "n-5", store: "S-2", account: "acc-2" }),
  );
  const undone = await undoDecision(ctx, reviewer, last.decisionId as DecisionId);
  if (!undone.ok) throw new Error(undone.refusal.kind);
  return { ctx, reviewer };
}

const first = async (
  ctx: Ctx,
  table: "measure" | "decision" | "posting" | "reservation" | "message" | "case",
) => {
  const { db, t } = ctx.store;
  const [row] = await db
    .select({ id: t[table].id })
    .from(t[table] as typeof t.measure)
    .orderBy(t[table].id)
    .limit(1);
  return row?.id ?? "";
};

it("finds nothing in what the use cases wrote, and each of ten defects put in past the triggers", async () => {
  const { ctx } = await history();
  const clean = await findMismatches(ctx);
  expect(clean.findings).toEqual([]);
  expect(clean.rowsCompared).toBeGreaterThan(40);
  const { db, t } = ctx.store;
  const tables = ["postings", "measures", "measure_ends", "decisions", "decision_undos", "reservations"];
  await dropGuards(ctx, ...tables, "balances", "cases");
  const [store] = await db.select({ id: t.balance.id }).from(t.balance).limit(1);
  const [undo] = await db.select({ id: t.decisionUndo.id }).from(t.decisionUndo).limit(1);
  const [end] = await db.select({ id: t.measureEnd.id }).from(t.measureEnd).limit(1);
  const measures = (await db.select({ id: t.measure.id, endAt: t.measure.endAt }).from(t.measure)).filter(
    (each) => each.id !== end?.id && each.endAt !== null,
  );
  const [posting, decision, message, kase] = await Promise.all(
    (["posting", "decision", "message", "case"] as const).map((each) => first(ctx, each)),
  );
  const [longer, gone] = measures;
  const forged = "update balances set available_fen = available_fen + 100";
  const DEFECTS: [string, string, string, string][] = [
    ["a balance raised", `${forged} where id = '${store?.id}'`, "balance", String(store?.id)],
    [
      "a posting's amount",
      `update postings set amount_fen = amount_fen + 1 where id = '${posting}'`,
      "posting",
      posting ?? "",
    ],
    [
      "a posting put in",
      `insert into postings select 'posting_forged', journal_id, store_id, debit, credit, amount_fen from postings where id = '${posting}'`,
      "posting",
      "posting_forged",
    ],
    [
      "a longer limit",
      `update measures set end_at = end_at + 1 where id = '${longer?.id}'`,
      "measure",
      String(longer?.id),
    ],
    ["a limit taken away", `delete from measures where id = '${gone?.id}'`, "measure", String(gone?.id)],
    [
      "a limit lifted quietly",
      `insert into measure_ends values ('${longer?.id}', 1, 'expired', 'x')`,
      "measureEnd",
      String(longer?.id),
    ],
    ["an end taken away", `delete from measure_ends where id = '${end?.id}'`, "measureEnd", String(end?.id)],
    [
      "an offence that counts less",
      `update decisions set step = 0 where id = '${decision}'`,
      "decision",
      decision ?? "",
    ],
    [
      "an undo taken away",
      `delete from decision_undos where id = '${undo?.id}'`,
      "decisionUndo",
      String(undo?.id),
    ],
    [
      "a message never sent",
      `update messages set state = 'delivered' where id = '${message}'`,
      "message",
      message ?? "",
    ],
    ["a case put back", `update cases set state = 'open' where id = '${kase}'`, "case", kase ?? ""],
  ];
  if (engine() === "postgres") await runRaw(ctx, "alter table messages disable trigger all");
  for (const [name, statement, tableName, rowId] of DEFECTS) {
    await runRaw(ctx, statement);
    const { findings } = await findMismatches(ctx);
    expect([name, findings.map((each) => `${each.tableName} ${each.rowId}`)]).toEqual([
      name,
      expect.arrayContaining([`${tableName} ${rowId}`]),
    ]);
  }
});

it("an alarm stops decisions about money until a senior signs it off, and the same findings are no new alarm", async () => {
  const { ctx, reviewer } = await history();
  const senior = await newPerson(ctx, "senior");
  expect((await reconcile(ctx, MACHINE)).run.mismatches).toBe(0);
  await dropGuards(ctx, "balances");
  await runRaw(
    ctx,
    "update balances set available_fen = available_fen + 100 where id = (select min(id) from balances)",
  );
  const found = await reconcile(ctx, MACHINE);
  expect(found).toMatchObject({ isNew: true, mismatches: [{ tableName: "balance", kind: "different" }] });
  expect((await reconcile(ctx, MACHINE)).isNew).toBe(false);
  const alerts = await ctx.store.db.select().from(ctx.store.t.message);
  expect(alerts.filter((each) => each.kind === "alert")).toHaveLength(1);
  const command = await confirmCommand(ctx, reviewer, await openCase(ctx, { id: "n-9" }), SERIOUS);
  expect(await confirmCase(ctx, reviewer, command, newKey())).toMatchObject({
    ok: false,
    refusal: { kind: "money_blocked" },
  });
  const signed = { id: found.run.id, reason: "A test moved it; corrected by hand." };
  expect(await signOff(ctx, reviewer, signed)).toMatchObject({ ok: false, refusal: { kind: "not_allowed" } });
  expect((await reconcilerState(ctx)).open?.run.id).toBe(found.run.id);
  expect(await signOff(ctx, senior, signed)).toEqual({ ok: true, value: { id: found.run.id } });
  expect(await signOff(ctx, senior, signed)).toMatchObject({
    ok: false,
    refusal: { kind: "nothing_to_sign" },
  });
  expect((await reconcile(ctx, MACHINE)).isNew).toBe(false);
  expect((await reconcilerState(ctx)).open).toBeNull();
  expect((await confirmCase(ctx, reviewer, command, newKey())).ok).toBe(true);
  // The store's figures have moved on, the fault is the same one.
  expect((await reconcile(ctx, MACHINE)).isNew).toBe(false);
  const by = (fen: number) =>
    runRaw(
      ctx,
      `update balances set available_fen = available_fen + ${fen} where id = (select min(id) from balances)`,
    );
  await by(-100);
  expect((await reconcile(ctx, MACHINE)).run.mismatches).toBe(0);
  await by(100);
  expect(await reconcile(ctx, MACHINE)).toMatchObject({
    isNew: true,
    mismatches: [{ tableName: "balance" }],
  });
});

it("more findings than are listed are counted", async () => {
  const { ctx } = await freshContext();
  await newPerson(ctx);
  await dropGuards(ctx, "batches");
  const forged = Array.from({ length: FINDINGS_MAX + 7 }, (_, n) => `('forged-${n}', 1, 'forged', 1)`);
  await runRaw(ctx, `insert into batches values ${forged.join(", ")}`);
  const { run, mismatches } = await reconcile(ctx, MACHINE);
  expect([run.mismatches, mismatches.length]).toEqual([FINDINGS_MAX + 7, FINDINGS_MAX]);
});

it("every table is one that the log accounts for, frozen content, or named as something else", () => {
  const LOG_ITSELF = ["logEntry", "logFacet", "logHead", "logNode", "idempotency", "queueCount"];
  const decided = [...Object.keys(IMAGED), ...OPERATIONAL_TABLES, ...LOG_ITSELF];
  expect(Object.keys(sqliteTables).filter((name) => !decided.includes(name))).toEqual([]);
  expect(decided.filter((name, at) => decided.indexOf(name) !== at)).toEqual([]);
});
