import { eq, inArray } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { bulkItems, type ClusterRef, clusterRows } from "@/db/queries/clusters";
import type { PersonActor } from "@/lib/domain/actor";
import type { BulkCommand, BulkFindings } from "@/lib/domain/cases/bulk";
import type { CaseId } from "@/lib/domain/ids";
import { confirmed, incoming, newKey, newPerson, openCase } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import { claimCase } from "../cases/claim-case";
import type { Ctx } from "../context";
import { intakeItems } from "../intake/intake-items";
import { decideBulk } from "./decide-bulk";
import { previewBulk } from "./preview-bulk";
import { undoBulk } from "./undo-bulk";

const MACHINE = { kind: "machine", id: "test" } as const;
const CONFIRM: BulkFindings = {
  verdict: "confirm",
  severity: "standard",
  coordinated: false,
  note: "同一微信号",
};
const OVERTURN: BulkFindings = { verdict: "overturn", reason: "wrong_match", note: null };

async function cluster(n: number, accounts: number) {
  const { ctx, clock } = await freshContext();
  const actor = await newPerson(ctx, "senior");
  const given = Array.from({ length: n }, (_, i) =>
    incoming(ctx, { id: `note-${i}`, account: `acc-${i % accounts}`, store: `S-${i % accounts}` }),
  );
  await intakeItems(ctx, MACHINE, given, "test");
  const ref = (await clusterRows(ctx.store)).find(({ kind }) => kind === "contact") as ClusterRef;
  return { ctx, clock, actor, ref };
}

async function asked(
  ctx: Ctx,
  actor: PersonActor,
  ref: ClusterRef,
  findings = CONFIRM,
  exclude: string[] = [],
) {
  const preview = await previewBulk(ctx, actor, { cluster: ref, findings, exclude });
  if (!preview.ok) throw new Error("no preview");
  const items = preview.value.items
    .filter(({ caseId, blocked }) => blocked === null && !exclude.includes(caseId))
    .map(({ caseId, seen, foreseen }) => ({ caseId, seen, foreseen }));
  const command: BulkCommand = { cluster: { kind: ref.kind, rule: ref.rule, key: ref.key }, findings, items };
  return { preview: preview.value, command };
}

const decisionsOf = (ctx: Ctx) => ctx.store.db.select().from(ctx.store.t.decision);
const outcomes = async (ctx: Ctx, id: string) => (await bulkItems(ctx.store, id)).map(({ item }) => item);

describe("deciding a cluster at once", () => {
  it("decides 193 of 200 where 7 were changed meanwhile: those are listed, and the totals are exact", async () => {
    const { ctx, actor, ref } = await cluster(200, 70);
    const { preview, command } = await asked(ctx, actor, ref);
    expect(preview.items).toHaveLength(200);
    const changed = Array.from({ length: 7 }, (_, i) =>
      incoming(ctx, {
        id: `note-${i * 9}`,
        account: `acc-${(i * 9) % 70}`,
        store: `S-${(i * 9) % 70}`,
        text: `改过的文字，加微信 abc_2024 ${i}`,
      }),
    );
    await intakeItems(ctx, MACHINE, changed, "test");
    const done = await decideBulk(ctx, actor, command, newKey());
    if (!done.ok) throw new Error(done.refusal.kind);
    const rows = await outcomes(ctx, done.value.bulkId);
    const by = (outcome: string) => rows.filter((row) => row.outcome === outcome);
    const staleIds = by("stale").map(({ caseId }) => caseId);
    const t = ctx.store.t;
    const stale = await ctx.store.db
      .select({ p: t.case.itemPlatformId })
      .from(t.case)
      .where(inArray(t.case.id, staleIds));
    expect(changed.every((each) => stale.some(({ p }) => p === each.snapshot.platformId))).toBe(true);
    expect([rows.length, by("decided").length + by("proposed").length + by("stale").length]).toEqual([
      200, 200,
    ]);
    expect(by("stale")).toHaveLength(7);
    const decisions = await decisionsOf(ctx);
    expect(decisions).toHaveLength(by("decided").length);
    expect(by("decided").length + by("proposed").length).toBe(193);
    // What was foreseen of each is what became of it, to the fen.
    const foreseen = new Map(command.items.map((item) => [item.caseId, item.foreseen]));
    for (const decision of decisions) {
      expect(decision.damagesFen).toBe(foreseen.get(decision.caseId)?.amountFen);
      expect(decision.step).toBe(foreseen.get(decision.caseId)?.step);
    }
    expect(by("decided").reduce((sum, row) => sum + row.amountFen, 0)).toBe(
      decisions.reduce((sum, { damagesFen }) => sum + damagesFen, 0),
    );
    expect(await ctx.store.db.select().from(t.notice)).toHaveLength(decisions.length);
  });

  it("answers a replay with the same bulk and decides nothing twice, one after the other or at once", async () => {
    const { ctx, actor, ref } = await cluster(12, 5);
    const { command } = await asked(ctx, actor, ref);
    const key = newKey();
    const all = await Promise.all([
      decideBulk(ctx, actor, command, key),
      decideBulk(ctx, actor, command, key),
    ]);
    all.push(await decideBulk(ctx, actor, command, key));
    const ids = new Set(all.map((done) => (done.ok ? done.value.bulkId : done.refusal.kind)));
    expect(ids.size).toBe(1);
    const rows = await outcomes(ctx, [...ids][0] as string);
    expect(rows.map(({ outcome }) => outcome)).toEqual(Array(12).fill("decided"));
    expect(await decisionsOf(ctx)).toHaveLength(12);
    const other = { ...command, items: command.items.slice(1) };
    expect(await decideBulk(ctx, actor, other, key)).toMatchObject({ refusal: { kind: "key_reused" } });
  });

  it("is undone whole in its one window, which closes at one moment for the first as for the last", async () => {
    const { ctx, clock, actor, ref } = await cluster(9, 4);
    const { command } = await asked(ctx, actor, ref);
    const done = await decideBulk(ctx, actor, command, newKey());
    if (!done.ok) throw new Error(done.refusal.kind);
    const { bulkId, undoUntil } = done.value;
    for (const decision of await decisionsOf(ctx)) {
      expect(decision.undoUntil).toBeGreaterThanOrEqual(undoUntil);
      expect(decision.undoUntil).toBeLessThan(undoUntil + 1000);
    }
    clock.now = undoUntil;
    expect(await undoBulk(ctx, actor, bulkId)).toEqual({ ok: true, value: { undone: 9, left: [] } });
    const t = ctx.store.t;
    expect((await ctx.store.db.select().from(t.case)).every(({ state }) => state === "open")).toBe(true);
    const messages = await ctx.store.db.select().from(t.message);
    expect(messages.every(({ state }) => state === "cancelled")).toBe(true);
    clock.now = undoUntil + 1;
    expect(await undoBulk(ctx, actor, bulkId)).toMatchObject({ refusal: { kind: "too_late" } });
  });

  it("leaves what has left and what another decided since, and says which", async () => {
    const { ctx, actor, ref } = await cluster(6, 6);
    const { command } = await asked(ctx, actor, ref, OVERTURN);
    const done = await decideBulk(ctx, actor, { ...command, items: command.items.slice(0, 4) }, newKey());
    if (!done.ok) throw new Error(done.refusal.kind);
    const confirmedToo = await asked(ctx, actor, ref);
    const second = await decideBulk(ctx, actor, confirmedToo.command, newKey());
    if (!second.ok) throw new Error(second.refusal.kind);
    const [first] = (await outcomes(ctx, second.value.bulkId)).filter(({ decisionId }) => decisionId);
    const t = ctx.store.t;
    await ctx.store.transact(function* (db) {
      yield {
        query: db
          .update(t.message)
          .set({ state: "taken" })
          .where(eq(t.message.decisionId, first?.decisionId as never)),
        returns: false,
      };
    });
    const undone = await undoBulk(ctx, actor, second.value.bulkId);
    expect(undone).toMatchObject({
      ok: true,
      value: { undone: 1, left: [{ caseId: first?.caseId, why: "left_already" }] },
    });
  });

  it("takes no case of another cluster, no exception taken out, and none that a colleague holds", async () => {
    const { ctx, actor, ref } = await cluster(5, 5);
    const stranger = await openCase(ctx, {
      id: "other",
      text: "转账到银行卡 6222021234567890123",
      account: "acc-x",
      store: null,
    });
    const { command, preview } = await asked(ctx, actor, ref, CONFIRM, []);
    const mixed = { ...command, items: [...command.items, { ...command.items[0]!, caseId: stranger }] };
    expect(await decideBulk(ctx, actor, mixed, newKey())).toMatchObject({
      refusal: { kind: "not_one_cluster" },
    });
    const out = preview.items[0]?.caseId as CaseId;
    const less = await asked(ctx, actor, ref, CONFIRM, [out]);
    const held = less.command.items[0]?.caseId as CaseId;
    const colleague = await newPerson(ctx, "reviewer", "陈默");
    await claimCase(ctx, colleague, held);
    const done = await decideBulk(ctx, actor, less.command, newKey());
    if (!done.ok) throw new Error(done.refusal.kind);
    const rows = await outcomes(ctx, done.value.bulkId);
    expect(rows.map(({ caseId }) => caseId)).not.toContain(out);
    expect(rows.filter(({ outcome }) => outcome === "taken").map(({ caseId }) => caseId)).toEqual([held]);
    const auditor = await newPerson(ctx, "auditor");
    expect(await decideBulk(ctx, auditor, command, newKey())).toMatchObject({
      refusal: { kind: "not_allowed" },
    });
  });

  it("makes proposals of what needs four eyes, listed as such, and leaves an account that another decided stale", async () => {
    const { ctx, clock } = await freshContext();
    const actor = await newPerson(ctx, "senior");
    for (let i = 0; i < 3; i++) {
      const text = `老问题 加QQ 8812345${i}`;
      await confirmed(
        ctx,
        actor,
        await openCase(ctx, { id: `past-${i}`, account: "acc-0", store: "S-0", text }),
      );
      clock.now += 5 * 86_400_000;
    }
    const given = [0, 1, 2, 3].map((i) =>
      incoming(ctx, { id: `n-${i}`, account: `acc-${i % 2}`, store: `S-${i % 2}` }),
    );
    await intakeItems(ctx, MACHINE, given, "test");
    const ref = (await clusterRows(ctx.store)).find(({ kind }) => kind === "contact") as ClusterRef;
    const all = await asked(ctx, actor, ref);
    expect(all.preview.items.some(({ foreseen }) => foreseen?.proposal)).toBe(true);
    const other = await openCase(ctx, {
      id: "meanwhile",
      account: "acc-1",
      store: "S-1",
      text: "再来一次 加QQ 99123456",
    });
    const fresh = await asked(ctx, actor, ref);
    await confirmed(ctx, await newPerson(ctx), other);
    const done = await decideBulk(ctx, actor, fresh.command, newKey());
    if (!done.ok) throw new Error(done.refusal.kind);
    const rows = await outcomes(ctx, done.value.bulkId);
    expect(rows.filter(({ outcome }) => outcome === "stale")).toHaveLength(2);
    expect(rows.filter(({ proposalId }) => proposalId)).toHaveLength(
      fresh.preview.items.filter(
        ({ foreseen, account }) => foreseen?.proposal && account.name === "账号 acc-0",
      ).length,
    );
  });
});
