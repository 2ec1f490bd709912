import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { commit } from "@/db/commit";
import { loadProposalFacts } from "@/db/queries/proposal-facts";
import type { PersonActor } from "@/lib/domain/actor";
import type { CaseId, DecisionId, ProposalId } from "@/lib/domain/ids";
import { add } from "@/lib/domain/plan";
import { caseRow, confirmed, incoming, newKey, newPerson, openCase } from "@/lib/test/desk";
import { type Clock, freshContext } from "@/lib/test/fresh-context";
import type { Ctx } from "../context";
import { intakeItems } from "../intake/intake-items";
import { recordHandOver } from "../notices/record-hand-over";
import { approveProposal } from "./approve-proposal";
import { flagLateProposals } from "./flag-late-proposals";
import { openEvidence } from "./open-evidence";
import { previewProposal } from "./preview-proposal";
import { returnProposal } from "./return-proposal";
import { undoDecision } from "./undo-decision";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Proposed = {
  ctx: Ctx;
  clock: Clock;
  lin: PersonActor;
  senior: PersonActor;
  caseId: CaseId;
  id: ProposalId;
};

/** Three offences whose notices were opened, and a fourth case that needs four eyes. */
async function proposed(): Promise<Proposed> {
  const { ctx, clock } = await freshContext();
  const lin = await newPerson(ctx);
  const senior = await newPerson(ctx, "senior", "周岚");
  const { db, t } = ctx.store;
  for (const n of [1, 2, 3]) {
    const { decisionId } = await confirmed(ctx, lin, await openCase(ctx, { id: `n${n}` }));
    const [notice] = await db
      .select()
      .from(t.notice)
      .where(eq(t.notice.decisionId, decisionId as DecisionId));
    if (notice) await recordHandOver(ctx, { kind: "merchant", id: notice.id }, notice.id, "opened");
    clock.now += 5 * DAY;
  }
  const caseId = await openCase(ctx, { id: "n4" });
  const reply = await confirmed(ctx, lin, caseId);
  return { ctx, clock, lin, senior, caseId, id: reply.proposalId as ProposalId };
}

async function openAll(ctx: Ctx, actor: PersonActor, id: ProposalId): Promise<void> {
  const facts = await loadProposalFacts(ctx.store, id);
  const opened = await openEvidence(ctx, actor, {
    proposalId: id,
    evidence: facts?.evidence ?? [],
  });
  expect(opened).toMatchObject({ ok: true, value: { opened: facts?.evidence } });
}

async function approve(ctx: Ctx, actor: PersonActor, id: ProposalId, key = newKey()) {
  const shown = await previewProposal(ctx, id);
  if (!shown.ok) throw new Error("no preview");
  const command = { proposalId: id, seen: shown.value.seen, note: "同意。" };
  return approveProposal(ctx, actor, command, key);
}

async function interimInForce(ctx: Ctx, id: ProposalId) {
  const { db, t } = ctx.store;
  const rows = await db
    .select({ id: t.measure.id })
    .from(t.measure)
    .leftJoin(t.measureEnd, eq(t.measureEnd.id, t.measure.id))
    .where(and(eq(t.measure.proposalId, id), isNull(t.measureEnd.id)));
  return rows.length;
}

describe("an approved proposal", () => {
  it("takes effect from the approval, as the proposer's decision, and ends the interim limits", async () => {
    const { ctx, clock, lin, senior, caseId, id } = await proposed();
    const before = ctx.store.t;
    expect(await interimInForce(ctx, id)).toBe(4);
    clock.now += 20 * HOUR;
    await openAll(ctx, senior, id);
    const done = await approve(ctx, senior, id);
    expect(done).toMatchObject({ ok: true, value: { tier: 4, step: 4, proposal: false } });
    const [decision] = await ctx.store.db
      .select()
      .from(before.decision)
      .where(eq(before.decision.caseId, caseId));
    expect(decision).toMatchObject({
      decidedBy: lin.id,
      decidedAt: clock.now,
      undoUntil: clock.now,
      proposalId: id,
    });
    const measures = await ctx.store.db
      .select()
      .from(before.measure)
      .where(eq(before.measure.decisionId, decision?.id as DecisionId));
    expect(measures.map((each) => each.kind)).toContain("close_store");
    for (const each of measures) {
      expect(each.startAt).toBe(clock.now);
      if (each.kind === "limit_exposure") expect(each.endAt).toBe(clock.now + 30 * DAY);
    }
    expect(await interimInForce(ctx, id)).toBe(0);
    const [outcome] = await ctx.store.db.select().from(before.proposalOutcome);
    expect(outcome).toMatchObject({ kind: "approved", by: senior.id, decisionId: decision?.id });
    expect((await caseRow(ctx, caseId)).state).toBe("confirmed");
    const [notice] = await ctx.store.db
      .select()
      .from(before.notice)
      .where(eq(before.notice.decisionId, decision?.id as DecisionId));
    expect(notice).toBeDefined();
    clock.now += 1;
    expect((await undoDecision(ctx, lin, decision?.id as DecisionId)).ok).toBe(false);
  });

  it("needs a different senior who decided nothing of it and opened every piece of evidence", async () => {
    const { ctx, lin, senior, id } = await proposed();
    const other = await newPerson(ctx, "reviewer", "陈默");
    const unopened = await approve(ctx, senior, id);
    expect(unopened).toMatchObject({ ok: false, refusal: { kind: "unopened" } });
    await openAll(ctx, senior, id);
    expect(await approve(ctx, other, id)).toMatchObject({ refusal: { kind: "not_allowed" } });
    const asSenior: PersonActor = { ...lin, role: "senior" };
    const opening = await openEvidence(ctx, asSenior, { proposalId: id, evidence: [] });
    expect(opening).toMatchObject({ refusal: { kind: "not_allowed" } });
    expect(await approve(ctx, asSenior, id)).toMatchObject({ refusal: { kind: "not_allowed" } });
    expect((await approve(ctx, senior, id)).ok).toBe(true);
    expect(await approve(ctx, senior, id)).toMatchObject({
      refusal: { kind: "answered", outcome: "approved" },
    });
  });

  it("is refused by the database itself when the proposer answers", async () => {
    const { ctx, clock, lin, id } = await proposed();
    const outcome = { id, kind: "returned", by: lin.id, at: clock.now } as const;
    const row = { ...outcome, reasonSealed: null, decisionId: null };
    const entry = {
      action: "proposal.returned",
      subject: { kind: "proposal", id },
      cause: null,
      caseId: null,
      before: null,
      after: null,
      facts: null,
    } as const;
    const meta = { actor: { kind: "person", id: lin.id }, now: clock.now, txId: ctx.newId("tx") } as const;
    const write = commit(
      ctx.store,
      { changes: [add("proposalOutcome", row)], entries: [entry] },
      { ...meta, sha256: ctx.sha256 },
    );
    const message = await write.then(
      () => "written",
      (error: Error) => `${error.message} ${String((error.cause as Error | undefined)?.message ?? "")}`,
    );
    expect(message).toContain("four eyes");
    expect(await ctx.store.db.select().from(ctx.store.t.proposalOutcome)).toHaveLength(0);
  });

  it("is refused as stale when the item was edited or the store was judged since the preview", async () => {
    const { ctx, senior, id, caseId } = await proposed();
    const chen = await newPerson(ctx, "reviewer", "陈默");
    await openAll(ctx, senior, id);
    const shown = await previewProposal(ctx, id);
    if (!shown.ok) throw new Error("no preview");
    await confirmed(ctx, chen, await openCase(ctx, { id: "pm", surface: "private_message" }));
    const late = await approveProposal(
      ctx,
      senior,
      { proposalId: id, seen: shown.value.seen, note: null },
      newKey(),
    );
    expect(late).toMatchObject({ ok: false, refusal: { kind: "stale", what: ["account", "store"] } });
    const edited = incoming(ctx, { id: "n4", text: "改了一版，加微信 abc_2025 备注 n4" });
    await intakeItems(ctx, { kind: "machine", id: "test" }, [edited], "test");
    expect((await caseRow(ctx, caseId)).state).toBe("proposed");
    const after = await approve(ctx, senior, id);
    expect(after).toMatchObject({ ok: false, refusal: { kind: "stale", what: ["case"] } });
  });

  it("is decided once when two seniors answer at the same time", async () => {
    const { ctx, senior, id } = await proposed();
    const other = await newPerson(ctx, "senior", "许可");
    await openAll(ctx, senior, id);
    await openAll(ctx, other, id);
    const answers = await Promise.all([
      approve(ctx, senior, id),
      approve(ctx, other, id),
      returnProposal(ctx, other, { proposalId: id, reason: "先核对。" }, newKey()),
    ]);
    expect(answers.filter((each) => each.ok)).toHaveLength(1);
    expect(await ctx.store.db.select().from(ctx.store.t.proposalOutcome)).toHaveLength(1);
  });

  it("answers a replay with the stored answer", async () => {
    const { ctx, senior, id } = await proposed();
    await openAll(ctx, senior, id);
    const key = newKey();
    const shown = await previewProposal(ctx, id);
    if (!shown.ok) throw new Error("no preview");
    const command = { proposalId: id, seen: shown.value.seen, note: null };
    const first = await approveProposal(ctx, senior, command, key);
    expect(first.ok).toBe(true);
    expect(await approveProposal(ctx, senior, command, key)).toEqual(first);
  });
});

describe("a returned proposal", () => {
  it("needs a reason, ends the interim limits and opens the case again, which can be proposed anew", async () => {
    const { ctx, clock, lin, senior, caseId, id } = await proposed();
    clock.now += HOUR;
    const bare = await returnProposal(ctx, senior, { proposalId: id, reason: " " }, newKey());
    expect(bare).toMatchObject({ refusal: { kind: "reason_needed" } });
    const done = await returnProposal(ctx, senior, { proposalId: id, reason: "先核对送达时间。" }, newKey());
    expect(done).toEqual({ ok: true, value: { caseId } });
    expect(await interimInForce(ctx, id)).toBe(0);
    expect((await caseRow(ctx, caseId)).state).toBe("open");
    const again = await confirmed(ctx, lin, caseId);
    expect(again.proposalId).not.toBe(id);
    const next = again.proposalId as ProposalId;
    await openAll(ctx, senior, next);
    expect((await approve(ctx, senior, next)).ok).toBe(true);
  });
});

describe("a proposal nobody answers", () => {
  it("is flagged once after 72 hours, by one of two processes, and its interim limits end", async () => {
    const { ctx, clock, senior, id } = await proposed();
    clock.now += 72 * HOUR - 1;
    expect(await flagLateProposals(ctx)).toBe(0);
    clock.now += 1;
    const flagged = await Promise.all([flagLateProposals(ctx), flagLateProposals(ctx)]);
    expect(flagged.reduce((sum, n) => sum + n, 0)).toBe(1);
    expect(await flagLateProposals(ctx)).toBe(0);
    expect(await interimInForce(ctx, id)).toBe(0);
    await openAll(ctx, senior, id);
    expect((await approve(ctx, senior, id)).ok).toBe(true);
  });
});
