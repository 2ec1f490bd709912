import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { appealCounts, appealQueue, restepsLeft } from "@/db/queries/appeal-queue";
import { answered, filed, judged, logVerdict } from "@/lib/test/appeal-desk";
import { newKey, newPerson } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import { correctDecision, previewCorrection } from "./correct-decision";
import { correctRuleVersion, dryRunRuleCorrection } from "./correct-rule-version";

describe("a correction", () => {
  it("is for a senior who did not decide, with a reason, and not while an appeal is open", async () => {
    const at = await freshContext();
    const { ctx } = at;
    const lin = await newPerson(ctx);
    const zhou = await newPerson(ctx, "senior", "周岚");
    const mine = await judged(at, zhou, { id: "n1" });
    const order = { kind: "reverse" } as const;
    const ask = (by: typeof zhou, decisionId: typeof mine.decisionId, reason = "误判") =>
      correctDecision(ctx, by, { decisionId, order, reason }, newKey());
    expect(await ask(zhou, mine.decisionId)).toMatchObject({ refusal: { kind: "not_allowed" } });
    expect(await ask(lin, mine.decisionId)).toMatchObject({ refusal: { kind: "not_allowed" } });
    const theirs = await judged(at, lin, { id: "n2" });
    expect(await ask(zhou, theirs.decisionId, " ")).toMatchObject({ refusal: { kind: "reason_needed" } });
    const appealId = await filed(ctx, theirs);
    expect(await ask(zhou, theirs.decisionId)).toMatchObject({ refusal: { kind: "under_appeal", appealId } });
  });

  it("by another person takes up the step that an appeal's decider had to leave", async () => {
    const at = await freshContext();
    const { ctx } = at;
    const lin = await newPerson(ctx);
    const zhou = await newPerson(ctx, "senior", "周岚");
    const he = await newPerson(ctx, "senior", "何静");
    const first = await judged(at, lin, { id: "n1" });
    const { decisionId } = await judged(at, zhou, { id: "n2" });
    const appealId = await filed(ctx, first);
    const page = { after: null, limit: 10 };
    const open = await appealQueue(ctx.store, "open", page, ctx.now());
    expect(open).toMatchObject([{ appeal: { id: appealId }, holder: null, escalated: false, outcome: null }]);
    expect(await appealCounts(ctx.store, ctx.now())).toEqual({ open: 1, overdue: 0, unacknowledged: 0 });
    await answered(ctx, zhou, appealId, { kind: "reversed" });
    const decided = await appealQueue(ctx.store, "decided", page, ctx.now());
    expect(decided).toMatchObject([{ appeal: { id: appealId }, outcome: "reversed" }]);
    expect(await restepsLeft(ctx.store)).toMatchObject([{ decisionId, from: 2, to: 1 }]);
    const order = { kind: "restep" } as const;
    expect((await previewCorrection(ctx, zhou, { decisionId, order })).ok).toBe(false);
    const done = await correctDecision(ctx, he, { decisionId, order, reason: "随撤销下调" }, newKey());
    expect(done).toMatchObject({ ok: true });
    expect(await restepsLeft(ctx.store)).toEqual([]);
    const { db, t } = ctx.store;
    const [row] = await db.select().from(t.reversal).where(eq(t.reversal.decisionId, decisionId));
    expect(row).toMatchObject({ kind: "restep", step: 1, by: he.id });
    expect(
      await correctDecision(ctx, he, { decisionId, order, reason: "随撤销下调" }, newKey()),
    ).toMatchObject({
      refusal: { kind: "nothing_to_step_down" },
    });
  });
});

describe("correcting a rule version", () => {
  it("says first what it would do, then reverses each in its own transaction, and goes on where it stopped", async () => {
    const at = await freshContext();
    const { ctx } = at;
    const lin = await newPerson(ctx);
    const zhou = await newPerson(ctx, "senior", "周岚");
    const he = await newPerson(ctx, "senior", "何静");
    for (const id of ["n1", "n2"]) await judged(at, lin, { id });
    await judged(at, zhou, { id: "n3" });
    const { db, t } = ctx.store;
    const [{ rule, ruleVersion } = { rule: "EC-04" as const, ruleVersion: 1 }] = await db
      .select()
      .from(t.decision);
    const dry = await dryRunRuleCorrection(ctx, zhou, { rule, ruleVersion });
    if (!dry.ok) throw new Error(dry.refusal.kind);
    expect(dry.value.items.map((item) => ("refusal" in item ? item.refusal.kind : "ok"))).toEqual([
      "not_allowed",
      "ok",
      "ok",
    ]);
    expect(await db.select().from(t.reversal)).toHaveLength(0);
    const run = { rule, ruleVersion, correctionId: "correction-1", reason: "规则版本有误" };
    const done = await correctRuleVersion(ctx, zhou, run);
    expect(done).toMatchObject({ ok: true, value: { refused: 1 } });
    const rest = await correctRuleVersion(ctx, he, run);
    expect(rest).toMatchObject({ ok: true, value: { refused: 0, items: [{ done: true }] } });
    const reversed = await db.select().from(t.reversal).where(eq(t.reversal.kind, "reverse"));
    expect(reversed).toHaveLength(3);
    expect((await db.select().from(t.balance))[0]).toMatchObject({ availableFen: 2_000_000, heldFen: 0 });
    const said = await db.select().from(t.logEntry).where(eq(t.logEntry.subjectId, "correction-1"));
    expect(said.map((entry) => entry.action)).toEqual(["correction.started", "correction.finished"]);
    expect(await logVerdict(ctx)).toBe("verified");
  });
});
