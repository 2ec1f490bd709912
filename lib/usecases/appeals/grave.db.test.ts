import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { PersonActor } from "@/lib/domain/actor";
import type { DecisionId, ProposalId } from "@/lib/domain/ids";
import { answered, approval, filed, judged, logVerdict, noticeOf, proposed } from "@/lib/test/appeal-desk";
import { confirmed, newKey, newPerson, openCase } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import { undoDecision } from "../cases/undo-decision";
import type { Ctx } from "../context";
import { correctDecision } from "../corrections/correct-decision";
import { claimAppeal } from "./claim-appeal";

async function held(ctx: Ctx) {
  const { db, t } = ctx.store;
  const rows = await db
    .select({ measure: t.measure, endedAt: t.measureEnd.at })
    .from(t.measure)
    .leftJoin(t.measureEnd, eq(t.measureEnd.id, t.measure.id));
  return rows
    .filter((row) => row.endedAt === null && (row.measure.endAt ?? Number.POSITIVE_INFINITY) > ctx.now())
    .map((row) => `${row.measure.kind} ${row.measure.targetKind} ${row.measure.tier}`)
    .sort();
}

describe("an appeal against a decision that two people took", () => {
  it("pauses the end of the cooperation, bars proposer and approver, and reopens the store when it is reduced", async () => {
    const at = await freshContext();
    const { ctx } = at;
    const lin = await newPerson(ctx, "senior", "林晓");
    const zhou = await newPerson(ctx, "senior", "周岚");
    const he = await newPerson(ctx, "senior", "何静");
    const { proposalId } = await proposed(at, lin);
    const approved = await (await approval(ctx, zhou, proposalId))();
    if (!approved.ok) throw new Error(JSON.stringify(approved.refusal));
    const decisionId = approved.value.decisionId as DecisionId;
    expect(await held(ctx)).toContain("clear_products product 4");
    const appealId = await filed(ctx, { noticeId: await noticeOf(ctx, decisionId) });
    const { db, t } = ctx.store;
    expect(await db.select().from(t.logEntry).where(eq(t.logEntry.action, "measure.paused"))).toHaveLength(1);
    for (const barred of [lin, zhou]) {
      expect(await claimAppeal(ctx, barred, appealId)).toMatchObject({ refusal: { kind: "not_allowed" } });
    }
    const done = await answered(ctx, he, appealId, { kind: "reduced", step: 3 });
    expect(done.effects.lines.filter((line) => line.effect === "lifted").map((line) => line.kind)).toEqual(
      expect.arrayContaining(["clear_products", "close_store", "end_cooperation"]),
    );
    const after = await held(ctx);
    expect(after.filter((line) => /clear|close|end_/.test(line))).toEqual([]);
    expect(after.filter((line) => line.endsWith(" 4"))).toEqual([]);
    expect(after).toContain("bar_campaigns store 3");
    // Tier 4 charges 5,000 yuan, tier 3 2,000: the open reservation is released whole and made anew.
    const [balance] = await db.select().from(t.balance);
    expect(balance).toMatchObject({ availableFen: 1_600_000, heldFen: 400_000 });
    const again = await correctDecision(
      ctx,
      await newPerson(ctx, "senior", "许可"),
      { decisionId, order: { kind: "reverse" }, reason: "复核有误" },
      newKey(),
    );
    expect(again.ok).toBe(true);
    expect((await db.select().from(t.balance))[0]).toMatchObject({ heldFen: 200_000 });
    expect(await logVerdict(ctx)).toBe("verified");
  });

  it("goes on where a reduction leaves it standing: the platform is told that the cooperation ends after all", async () => {
    const at = await freshContext();
    const { ctx } = at;
    const lin = await newPerson(ctx);
    const zhou = await newPerson(ctx, "senior", "周岚");
    const he = await newPerson(ctx, "senior", "何静");
    for (const id of ["n1", "n2", "n3"]) await judged(at, lin, { id });
    const grave = await confirmed(ctx, lin, await openCase(ctx, { id: "n4" }), { severity: "serious" });
    const approved = await (await approval(ctx, zhou, grave.proposalId as ProposalId))();
    if (!approved.ok) throw new Error(JSON.stringify(approved.refusal));
    const decisionId = approved.value.decisionId as DecisionId;
    const appealId = await filed(ctx, { noticeId: await noticeOf(ctx, decisionId) });
    await answered(ctx, he, appealId, { kind: "reduced", step: 4 });
    const { db, t } = ctx.store;
    const now = (await held(ctx)).filter((line) => line.startsWith("end_cooperation"));
    expect(now).toEqual(["end_cooperation store 4"]);
    const resumed = await db.select().from(t.logEntry).where(eq(t.logEntry.action, "measure.resumed"));
    const [standing] = await db
      .select({ id: t.measure.id })
      .from(t.measure)
      .leftJoin(t.measureEnd, eq(t.measureEnd.id, t.measure.id))
      .where(and(eq(t.measure.kind, "end_cooperation"), isNull(t.measureEnd.id)));
    expect(resumed.map((entry) => JSON.parse(entry.text).facts.id)).toEqual([standing?.id]);
    expect(await logVerdict(ctx)).toBe("verified");
  });

  it("goes on where the decision is upheld: the cooperation ends after all", async () => {
    const at = await freshContext();
    const { ctx } = at;
    const lin = await newPerson(ctx);
    const zhou = await newPerson(ctx, "senior", "周岚");
    const he = await newPerson(ctx, "senior", "何静");
    const { proposalId } = await proposed(at, lin);
    const approved = await (await approval(ctx, zhou, proposalId))();
    if (!approved.ok) throw new Error(JSON.stringify(approved.refusal));
    const noticeId = await noticeOf(ctx, approved.value.decisionId as DecisionId);
    const before = await held(ctx);
    await answered(ctx, he, await filed(ctx, { noticeId }), { kind: "upheld" });
    expect(await held(ctx)).toEqual(before);
    const { db, t } = ctx.store;
    expect(await db.select().from(t.logEntry).where(eq(t.logEntry.action, "measure.resumed"))).toHaveLength(
      1,
    );
  });
});

describe("races", () => {
  it("have one winner when a decision is undone while a proposal on the same store is approved", async () => {
    const at = await freshContext();
    const { ctx, clock } = at;
    const lin = await newPerson(ctx);
    const zhou = await newPerson(ctx, "senior", "周岚");
    const { proposalId } = await proposed(at, lin);
    clock.now += 1_000;
    const fifth = await confirmed(ctx, lin, await openCase(ctx, { id: "p1", surface: "private_message" }));
    const approve = await approval(ctx, zhou, proposalId);
    const [undone, approved] = await Promise.all([
      undoDecision(ctx, lin, fifth.decisionId as DecisionId),
      approve(),
    ]);
    expect([undone.ok, approved.ok].filter(Boolean)).toHaveLength(1);
    const { db, t } = ctx.store;
    expect(await db.select().from(t.decisionUndo)).toHaveLength(undone.ok ? 1 : 0);
    expect(await db.select().from(t.proposalOutcome)).toHaveLength(approved.ok ? 1 : 0);
    expect(await logVerdict(ctx)).toBe("verified");
  });

  it("leave one reversal where an appeal and a correction of another offence step the same later one down", async () => {
    const at = await freshContext();
    const { ctx } = at;
    const lin = await newPerson(ctx);
    const zhou = await newPerson(ctx, "senior", "周岚");
    const he = await newPerson(ctx, "senior", "何静");
    const a = await judged(at, lin, { id: "n1" });
    const b = await judged(at, lin, { id: "n2" });
    await judged(at, lin, { id: "n3" });
    const correct = (by: PersonActor, { decisionId }: { decisionId: DecisionId }) =>
      correctDecision(ctx, by, { decisionId, order: { kind: "reverse" }, reason: "复核有误" }, newKey());
    const done = await Promise.all([correct(zhou, a), correct(he, b)]);
    const { db, t } = ctx.store;
    const reversed = await db.select().from(t.reversal).where(eq(t.reversal.kind, "reverse"));
    expect(reversed).toHaveLength(done.filter((each) => each.ok).length);
    for (const [index, each] of done.entries()) {
      if (each.ok) continue;
      expect(each.refusal.kind).toBe("stale");
      expect((await correct(index === 0 ? zhou : he, index === 0 ? a : b)).ok).toBe(true);
    }
    const [balance] = await db.select().from(t.balance);
    expect(balance).toMatchObject({ availableFen: 2_000_000, heldFen: 0 });
    const last = await db.select().from(t.reversal).where(eq(t.reversal.kind, "restep"));
    expect(Math.min(...last.map((row) => row.step ?? 9))).toBe(1);
    expect(await logVerdict(ctx)).toBe("verified");
  });
});
