import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { openStore } from "@/db/open";
import type { AppealId, DecisionId, NoticeId } from "@/lib/domain/ids";
import { add } from "@/lib/domain/plan";
import { confirmed, newPerson, openCase } from "@/lib/test/desk";
import { contextOn } from "@/lib/test/fresh-context";
import { freshPlace } from "@/lib/test/fresh-store";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { putStores } from "../intake/put-stores";
import { recordHandOver } from "../notices/record-hand-over";
import { takeDueReservations } from "./take-due-reservations";

const DAY = 86_400_000;
const START = Date.parse("2026-03-18T02:00:00Z");
const MACHINE = { kind: "machine", id: "test" } as const;

/** A store whose third offence reserved 2,000 yuan, the notice opened at once; in two processes. */
async function reserved(paidFen = 2_000_000) {
  const place = await freshPlace();
  const clock = { now: START };
  const { ctx } = await contextOn(openStore(place), clock);
  const other: Ctx = { ...ctx, store: openStore(place) };
  const lin = await newPerson(ctx);
  let decisionId = "" as DecisionId;
  for (const n of [1, 2, 3]) {
    const caseId = await openCase(ctx, { id: `n${n}`, depositPaidFen: paidFen });
    decisionId = (await confirmed(ctx, lin, caseId)).decisionId as DecisionId;
    const { db, t } = ctx.store;
    const [notice] = await db.select().from(t.notice).where(eq(t.notice.decisionId, decisionId));
    await recordHandOver(ctx, MACHINE, notice?.id as NoticeId, "opened");
    if (n < 3) clock.now += 5 * DAY;
  }
  const close = () => Promise.all([ctx.store.close(), other.store.close()]);
  return { ctx, other, clock, decisionId, handedAt: clock.now, close };
}

async function balanceOf(ctx: Ctx) {
  const [row] = await ctx.store.db.select().from(ctx.store.t.balance);
  const { id: _, ...balance } = row ?? { id: "" };
  return balance;
}

async function fileAppeal(ctx: Ctx, decisionId: DecisionId, state: "filed" | "decided", at: number) {
  const { db, t } = ctx.store;
  const [notice] = await db.select().from(t.notice).where(eq(t.notice.decisionId, decisionId));
  if (!notice) throw new Error("no notice");
  const id = `appeal_${at}` as AppealId;
  const { caseId, accountId } = notice;
  const times = { filedAt: at, acknowledgeBy: at, decideBy: at };
  const row = { id, number: at % 100_000, decisionId, noticeId: notice.id, caseId, accountId, ...times };
  const appeal = { ...row, statementSealed: "x", state, version: 1, reReviewOf: null };
  const outcome = { id, kind: "upheld", by: null, at, step: null, replySealed: "x" } as const;
  const entry = {
    action: "appeal.filed",
    subject: { kind: "appeal", id },
    cause: null,
    caseId,
    before: null,
    after: null,
    facts: null,
  } as const;
  const adds = state === "decided" ? [add("appealOutcome", outcome)] : [];
  await commitPlan(ctx, MACHINE, { changes: [add("appeal", appeal), ...adds], entries: [entry] }, ctx.now());
}

describe("a reservation", () => {
  it("is taken at the end of the appeal window and not a moment before, once by two processes", async () => {
    const { ctx, other, clock, handedAt, close } = await reserved();
    clock.now = handedAt + 30 * DAY - 1;
    expect(await takeDueReservations(ctx)).toBe(0);
    clock.now += 1;
    const taken = await Promise.all([takeDueReservations(ctx), takeDueReservations(other)]);
    expect(taken.reduce((sum, n) => sum + n, 0)).toBe(1);
    expect(await balanceOf(ctx)).toEqual({
      availableFen: 1_800_000,
      heldFen: 0,
      receivedFen: 200_000,
      dueFen: 0,
    });
    expect(await ctx.store.db.select().from(ctx.store.t.reservationEnd)).toHaveLength(1);
    expect(await takeDueReservations(other)).toBe(0);
    await close();
  });

  it("waits while an appeal is open", async () => {
    const { ctx, clock, decisionId, handedAt, close } = await reserved();
    clock.now = handedAt + 29 * DAY;
    await fileAppeal(ctx, decisionId, "filed", clock.now);
    clock.now = handedAt + 90 * DAY;
    expect(await takeDueReservations(ctx)).toBe(0);
    await close();
  });

  it("is taken once the last appeal was decided against it, after the window", async () => {
    const { ctx, clock, decisionId, handedAt, close } = await reserved();
    clock.now = handedAt + 34 * DAY;
    await fileAppeal(ctx, decisionId, "decided", clock.now);
    expect(await takeDueReservations(ctx)).toBe(1);
    await close();
  });

  it("takes what is held and leaves what is due, which a top-up pays", async () => {
    const { ctx, clock, handedAt, close } = await reserved(50_000);
    expect(await balanceOf(ctx)).toMatchObject({ availableFen: 0, heldFen: 50_000, dueFen: 150_000 });
    clock.now = handedAt + 30 * DAY;
    expect(await takeDueReservations(ctx)).toBe(1);
    expect(await balanceOf(ctx)).toMatchObject({ heldFen: 0, receivedFen: 50_000, dueFen: 150_000 });
    const store = { platformId: "S-1", name: "店铺 S-1", ownerAccountId: "acc-1", topUpFen: 200_000 };
    const paid = await putStores(ctx, MACHINE, { input: [store], key: "paid" });
    expect(paid).toMatchObject({ ok: true, value: [{ availableFen: 50_000, dueFen: 0 }] });
    expect(await balanceOf(ctx)).toEqual({
      availableFen: 50_000,
      heldFen: 0,
      receivedFen: 200_000,
      dueFen: 0,
    });
    await close();
  });
});
