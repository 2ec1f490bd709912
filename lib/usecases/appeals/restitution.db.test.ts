import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { countedDecisions } from "@/db/queries/appeal-count";
import { pointsInForce } from "@/db/queries/points";
import type { PersonActor } from "@/lib/domain/actor";
import { standingAt } from "@/lib/domain/policy/standing";
import { answered, filed, type Judged, judged, logVerdict } from "@/lib/test/appeal-desk";
import { newKey, newPerson, openCase } from "@/lib/test/desk";
import { type Clock, freshContext } from "@/lib/test/fresh-context";
import { engine } from "@/lib/test/fresh-store";
import type { Ctx } from "../context";
import { correctDecision } from "../corrections/correct-decision";

const DAY = 86_400_000;

type Deed = { surface: "note" | "private_message"; severity: "minor" | "standard"; days: number };
type World = { ctx: Ctx; clock: Clock; zhou: PersonActor; done: (Judged | null)[] };

const deed: fc.Arbitrary<Deed> = fc.record({
  surface: fc.constantFrom("note" as const, "note" as const, "private_message" as const),
  severity: fc.constantFrom("minor" as const, "standard" as const),
  days: fc.integer({ min: 1, max: 20 }),
});

/** Decides the deeds one after another; the one left out leaves only the time it took. */
async function live(deeds: Deed[], leftOut: number | null): Promise<World> {
  const { ctx, clock } = await freshContext();
  const lin = await newPerson(ctx);
  const zhou = await newPerson(ctx, "senior", "周岚");
  const done: (Judged | null)[] = [];
  for (const [index, each] of deeds.entries()) {
    if (index !== leftOut) done.push(await judged({ ctx, clock }, lin, { id: `n${index}`, ...each }));
    else {
      done.push(null);
      await openCase(ctx, { id: `n${index}`, surface: each.surface });
      clock.now += 3_600_000 + each.days * DAY;
    }
  }
  return { ctx, clock, zhou, done };
}

/** Everything that matters to the judged, without ids: it must not depend on what never should have happened. */
async function whatStands({ ctx }: World) {
  const { db, t } = ctx.store;
  const [accounts, stores] = [await db.select().from(t.account), await db.select().from(t.store)];
  const named = new Map([...accounts, ...stores].map((row) => [row.id as string, row.platformId]));
  const rows = await db
    .select({ measure: t.measure, endedAt: t.measureEnd.at })
    .from(t.measure)
    .leftJoin(t.measureEnd, eq(t.measureEnd.id, t.measure.id));
  const held = rows.map(({ measure, endedAt }) => ({ ...measure, endedAt }));
  const lines = standingAt(held, ctx.now()).lines.map(
    (line) =>
      `${named.get(line.targetId) ?? line.targetId} ${line.kind} tier ${line.tier} until ${line.until}` +
      (line.scopes ?? []).map((scope) => ` ${scope.scope}:${scope.until}`).join(""),
  );
  const [balance] = await db.select().from(t.balance);
  const decisions = await db.select().from(t.decision).orderBy(t.decision.decidedAt);
  const counted = await countedDecisions(ctx.store, ctx.packs, decisions, ctx.now());
  return {
    lines: lines.sort(),
    money: balance && [balance.availableFen, balance.heldFen, balance.receivedFen, balance.dueFen],
    points: await Promise.all(accounts.map((row) => pointsInForce(ctx.store, row.id, ctx.now()))),
    steps: counted
      .filter(({ offence }) => !offence.reversed)
      .map(({ decision, offence, tier }) => [decision.decidedAt, offence.step, tier, offence.damagesFen]),
  };
}

it("P19: what stands after a decision is reversed is what would stand had it never been taken", async () => {
  const histories = fc.array(deed, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(histories, fc.nat(2), fc.boolean(), async (deeds, pick, byAppeal) => {
      const index = pick % deeds.length;
      const world = await live(deeds, null);
      const wrong = world.done[index];
      if (!wrong) throw new Error("nothing to reverse");
      const daysSince = deeds.slice(index).reduce((sum, each) => sum + each.days, 0);
      // Past the window only the house itself can mend it.
      if (byAppeal && daysSince < 30)
        await answered(world.ctx, world.zhou, await filed(world.ctx, wrong), { kind: "reversed" });
      else {
        const { decisionId } = wrong;
        const command = { decisionId, order: { kind: "reverse" as const }, reason: "复核有误" };
        expect(await correctDecision(world.ctx, world.zhou, command, newKey())).toMatchObject({ ok: true });
      }
      expect(await whatStands(world)).toEqual(await whatStands(await live(deeds, index)));
      expect(await logVerdict(world.ctx)).toBe("verified");
    }),
    { numRuns: engine() === "sqlite" ? 8 : 3, seed: 20261122, endOnFailure: true },
  );
}, 600_000);

it("gives everything back when every decision is reversed, whatever the order", async () => {
  const orders = fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      const deeds: Deed[] = [1, 2, 3].map((days) => ({ surface: "note", severity: "standard", days }));
      const world = await live(deeds, null);
      const he = await newPerson(world.ctx, "senior", "何静");
      for (const index of order) {
        const decisionId = world.done[index]?.decisionId;
        if (!decisionId) throw new Error("nothing to reverse");
        const command = { decisionId, order: { kind: "reverse" as const }, reason: "复核有误" };
        expect(await correctDecision(world.ctx, world.zhou, command, newKey())).toMatchObject({ ok: true });
        expect(await correctDecision(world.ctx, he, command, newKey())).toMatchObject({
          refusal: { kind: "not_standing", why: "reversed" },
        });
      }
      expect(await whatStands(world)).toMatchObject({
        lines: [],
        money: [2_000_000, 0, 0, 0],
        points: [{ merchant: 0, credit: 0 }],
        steps: [],
      });
    }),
    { numRuns: 2, seed: 7, endOnFailure: true },
  );
}, 600_000);
