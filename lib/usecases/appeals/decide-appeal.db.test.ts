import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { StoreId } from "@/lib/domain/ids";
import { standingAt } from "@/lib/domain/policy/standing";
import { answered, filed, judged, logVerdict, outcomeCommand } from "@/lib/test/appeal-desk";
import { confirmed, newKey, newPerson, openCase } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import type { Ctx } from "../context";
import { correctDecision } from "../corrections/correct-decision";
import { takeDueReservations } from "../deposit/take-due-reservations";
import { claimAppeal } from "./claim-appeal";
import { decideAppeal } from "./decide-appeal";
import { previewOutcome } from "./preview-outcome";

const DAY = 86_400_000;

async function standing(ctx: Ctx) {
  const { db, t } = ctx.store;
  const rows = await db
    .select({ measure: t.measure, endedAt: t.measureEnd.at })
    .from(t.measure)
    .leftJoin(t.measureEnd, eq(t.measureEnd.id, t.measure.id));
  const held = rows.map(({ measure, endedAt }) => ({ ...measure, endedAt }));
  return standingAt(held, ctx.now()).lines.map(
    ({ kind, targetKind, until }) => `${targetKind} ${kind} ${until}`,
  );
}

async function balance(ctx: Ctx) {
  const { db, t } = ctx.store;
  const [row] = await db.select().from(t.balance);
  return row;
}

async function messages(ctx: Ctx) {
  const { db, t } = ctx.store;
  const rows = await db.select().from(t.message).where(eq(t.message.kind, "appeal_reply"));
  return Promise.all(
    rows.map(async (row) => JSON.parse((await ctx.vault.open(row.sealed)) ?? "null") as { kind: string }),
  );
}

describe("a reversed appeal", () => {
  it("steps the third offence down to tier 2, gives its damages back, and leaves what it still justifies in force", async () => {
    const at = await freshContext();
    const { ctx } = at;
    const lin = await newPerson(ctx);
    const zhou = await newPerson(ctx, "senior", "周岚");
    await judged(at, lin, { id: "n1", days: 20 });
    const second = await judged(at, lin, { id: "n2", days: 2 });
    const third = await judged(at, lin, { id: "n3", days: 1 });
    expect(await balance(ctx)).toMatchObject({ availableFen: 1_800_000, heldFen: 200_000 });
    const appealId = await filed(ctx, second);
    const preview = await previewOutcome(ctx, zhou, appealId, { kind: "reversed" });
    const done = await answered(ctx, zhou, appealId, { kind: "reversed" });
    if (!preview.ok) throw new Error("no preview");
    expect(done.effects).toEqual(preview.value.effects);

    const strikes = done.effects.strikes.map(({ change, from, to }) => ({ change, from, to }));
    expect(strikes).toEqual([
      { change: "counts", from: 1, to: 1 },
      { change: "reverse", from: 2, to: null },
      { change: "restep", from: 3, to: 2 },
    ]);
    expect(done.effects.deposit).toMatchObject({ releasedFen: 200_000, after: { availableFen: 2_000_000 } });
    expect(await balance(ctx)).toMatchObject({ availableFen: 2_000_000, heldFen: 0 });
    const exposure = done.effects.lines.find((line) => line.kind === "limit_exposure");
    expect(exposure).toMatchObject({ effect: "kept", because: [{ decisionId: third.decisionId }] });
    const campaigns = done.effects.lines.find((line) => line.kind === "bar_campaigns");
    expect(campaigns).toMatchObject({ effect: "shortened" });
    expect((await standing(ctx)).some((line) => line.startsWith("store limit_exposure"))).toBe(true);

    const told = (await messages(ctx)).map((message) => message.kind).sort();
    expect(told).toEqual(["outcome", "received", "restepped"]);
    const { db, t } = ctx.store;
    const reversals = await db.select().from(t.reversal).orderBy(t.reversal.kind);
    expect(reversals.map((row) => [row.kind, row.decisionId])).toEqual([
      ["restep", third.decisionId],
      ["reverse", second.decisionId],
    ]);
    expect(JSON.parse(reversals[0]?.receipt ?? "{}")).toMatchObject({ damagesFen: 0, step: { after: 2 } });
    expect(await logVerdict(ctx)).toBe("verified");
  });

  it("leaves a later case that its own decider judged to another person, and says so", async () => {
    const at = await freshContext();
    const { ctx } = at;
    const lin = await newPerson(ctx);
    const zhou = await newPerson(ctx, "senior", "周岚");
    const first = await judged(at, lin, { id: "n1" });
    const second = await judged(at, zhou, { id: "n2" });
    const appealId = await filed(ctx, first);
    const done = await answered(ctx, zhou, appealId, { kind: "reversed" });
    expect(done.effects.strikes.map((strike) => strike.change)).toEqual(["reverse", "left"]);
    const { db, t } = ctx.store;
    const reversals = await db.select().from(t.reversal);
    expect(reversals.map((row) => row.decisionId)).toEqual([first.decisionId]);
    const made = await db.select().from(t.logEntry).where(eq(t.logEntry.action, "restitution.made"));
    expect(JSON.parse(made[0]?.text ?? "{}").facts.left).toEqual([{ from: 2, id: second.decisionId, to: 1 }]);
  });

  it("refunds money that was taken, once", async () => {
    const at = await freshContext();
    const { ctx, clock } = at;
    const lin = await newPerson(ctx);
    const zhou = await newPerson(ctx, "senior", "周岚");
    const he = await newPerson(ctx, "senior", "何静");
    for (const id of ["n1", "n2"]) await judged(at, lin, { id });
    const third = await judged(at, lin, { id: "n3", days: 29 });
    const appealId = await filed(ctx, third);
    clock.now += 5 * DAY;
    expect(await takeDueReservations(ctx)).toBe(0);
    await answered(ctx, zhou, appealId, { kind: "upheld" });
    expect(await takeDueReservations(ctx)).toBe(1);
    expect(await balance(ctx)).toMatchObject({ availableFen: 1_800_000, receivedFen: 200_000 });
    const again = await filed(ctx, third);
    const done = await answered(ctx, he, again, { kind: "reversed" });
    expect(done.effects.deposit).toMatchObject({ refundedFen: 200_000 });
    expect(await balance(ctx)).toMatchObject({ availableFen: 2_000_000, receivedFen: 0, heldFen: 0 });
  });
});

describe("a reduced appeal", () => {
  it("sets the lower step's measures to their original end and the lower damages, and can be reversed after", async () => {
    const at = await freshContext();
    const { ctx, clock } = at;
    const lin = await newPerson(ctx);
    const zhou = await newPerson(ctx, "senior", "周岚");
    const second = await judged(at, lin, { id: "n1", severity: "serious", days: 1 });
    const before = clock.now;
    const done = await answered(ctx, zhou, await filed(ctx, second), { kind: "reduced", step: 1 });
    expect(done.effects.lines.find((line) => line.kind === "stop_publishing")?.effect).toBe("lifted");
    const exposure = done.effects.lines.find((line) => line.kind === "limit_exposure");
    const { db, t } = ctx.store;
    const [decision] = await db.select().from(t.decision);
    expect(exposure).toMatchObject({ effect: "shortened", until: (decision?.undoUntil ?? 0) + 7 * DAY });
    expect(clock.now).toBe(before);
    const rows = await db.select().from(t.measure).where(eq(t.measure.kind, "limit_exposure"));
    expect(new Set(rows.map((row) => row.decisionNumber))).toEqual(new Set([1, 1_001]));
    const left = await standing(ctx);
    expect(left.some((line) => line.includes("stop_publishing"))).toBe(false);
    expect(left.filter((line) => line.includes("limit_exposure"))).toHaveLength(2);
  });

  it("is refused where the step is not lower, and without a reason", async () => {
    const at = await freshContext();
    const { ctx } = at;
    const lin = await newPerson(ctx);
    const zhou = await newPerson(ctx, "senior", "周岚");
    const appealId = await filed(ctx, await judged(at, lin, { id: "n1" }));
    const command = await outcomeCommand(ctx, zhou, appealId, { kind: "upheld" });
    const same = { ...command, outcome: { kind: "reduced", step: 1 } as const };
    expect(await decideAppeal(ctx, zhou, same, newKey())).toMatchObject({
      refusal: { kind: "not_lower", standing: 1 },
    });
    const silent = { ...command, reply: { text: " " } };
    expect(await decideAppeal(ctx, zhou, silent, newKey())).toMatchObject({
      refusal: { kind: "reason_needed" },
    });
  });
});

describe("independence", () => {
  it("keeps the decider from claiming and deciding, and the database refuses them too", async () => {
    const at = await freshContext();
    const { ctx } = at;
    const zhou = await newPerson(ctx, "senior", "周岚");
    const decision = await judged(at, zhou, { id: "n1" });
    const appealId = await filed(ctx, decision);
    expect(await claimAppeal(ctx, zhou, appealId)).toMatchObject({ refusal: { kind: "not_allowed" } });
    const { db, t } = ctx.store;
    const row = {
      id: appealId,
      kind: "upheld",
      by: zhou.id,
      at: ctx.now(),
      step: null,
      replySealed: "x",
    } as const;
    const forced = await db
      .insert(t.appealOutcome)
      .values(row)
      .then(
        () => "written",
        (error: unknown) => String((error as { cause?: unknown }).cause ?? error),
      );
    expect(forced).toContain("this person took part");
    const escalated = await db.select().from(t.logEntry).where(eq(t.logEntry.action, "appeal.escalated"));
    expect(escalated).toHaveLength(1);
    const alerts = await db.select().from(t.message).where(eq(t.message.kind, "alert"));
    expect(alerts).toHaveLength(1);
  });

  it("lets neither the first appeal's decider nor a second re-review follow a rejection", async () => {
    const at = await freshContext();
    const { ctx, clock } = at;
    const lin = await newPerson(ctx);
    const zhou = await newPerson(ctx, "senior", "周岚");
    const he = await newPerson(ctx, "senior", "何静");
    const decision = await judged(at, lin, { id: "n1" });
    await answered(ctx, zhou, await filed(ctx, decision), { kind: "upheld" });
    clock.now += 14 * DAY;
    const again = await filed(ctx, decision);
    expect(await claimAppeal(ctx, zhou, again)).toMatchObject({ refusal: { kind: "not_allowed" } });
    await answered(ctx, he, again, { kind: "not_an_appeal" });
    await expect(filed(ctx, decision)).rejects.toThrow("re_reviewed_already");
  });
});

describe("an outcome", () => {
  it("is refused as stale when the account was judged meanwhile, and nothing is written", async () => {
    const at = await freshContext();
    const { ctx } = at;
    const lin = await newPerson(ctx);
    const zhou = await newPerson(ctx, "senior", "周岚");
    const decision = await judged(at, lin, { id: "n1" });
    const appealId = await filed(ctx, decision);
    const command = await outcomeCommand(ctx, zhou, appealId, { kind: "reversed" });
    await confirmed(ctx, lin, await openCase(ctx, { id: "n2" }));
    const late = await decideAppeal(ctx, zhou, command, newKey());
    // The first reviewer's name stays hidden until the outcome is sent.
    expect(late).toMatchObject({ refusal: { kind: "stale", what: ["account", "store"], by: null } });
    expect(await ctx.store.db.select().from(ctx.store.t.appealOutcome)).toHaveLength(0);
  });

  it("has one winner among two reviewers who decide at once, and one answer per key", async () => {
    const at = await freshContext();
    const { ctx, clock } = at;
    const lin = await newPerson(ctx);
    const zhou = await newPerson(ctx, "senior", "周岚");
    const he = await newPerson(ctx, "senior", "何静");
    const decision = await judged(at, lin, { id: "n1" });
    const appealId = await filed(ctx, decision);
    const claims = await Promise.all([claimAppeal(ctx, zhou, appealId), claimAppeal(ctx, he, appealId)]);
    expect(claims.filter((claim) => claim.ok)).toHaveLength(1);
    clock.now += 31 * 60_000;
    const mine = await outcomeCommand(ctx, zhou, appealId, { kind: "reversed" });
    clock.now += 31 * 60_000;
    const theirs = await outcomeCommand(ctx, he, appealId, { kind: "upheld" });
    const key = newKey();
    const done = await Promise.all([
      decideAppeal(ctx, zhou, mine, newKey()),
      decideAppeal(ctx, he, theirs, key),
      decideAppeal(ctx, he, theirs, key),
    ]);
    expect(done.map((each) => each.ok)).toEqual([false, true, true]);
    expect(done[1]).toEqual(done[2]);
    expect(await ctx.store.db.select().from(ctx.store.t.appealOutcome)).toHaveLength(1);
    expect(await logVerdict(ctx)).toBe("verified");
  });
});

describe("money", () => {
  it("is either taken or given back when the job and a reversal race, and the sums are right", async () => {
    const at = await freshContext();
    const { ctx, clock } = at;
    const lin = await newPerson(ctx);
    const zhou = await newPerson(ctx, "senior", "周岚");
    for (const id of ["n1", "n2"]) await judged(at, lin, { id });
    const third = await judged(at, lin, { id: "n3", days: 31 });

    const order = { kind: "reverse" } as const;
    const command = { decisionId: third.decisionId, order, reason: "复核有误" };
    const [taken, corrected] = await Promise.all([
      takeDueReservations(ctx),
      correctDecision(ctx, zhou, command, newKey()),
    ]);
    const { db, t } = ctx.store;
    const storeId = (await balance(ctx))?.id as StoreId;
    expect(await db.select().from(t.reservationEnd)).toHaveLength(1);
    if (corrected.ok)
      expect(await balance(ctx)).toMatchObject({ availableFen: 2_000_000, heldFen: 0, receivedFen: 0 });
    else {
      expect(corrected.refusal.kind).toBe("stale");
      expect(taken).toBe(1);
      clock.now += 1;
      const again = await correctDecision(ctx, zhou, command, newKey());
      expect(again.ok).toBe(true);
      expect(await balance(ctx)).toMatchObject({ id: storeId, availableFen: 2_000_000, receivedFen: 0 });
    }
    expect(await logVerdict(ctx)).toBe("verified");
  });
});
