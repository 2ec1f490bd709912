import { expect, it } from "vitest";
import type { PersonActor } from "@/lib/domain/actor";
import type { OutcomeOrder } from "@/lib/domain/appeals/words";
import type { DecisionId } from "@/lib/domain/ids";
import { claimAppeal } from "@/lib/usecases/appeals/claim-appeal";
import { decideAppeal } from "@/lib/usecases/appeals/decide-appeal";
import { undoDecision } from "@/lib/usecases/cases/undo-decision";
import type { Ctx } from "@/lib/usecases/context";
import { correctDecision } from "@/lib/usecases/corrections/correct-decision";
import { takeDueReservations } from "@/lib/usecases/deposit/take-due-reservations";
import { approval, filed, judged, outcomeCommand, proposed } from "./appeal-desk";
import { confirmed, newKey, newPerson, openCase } from "./desk";
import { nothingBroken, raceDesk } from "./race-desk";

/*
 * Two processes at one matter, each with connections of its own: one winner, sums right, log whole (issue 4). Several
 * rounds each, since a race that is won in order by chance shows nothing.
 */

const ROUNDS = 4;
const HALF_HOUR = 31 * 60_000;

/** The kinds in which a race is lost with a reason that a person can act on. */
const LOST = ["stale", "fenced", "not_open", "taken", "answered", "already_undone", "not_standing"];

type Answer = { ok: boolean; refusal?: { kind: string } };
const lost = (answers: Answer[]): string[] =>
  answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal?.kind ?? "?"]));

it("has one winner among two appeals reviewers: one claims; one outcome, one reply", async () => {
  const { contexts, clock } = await raceDesk(2);
  const [ctx, other] = contexts as [Ctx, Ctx];
  const lin = await newPerson(ctx);
  const zhou = await newPerson(ctx, "senior", "周岚");
  const he = await newPerson(ctx, "senior", "何静");
  const { db, t } = ctx.store;
  const orders: [OutcomeOrder, OutcomeOrder] = [{ kind: "reversed" }, { kind: "upheld" }];
  for (let n = 0; n < ROUNDS; n++) {
    const own = { id: `n${n}`, account: `acc-${n}`, store: `S-${n}` };
    const appealId = await filed(ctx, await judged({ ctx, clock }, lin, { ...own, days: 1 }));
    const claims = await Promise.all([claimAppeal(ctx, zhou, appealId), claimAppeal(other, he, appealId)]);
    expect(claims.filter((claim) => claim.ok)).toHaveLength(1);
    expect(LOST).toEqual(expect.arrayContaining(lost(claims)));
    // Both composed their answer while they held it; the lease of the first ran out while the second took it over.
    clock.now += HALF_HOUR;
    const mine = await outcomeCommand(ctx, zhou, appealId, orders[0]);
    clock.now += HALF_HOUR;
    const theirs = await outcomeCommand(other, he, appealId, orders[1]);
    const done = await Promise.all([
      decideAppeal(ctx, zhou, mine, newKey()),
      decideAppeal(other, he, theirs, newKey()),
      decideAppeal(other, he, theirs, newKey()),
    ]);
    expect(done.filter((each) => each.ok)).toHaveLength(1);
    expect(LOST).toEqual(expect.arrayContaining(lost(done)));
  }
  expect(await db.select().from(t.appealOutcome)).toHaveLength(ROUNDS);
  await nothingBroken(ctx);
});

it("either takes damages or gives them back where the job and a reversal meet, and each reservation ends once", async () => {
  const { contexts, clock } = await raceDesk(3);
  const [ctx, other, third] = contexts as [Ctx, Ctx, Ctx];
  const lin = await newPerson(ctx);
  const zhou = await newPerson(ctx, "senior", "周岚");
  const { db, t } = ctx.store;
  const reverse = (at: Ctx, decisionId: DecisionId) =>
    correctDecision(at, zhou, { decisionId, order: { kind: "reverse" }, reason: "复核有误" }, newKey());
  for (let n = 0; n < ROUNDS; n++) {
    const own = { account: `acc-${n}`, store: `S-${n}` };
    for (const k of [1, 2]) await judged({ ctx, clock }, lin, { id: `n${n}-${k}`, ...own, days: 1 });
    const { decisionId } = await judged({ ctx, clock }, lin, { id: `n${n}-3`, ...own, days: 31 });
    const [, corrected] = await Promise.all([
      takeDueReservations(ctx),
      reverse(other, decisionId),
      takeDueReservations(third),
    ]);
    if (!corrected.ok) {
      expect(corrected.refusal.kind).toBe("stale");
      expect((await reverse(other, decisionId)).ok).toBe(true);
    }
    expect(await db.select().from(t.reservationEnd)).toHaveLength(n + 1);
  }
  const balances = await db.select().from(t.balance);
  expect(balances).toHaveLength(ROUNDS);
  for (const balance of balances)
    expect(balance).toMatchObject({ availableFen: 2_000_000, heldFen: 0, receivedFen: 0 });
  await nothingBroken(ctx);
});

it("approves or undoes, never both, where a proposal is approved while its subject's decision is undone", async () => {
  const { contexts, clock } = await raceDesk(3);
  const [ctx, other, third] = contexts as [Ctx, Ctx, Ctx];
  const lin = await newPerson(ctx);
  const seniors: PersonActor[] = [];
  for (const name of ["周岚", "何静"]) seniors.push(await newPerson(ctx, "senior", name));
  const [zhou, he] = seniors as [PersonActor, PersonActor];
  const { proposalId } = await proposed({ ctx, clock }, lin);
  clock.now += 1_000;
  const fifth = await confirmed(ctx, lin, await openCase(ctx, { id: "p1", surface: "private_message" }));
  const approves = [await approval(ctx, zhou, proposalId), await approval(third, he, proposalId)];
  const [undone, ...approved] = await Promise.all([
    undoDecision(other, lin, fifth.decisionId as DecisionId),
    ...approves.map((approve) => approve()),
  ]);
  expect([undone, ...approved].filter((each) => each.ok)).toHaveLength(1);
  expect(LOST).toEqual(expect.arrayContaining(lost([undone, ...approved])));
  const { db, t } = ctx.store;
  expect(await db.select().from(t.decisionUndo)).toHaveLength(undone.ok ? 1 : 0);
  expect(await db.select().from(t.proposalOutcome)).toHaveLength(undone.ok ? 0 : 1);
  await nothingBroken(ctx);
});
