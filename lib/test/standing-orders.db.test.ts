import { describe, expect, it } from "vitest";
import { loadHistory } from "@/db/queries/decision-facts";
import { measuresOn } from "@/db/queries/subject-pages";
import type { AccountId, CaseId, DecisionId, MeasureId, StoreId } from "@/lib/domain/ids";
import { add, type Plan } from "@/lib/domain/plan";
import { packAt } from "@/lib/domain/policy/default-pack";
import { countOffences } from "@/lib/domain/policy/offence";
import { standingAt } from "@/lib/domain/policy/standing";
import type * as R from "@/lib/domain/records";
import { heldMeasure } from "@/lib/screens/measure-views";
import { undoDecision } from "@/lib/usecases/cases/undo-decision";
import { commitPlan } from "@/lib/usecases/commit-plan";
import type { Ctx } from "@/lib/usecases/context";
import { caseRow, confirmed, newPerson, openCase } from "./desk";
import { freshContext } from "./fresh-context";

const DAY = 86_400_000;
const MACHINE = { kind: "machine", id: "test" } as const;

/** Two kinds on one target: equal ones side by side, one inside another, one for ever. Days from the start. */
const MEASURES = [
  { kind: "limit_exposure", from: 0, to: 10, reversedOn: 4 },
  { kind: "limit_exposure", from: 0, to: 10, reversedOn: null },
  { kind: "limit_exposure", from: 2, to: 6, reversedOn: 3 },
  { kind: "stop_publishing", from: 1, to: null, reversedOn: 5 },
  { kind: "stop_publishing", from: 3, to: 8, reversedOn: null },
] as const;

function ordersOf<T>(all: readonly T[]): T[][] {
  if (all.length <= 1) return [[...all]];
  return all.flatMap((each, i) =>
    ordersOf([...all.slice(0, i), ...all.slice(i + 1)]).map((rest) => [each, ...rest]),
  );
}

/** Which of the five restrict at a moment, told from their days alone: the model. */
function restricting(day: number, reversed: ReadonlySet<number>): Record<string, number[]> {
  const inForce: Record<string, number[]> = {};
  MEASURES.forEach((measure, i) => {
    const isOver =
      (measure.to !== null && day >= measure.to) || (reversed.has(i) && day >= (measure.reversedOn ?? 0));
    if (day < measure.from || isOver) return;
    inForce[measure.kind] = [...(inForce[measure.kind] ?? []), i];
  });
  return inForce;
}

type Order = { target: string; applied: number[]; reversed: number[] };

const measureRow = (origin: R.Measure, { target }: Order, i: number, start: number): R.Measure => {
  const { kind, from, to } = MEASURES[i] as (typeof MEASURES)[number];
  return {
    ...origin,
    id: `measure_${target}_${i}` as MeasureId,
    decisionNumber: 10 + i,
    kind,
    targetKind: "account",
    targetId: target,
    scopes: null,
    startAt: start + from * DAY,
    endAt: to === null ? null : start + to * DAY,
  };
};

const endRow = ({ target }: Order, i: number, start: number): R.MeasureEnd => ({
  id: `measure_${target}_${i}` as MeasureId,
  at: start + (MEASURES[i]?.reversedOn ?? 0) * DAY,
  cause: "reversed",
  causeId: "test",
});

const logged = (facts: string): Plan["entries"] => [
  {
    action: "measure.set",
    subject: { kind: "account", id: "all" },
    cause: null,
    caseId: null,
    before: null,
    after: null,
    facts: { facts },
  },
];

/** What the rows of one target say is in force, as `kind: places`. */
async function inForce(ctx: Ctx, target: string, at: number): Promise<Record<string, number[]>> {
  const records = await measuresOn(ctx.store, [{ kind: "account", id: target }]);
  const lines = standingAt(records.map(heldMeasure), at).lines;
  return Object.fromEntries(
    lines.map((line) => [line.kind, line.causes.map((id) => Number(id.split("_").pop())).sort()]),
  );
}

describe("standing", () => {
  it("depends only on what remains, in every order of applying and reversing five measures and as they expire", async () => {
    const { ctx, clock } = await freshContext();
    const lin = await newPerson(ctx);
    await confirmed(ctx, lin, await openCase(ctx, { id: "n1" }));
    const [origin] = await ctx.store.db.select().from(ctx.store.t.measure);
    const start = clock.now + 30 * DAY;
    const reversals = ordersOf(MEASURES.flatMap((m, i) => (m.reversedOn === null ? [] : [i])));
    const orders: Order[] = ordersOf(MEASURES.map((_, i) => i)).flatMap((applied, a) =>
      reversals.map((reversed, r) => ({ target: `target-${a}-${r}`, applied, reversed })),
    );
    expect(orders).toHaveLength(120 * 6);
    for (let place = 0; place < MEASURES.length; place++) {
      const rows = orders.map((order) =>
        measureRow(origin as R.Measure, order, order.applied[place] as number, start),
      );
      const plan: Plan = { changes: [add("measure", ...rows)], entries: logged(`apply ${place}`) };
      expect((await commitPlan(ctx, MACHINE, plan, start)).ok).toBe(true);
    }
    for (let place = 0; place < 3; place++) {
      const rows = orders.map((order) => endRow(order, order.reversed[place] as number, start));
      const plan: Plan = { changes: [add("measureEnd", ...rows)], entries: logged(`reverse ${place}`) };
      expect((await commitPlan(ctx, MACHINE, plan, start)).ok).toBe(true);
      for (const order of orders.filter((_, i) => i % 3 === place)) {
        const gone = new Set(order.reversed.slice(0, place + 1));
        const day = (i: number) => start + i * DAY + 1;
        for (const i of place === 2 ? [0, 2, 3, 5, 7, 9, 20] : [5]) {
          const told = await inForce(ctx, order.target, day(i));
          expect(told, `${order.target} day ${i}`).toEqual(restricting(i + 0.5, gone));
        }
      }
    }
  });

  it("counts what remains of four offences, whichever were reversed and in whatever order", async () => {
    const { ctx, clock } = await freshContext();
    const lin = await newPerson(ctx);
    const subsets = Array.from({ length: 16 }, (_, bits) => [0, 1, 2, 3].filter((i) => bits & (1 << i)));
    const orders = subsets.flatMap(ordersOf).filter((order, i) => order.length !== 4 || i % 4 === 0);
    const decided: { order: number[]; accountId: AccountId; storeId: StoreId; decisions: DecisionId[] }[] =
      [];
    for (const [s, order] of orders.entries()) {
      decided.push({ order, accountId: "" as AccountId, storeId: "" as StoreId, decisions: [] });
      const own = decided[s] as (typeof decided)[number];
      const began = clock.now;
      for (let n = 0; n < 4; n++) {
        const caseId = await openCase(ctx, { id: `n-${s}-${n}`, account: `acc-${s}`, store: `S-${s}` });
        const reply = await confirmed(ctx, lin, caseId as CaseId, { severity: "minor" });
        own.decisions.push(reply.decisionId as DecisionId);
        const row = await caseRow(ctx, caseId);
        Object.assign(own, { accountId: row.accountId, storeId: row.storeId });
        clock.now += 4 * DAY;
      }
      clock.now = began;
    }
    clock.now += 20 * DAY;
    const pack = packAt(ctx.packs, clock.now);
    for (const { order, decisions, accountId, storeId } of decided) {
      for (const [place, which] of order.entries()) {
        const decisionId = decisions[which] as DecisionId;
        const row: R.Reversal = {
          id: `reversal_${decisionId}`,
          decisionId,
          kind: "reverse",
          by: lin.id,
          at: clock.now + place,
          appealId: null,
          step: null,
          receipt: "{}",
        };
        await commitPlan(
          ctx,
          MACHINE,
          { changes: [add("reversal", row)], entries: logged("reversal") },
          clock.now,
        );
      }
      const history = await loadHistory(ctx.store, { accountId, storeId }, pack, clock.now + 10);
      const { n } = countOffences(history, { ladder: "ec", conductAt: clock.now }, pack);
      expect(n, `reversed ${order.join()}`).toBe(1 + 4 - order.length);
    }
  });

  it("does not count an undone decision, nor what it set", async () => {
    const { ctx, clock } = await freshContext();
    const lin = await newPerson(ctx);
    await confirmed(ctx, lin, await openCase(ctx, { id: "n1" }));
    clock.now += 4 * DAY;
    const second = await openCase(ctx, { id: "n2" });
    const reply = await confirmed(ctx, lin, second);
    expect(reply.step).toBe(2);
    expect((await undoDecision(ctx, lin, reply.decisionId as DecisionId)).ok).toBe(true);
    expect(await confirmed(ctx, lin, second)).toMatchObject({ step: 2, decisionId: expect.any(String) });
    const { db, t } = ctx.store;
    const again = (await db.select().from(t.decision)).find((each) => each.number === 2);
    // An offence of its own, neither joined to the undone one nor counted beside it.
    expect(again).toMatchObject({ caseId: second, n: 2, joins: null, pointsMerchant: 15 });
    const [row] = await db.select().from(t.case);
    const account = [{ kind: "account" as const, id: row?.accountId ?? "" }];
    const lines = standingAt((await measuresOn(ctx.store, account)).map(heldMeasure), clock.now + DAY).lines;
    const causes = lines.filter((line) => line.kind === "stop_publishing").flatMap((line) => line.causes);
    expect(causes).toHaveLength(1);
  });
});
