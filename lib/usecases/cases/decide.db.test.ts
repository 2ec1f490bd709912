import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { DecisionId } from "@/lib/domain/ids";
import { caseRow, confirmCommand, confirmed, newKey, newPerson, openCase, overturned } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import { confirmCase } from "./confirm-case";
import { undoDecision } from "./undo-decision";

const DAY = 86_400_000;

describe("a confirmed case", () => {
  it("sets measures on account, store and item, a notice, messages and log entries together", async () => {
    const { ctx } = await freshContext();
    const lin = await newPerson(ctx);
    const caseId = await openCase(ctx, { id: "n1" });
    const reply = await confirmed(ctx, lin, caseId);
    expect(reply).toMatchObject({ tier: 1, step: 1, proposal: false });
    const { db, t } = ctx.store;
    const measures = await db.select().from(t.measure);
    const kinds = measures.map((m) => `${m.kind} ${m.targetKind}`).sort();
    expect(kinds).toEqual([
      "bar_campaigns account",
      "bar_campaigns store",
      "hide_from_search account",
      "hide_from_search store",
      "limit_exposure account",
      "limit_exposure store",
      "remove_item item",
    ]);
    expect(await db.select().from(t.notice)).toHaveLength(1);
    expect(await db.select().from(t.message)).toHaveLength(4);
    expect((await caseRow(ctx, caseId)).state).toBe("confirmed");
    const exposure = measures.find((m) => m.kind === "limit_exposure");
    expect((exposure?.endAt ?? 0) - (exposure?.startAt ?? 0)).toBe(7 * DAY);
  });

  it("reserves damages at step 3 and gives them back when it is undone", async () => {
    const { ctx, clock } = await freshContext();
    const lin = await newPerson(ctx);
    for (const n of [1, 2]) {
      await confirmed(ctx, lin, await openCase(ctx, { id: `n${n}` }));
      clock.now += 5 * DAY;
    }
    const third = await openCase(ctx, { id: "n3" });
    const reply = await confirmed(ctx, lin, third);
    expect(reply).toMatchObject({ tier: 3, step: 3 });
    const { db, t } = ctx.store;
    expect((await db.select().from(t.balance))[0]).toMatchObject({
      availableFen: 1_800_000,
      heldFen: 200_000,
    });
    clock.now += 9_000;
    const undone = await undoDecision(ctx, lin, reply.decisionId as DecisionId);
    expect(undone).toEqual({ ok: true, value: { caseId: third } });
    expect((await db.select().from(t.balance))[0]).toMatchObject({ availableFen: 2_000_000, heldFen: 0 });
    expect((await caseRow(ctx, third)).state).toBe("open");
    const messages = await db
      .select()
      .from(t.message)
      .where(eq(t.message.decisionId, reply.decisionId as DecisionId));
    expect(messages.map((m) => m.state)).toEqual(Array(4).fill("cancelled"));
  });

  it("answers a replay with the stored answer and refuses the same key with other input", async () => {
    const { ctx } = await freshContext();
    const lin = await newPerson(ctx);
    const caseId = await openCase(ctx, { id: "n1" });
    const command = await confirmCommand(ctx, lin, caseId);
    const key = newKey();
    const first = await confirmCase(ctx, lin, command, key);
    expect(await confirmCase(ctx, lin, command, key)).toEqual(first);
    const other = await confirmCase(ctx, lin, { ...command, severity: "serious" }, key);
    expect(other).toEqual({ ok: false, refusal: { kind: "key_reused" } });
  });

  it("lets 50 parallel identical submits set one penalty", async () => {
    const { ctx } = await freshContext();
    const lin = await newPerson(ctx);
    const caseId = await openCase(ctx, { id: "n1" });
    const command = await confirmCommand(ctx, lin, caseId);
    const key = newKey();
    const replies = await Promise.all(Array.from({ length: 50 }, () => confirmCase(ctx, lin, command, key)));
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(replies[0]?.ok).toBe(true);
    const { db, t } = ctx.store;
    expect(await db.select().from(t.decision)).toHaveLength(1);
    expect(await db.select().from(t.measure)).toHaveLength(7);
  });

  it("is refused as stale when the store was judged meanwhile, and nothing is written", async () => {
    const { ctx } = await freshContext();
    const lin = await newPerson(ctx);
    const chen = await newPerson(ctx, "reviewer", "陈默");
    const first = await openCase(ctx, { id: "n1" });
    const second = await openCase(ctx, { id: "n2" });
    const command = await confirmCommand(ctx, lin, first);
    await confirmed(ctx, chen, second);
    const late = await confirmCase(ctx, lin, command, newKey());
    expect(late).toMatchObject({ ok: false, refusal: { kind: "stale", what: ["account", "store"] } });
    expect(await ctx.store.db.select().from(ctx.store.t.decision)).toHaveLength(1);
  });

  it("is refused without the lease's fence", async () => {
    const { ctx, clock } = await freshContext();
    const lin = await newPerson(ctx);
    const chen = await newPerson(ctx, "reviewer", "陈默");
    const caseId = await openCase(ctx, { id: "n1" });
    const command = await confirmCommand(ctx, lin, caseId);
    clock.now += 16 * 60_000;
    await confirmCommand(ctx, chen, caseId);
    const late = await confirmCase(ctx, lin, command, newKey());
    expect(late).toEqual({ ok: false, refusal: { kind: "fenced", holderName: "陈默" } });
  });

  it("becomes a proposal with interim limits when it needs four eyes", async () => {
    const { ctx, clock } = await freshContext();
    const lin = await newPerson(ctx);
    for (const n of [1, 2, 3]) {
      await confirmed(ctx, lin, await openCase(ctx, { id: `n${n}` }));
      clock.now += 5 * DAY;
    }
    const fourth = await openCase(ctx, { id: "n4" });
    expect(await confirmed(ctx, lin, fourth)).toMatchObject({ proposal: true, tier: 4, decisionId: null });
    const { db, t } = ctx.store;
    expect(await db.select().from(t.decision)).toHaveLength(3);
    const interim = (await db.select().from(t.measure)).filter((m) => m.proposalId !== null);
    expect(interim.map((m) => m.kind).sort()).toEqual([
      "limit_exposure",
      "limit_exposure",
      "stop_publishing",
      "stop_publishing",
    ]);
    expect((await caseRow(ctx, fourth)).state).toBe("proposed");
  });
});

describe("undo", () => {
  it("is refused after ten seconds, for another person, and for what is not the latest decision", async () => {
    const { ctx, clock } = await freshContext();
    const lin = await newPerson(ctx);
    const chen = await newPerson(ctx, "reviewer", "陈默");
    const a = await confirmed(ctx, lin, await openCase(ctx, { id: "n1" }));
    clock.now += 1_000;
    const b = await confirmed(ctx, lin, await openCase(ctx, { id: "n2" }));
    const id = (reply: { decisionId: string | null }) => reply.decisionId as DecisionId;
    expect(await undoDecision(ctx, lin, id(a))).toMatchObject({ refusal: { kind: "not_latest" } });
    expect(await undoDecision(ctx, chen, id(b))).toMatchObject({ refusal: { kind: "not_allowed" } });
    expect((await undoDecision(ctx, lin, id(b))).ok).toBe(true);
    expect((await undoDecision(ctx, lin, id(a))).ok).toBe(true);
    expect(await undoDecision(ctx, lin, id(a))).toMatchObject({ refusal: { kind: "already_undone" } });
    const c = await overturned(ctx, lin, await openCase(ctx, { id: "n3" }));
    clock.now += 10_001;
    expect(await undoDecision(ctx, lin, c.decisionId as DecisionId)).toMatchObject({
      refusal: { kind: "too_late" },
    });
  });

  it("is refused once a message of the decision was taken for delivery", async () => {
    const { ctx } = await freshContext();
    const lin = await newPerson(ctx);
    const a = await confirmed(ctx, lin, await openCase(ctx, { id: "n1" }));
    const { db, t } = ctx.store;
    await db.update(t.message).set({ state: "taken" }).where(eq(t.message.kind, "notice"));
    expect(await undoDecision(ctx, lin, a.decisionId as DecisionId)).toMatchObject({
      refusal: { kind: "left_already" },
    });
    expect(await db.select().from(t.decisionUndo)).toHaveLength(0);
  });
});
