import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { takeMessages } from "@/db/operational-outbox";
import { liveEndpoints } from "@/db/queries/outbox-facts";
import type { DecisionId, KeyId } from "@/lib/domain/ids";
import { ATTEMPTS_MAX } from "@/lib/domain/outbox/retry";
import type { Letter, Posted } from "@/lib/outbox/post";
import { confirmed, newPerson, openCase } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import { undoDecision } from "../cases/undo-decision";
import type { Ctx } from "../context";
import { endExpiredMeasures } from "../measures/end-expired";
import { findMismatches } from "../reconcile/find";
import { addEndpoint } from "./add-endpoint";
import { changeEndpoint } from "./change-endpoint";
import { deliverDue } from "./deliver";
import { holdOutbound, releaseOutbound } from "./hold-outbound";
import { recordReceipts } from "./record-receipts";
import { resendDelivery } from "./resend-delivery";
import { testEndpoint } from "./test-endpoint";

const SECOND = 1000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const GOOD: Posted = { outcome: "delivered", status: 200, response: "ok" };
const DOWN: Posted = { outcome: "unreachable", status: null, response: "" };
const ALL = ["notice", "standing", "appeal_reply", "alert"];

type Body = { type: string; data: Record<string, unknown> & { subject?: { kind: string; id: string } } };

async function desk() {
  const at = await freshContext();
  const { ctx } = at;
  const lin = await newPerson(ctx);
  const admin = await newPerson(ctx, "admin", "管理员");
  const added = await addEndpoint(ctx, admin, { name: "平台", url: "https://a.test/hook", kinds: ALL });
  if (!added.ok) throw new Error(added.refusal.kind);
  const letters: (Letter & { json: Body })[] = [];
  const outside = (answer: () => Posted) => ({
    post: async (letter: Letter) => {
      letters.push({ ...letter, json: JSON.parse(letter.body) as Body });
      return answer();
    },
    publicUrl: "https://weir.test",
    jitter: () => 0.5,
  });
  return { ...at, lin, admin, endpointId: added.value.id, letters, outside };
}

const decided = async (ctx: Ctx, lin: Parameters<typeof confirmed>[1], id: string) =>
  confirmed(ctx, lin, await openCase(ctx, { id }));

describe("what leaves", () => {
  it("leaves after the undo window, with the whole standing of account, store and item, and hands the notice over", async () => {
    const { ctx, clock, lin, letters, outside } = await desk();
    await decided(ctx, lin, "n1");
    clock.now += 9 * SECOND;
    await deliverDue(
      ctx,
      outside(() => GOOD),
    );
    expect(letters).toEqual([]);
    clock.now += SECOND;
    await deliverDue(
      ctx,
      outside(() => GOOD),
    );
    expect(letters.map(({ json }) => `${json.type} ${json.data.subject?.kind ?? ""}`).sort()).toEqual([
      "notice.issued ",
      "standing.desired account",
      "standing.desired item",
      "standing.desired store",
    ]);
    const account = letters.find(({ json }) => json.data.subject?.kind === "account");
    expect(account?.json.data).toMatchObject({
      subject: { id: "acc-1" },
      version: 1,
      measures: [
        { measure: "bar_campaigns", tier: 1 },
        { measure: "hide_from_search", tier: 1 },
        { measure: "limit_exposure", tier: 1, until: new Date(clock.now + 7 * DAY).toISOString() },
      ],
    });
    const { db, t } = ctx.store;
    expect((await db.select().from(t.message)).map((row) => row.state)).toEqual(Array(4).fill("delivered"));
    expect(await db.select().from(t.noticeHandOver)).toMatchObject([{ how: "webhook", at: clock.now }]);
    // The link that opens the notice is sent, and kept nowhere to be read.
    const token = /notice\/([^"]+)/.exec(
      letters.find(({ json }) => json.type === "notice.issued")?.body ?? "",
    )?.[1];
    const attempts = await db.select().from(t.deliveryAttempt);
    const kept = await Promise.all(attempts.map((row) => ctx.vault.open(row.requestSealed)));
    expect(token?.length).toBeGreaterThan(20);
    expect(kept.join()).not.toContain(token);
  });

  it("lifts at the end with a higher version, and nothing is left in force", async () => {
    const { ctx, clock, lin, letters, outside } = await desk();
    await decided(ctx, lin, "n1");
    clock.now += 7 * DAY + 11 * SECOND;
    await deliverDue(
      ctx,
      outside(() => GOOD),
    );
    letters.length = 0;
    await endExpiredMeasures(ctx);
    await deliverDue(
      ctx,
      outside(() => GOOD),
    );
    const account = letters.find(({ json }) => json.data.subject?.kind === "account");
    expect(account?.json.data).toMatchObject({ version: 2, measures: [], changesAt: null });
  });

  it("an undone decision leaves nothing, and what was taken can no longer be undone", async () => {
    const { ctx, clock, lin, letters, outside } = await desk();
    const first = await decided(ctx, lin, "n1");
    await undoDecision(ctx, lin, first.decisionId as DecisionId);
    const second = await decided(ctx, lin, "n2");
    clock.now += 10 * SECOND;
    const racing = await Promise.all([
      deliverDue(
        ctx,
        outside(() => GOOD),
      ),
      undoDecision(ctx, lin, second.decisionId as DecisionId),
    ]);
    const isUndone = racing[1].ok;
    await deliverDue(
      ctx,
      outside(() => GOOD),
    );
    expect(letters.length).toBe(isUndone ? 0 : 4);
    if (!racing[1].ok) expect(racing[1].refusal.kind).toBe("left_already");
  });

  it("two processes send each letter once", async () => {
    const { ctx, clock, lin, letters, outside } = await desk();
    for (const n of [1, 2, 3]) {
      await decided(ctx, lin, `n${n}`);
      clock.now += 5 * DAY;
    }
    await Promise.all(
      [1, 2, 3].map(() =>
        deliverDue(
          ctx,
          outside(() => GOOD),
        ),
      ),
    );
    clock.now += SECOND;
    await deliverDue(
      ctx,
      outside(() => GOOD),
    );
    const ids = letters.map((letter) => letter.headers["webhook-id"]);
    expect(new Set(ids).size).toBe(ids.length);
    const { db, t } = ctx.store;
    expect((await db.select().from(t.message)).every((row) => row.state === "delivered")).toBe(true);
    // Versions of one subject leave in their order.
    const versions = letters.flatMap(({ json }) =>
      json.data.subject?.kind === "account" ? [json.data.version as number] : [],
    );
    expect(versions).toEqual([1, 2, 3]);
  });
});

describe("when it goes wrong", () => {
  it("a process that dies after taking, leasing or sending leaves what another one finishes, under the same id", async () => {
    const { ctx, clock, lin, letters, outside } = await desk();
    await decided(ctx, lin, "n1");
    clock.now += 10 * SECOND;
    await takeMessages(ctx.store, { endpoints: await liveEndpoints(ctx.store), now: clock.now, limit: 50 });
    const dying = outside(() => {
      throw new Error("killed after sending, before noting it");
    });
    await expect(deliverDue(ctx, dying)).rejects.toThrow("killed");
    const before = letters.map((letter) => letter.headers["webhook-id"]);
    letters.length = 0;
    await deliverDue(
      ctx,
      outside(() => GOOD),
    );
    expect(letters).toEqual([]);
    clock.now += 61 * SECOND;
    await deliverDue(
      ctx,
      outside(() => GOOD),
    );
    const after = letters.map((letter) => letter.headers["webhook-id"]);
    expect(after.length).toBe(4);
    expect(before.every((id) => after.includes(id))).toBe(true);
  });

  it("an endpoint down for hours is paused and said so, and gets everything when it is resumed", async () => {
    const { ctx, clock, lin, admin, endpointId, letters, outside } = await desk();
    await decided(ctx, lin, "n1");
    clock.now += 10 * SECOND;
    const { db, t } = ctx.store;
    for (let step = 0; step < 200; step++) {
      await deliverDue(
        ctx,
        outside(() => DOWN),
      );
      clock.now += 5 * 60 * SECOND;
    }
    const [endpoint] = await db.select().from(t.endpoint).where(eq(t.endpoint.id, endpointId));
    expect(endpoint).toMatchObject({ pausedWhy: "failing" });
    expect(await db.select().from(t.message).where(eq(t.message.kind, "alert"))).toHaveLength(1);
    letters.length = 0;
    await deliverDue(
      ctx,
      outside(() => GOOD),
    );
    expect(letters).toEqual([]);
    await changeEndpoint(ctx, admin, { id: endpointId, order: "resume" });
    for (let step = 0; step < 20; step++) {
      await deliverDue(
        ctx,
        outside(() => GOOD),
      );
      clock.now += HOUR;
    }
    expect(letters).toHaveLength(5);
    const attempts = await db.select().from(t.delivery);
    expect(attempts.every((row) => row.state === "delivered" && row.attempts <= ATTEMPTS_MAX)).toBe(true);
  });
});

describe("the record", () => {
  it("agrees with the log while one endpoint takes what another refuses, and after sending again", async () => {
    const { ctx, clock, lin, admin, letters, outside } = await desk();
    await addEndpoint(ctx, admin, { name: "备用", url: "https://b.test/hook", kinds: ["standing"] });
    await decided(ctx, lin, "n1");
    clock.now += 10 * SECOND;
    const half = outside(() => (letters.at(-1)?.url.includes("b.test") ? DOWN : GOOD));
    await deliverDue(ctx, half);
    expect((await findMismatches(ctx)).findings).toEqual([]);
    const { db, t } = ctx.store;
    const [sent] = await db.select().from(t.delivery).where(eq(t.delivery.state, "delivered"));
    expect((await resendDelivery(ctx, admin, sent?.id ?? "")).ok).toBe(true);
    expect((await findMismatches(ctx)).findings).toEqual([]);
    const before = letters.length;
    clock.now += SECOND;
    await deliverDue(
      ctx,
      outside(() => GOOD),
    );
    expect(letters.slice(before).map((each) => each.headers["webhook-id"])).toContain(sent?.messageId);
    expect((await findMismatches(ctx)).findings).toEqual([]);
  });
});

describe("the stop switch", () => {
  it("holds everything while decisions go on, and loses nothing", async () => {
    const { ctx, clock, lin, letters, outside } = await desk();
    const senior = await newPerson(ctx, "senior");
    expect((await holdOutbound(ctx, lin, "误发")).ok).toBe(false);
    await holdOutbound(ctx, senior, "误发");
    await decided(ctx, lin, "n1");
    clock.now += HOUR;
    await deliverDue(
      ctx,
      outside(() => GOOD),
    );
    expect(letters).toEqual([]);
    expect(await releaseOutbound(ctx, senior)).toMatchObject({ ok: true, value: { released: 1 } });
    await deliverDue(
      ctx,
      outside(() => GOOD),
    );
    expect(letters).toHaveLength(4);
  });
});

describe("endpoints", () => {
  const second = { name: "备用", url: "https://b.test/hook", kinds: ALL };
  const bodies = (letters: Letter[], host: string) => letters.filter(({ url }) => url.includes(host)).length;

  it("a new endpoint is told from now on, and what waited for nobody only when asked", async () => {
    const { ctx, clock, lin, admin, endpointId, letters, outside } = await desk();
    const turn = () =>
      deliverDue(
        ctx,
        outside(() => GOOD),
      );
    await changeEndpoint(ctx, admin, { id: endpointId, order: "remove" });
    await decided(ctx, lin, "n1");
    clock.now += 5 * DAY;
    await turn();
    await addEndpoint(ctx, admin, second);
    await turn();
    expect(letters).toEqual([]);
    await decided(ctx, lin, "n2");
    clock.now += HOUR;
    await turn();
    expect(bodies(letters, "b.test")).toBe(4);
    await addEndpoint(ctx, admin, { ...second, url: "https://c.test/hook", backlog: true });
    await turn();
    expect([bodies(letters, "b.test"), bodies(letters, "c.test")]).toEqual([4, 4]);
  });

  it("a paused endpoint gets on resuming what the others were told meanwhile", async () => {
    const { ctx, clock, lin, admin, endpointId, letters, outside } = await desk();
    const turn = () =>
      deliverDue(
        ctx,
        outside(() => GOOD),
      );
    await addEndpoint(ctx, admin, second);
    await changeEndpoint(ctx, admin, { id: endpointId, order: "pause" });
    await decided(ctx, lin, "n1");
    clock.now += HOUR;
    await turn();
    expect([bodies(letters, "a.test"), bodies(letters, "b.test")]).toEqual([0, 4]);
    expect(await changeEndpoint(ctx, admin, { id: endpointId, order: "pause" })).toMatchObject({
      refusal: { kind: "no_change" },
    });
    await changeEndpoint(ctx, admin, { id: endpointId, order: "resume" });
    clock.now += HOUR;
    await turn();
    expect([bodies(letters, "a.test"), bodies(letters, "b.test")]).toEqual([4, 4]);
  });

  it("a test leaves signed while everything is held, is kept with its answer, and does not touch the backlog", async () => {
    const { ctx, lin, admin, endpointId, letters, outside } = await desk();
    await holdOutbound(ctx, admin, "平台维护");
    const answers = outside(() => ({ outcome: "refused", status: 503, response: "later" }) as const);
    expect(await testEndpoint(ctx, lin, endpointId, answers)).toMatchObject({
      refusal: { kind: "not_allowed" },
    });
    expect(await testEndpoint(ctx, admin, endpointId, answers)).toMatchObject({
      value: { outcome: "refused", status: 503 },
    });
    expect(letters).toMatchObject([{ json: { type: "test", data: {} } }]);
    expect(letters[0]?.headers["webhook-signature"]).toMatch(/^v1,/);
    const { db, t } = ctx.store;
    const [kept] = await db.select().from(t.deliveryAttempt);
    expect(await ctx.vault.open(kept?.responseSealed ?? ("" as never))).toBe("later");
    expect(await db.select().from(t.endpointHealth)).toEqual([]);
    expect((await db.select().from(t.logEntry)).at(-1)?.action).toBe("webhook.tested");
  });
});

describe("receipts", () => {
  it("may name a standing by its subject and version, and only one that was sent", async () => {
    const { ctx, clock, lin, outside } = await desk();
    await decided(ctx, lin, "n1");
    const key = { kind: "key", id: "key_1" as KeyId, scopes: ["receipts:write"] } as const;
    const say = (id: string, version: number) =>
      recordReceipts(ctx, key, [{ subject: { kind: "account", id }, version, outcome: "applied" }]);
    expect(await say("acc-1", 1)).toMatchObject({ refusal: { field: "receipts.0.version" } });
    clock.now += HOUR;
    await deliverDue(
      ctx,
      outside(() => GOOD),
    );
    expect((await say("acc-1", 2)).ok).toBe(false);
    expect((await say("acc-9", 1)).ok).toBe(false);
    expect((await say("acc-1", 1)).ok).toBe(true);
    const { db, t } = ctx.store;
    expect(await db.select().from(t.standing).where(eq(t.standing.kind, "account"))).toMatchObject([
      { commandedVersion: 1, appliedVersion: 1 },
    ]);
  });

  it("a standing is in the drift until its newest version is applied, whatever comes late", async () => {
    const { ctx, clock, lin, outside } = await desk();
    for (const n of [1, 2]) {
      await decided(ctx, lin, `n${n}`);
      clock.now += 5 * DAY;
    }
    const key = { kind: "key", id: "key_1" as KeyId, scopes: ["receipts:write"] } as const;
    const { db, t } = ctx.store;
    const sent = await db.select().from(t.message).where(eq(t.message.subjectKind, "account"));
    const standings = sent
      .filter((row) => row.kind === "standing")
      .sort((a, b) => a.subjectVersion - b.subjectVersion);
    const [older, newer] = standings;
    if (!older || !newer) throw new Error("two standings are expected");
    const tell = (id: string, outcome: "applied" | "refused") =>
      recordReceipts(ctx, key, [{ messageId: id, outcome }]);
    expect((await tell(newer.id, "applied")).ok).toBe(false);
    await deliverDue(
      ctx,
      outside(() => GOOD),
    );
    const state = async () => (await db.select().from(t.standing).where(eq(t.standing.kind, "account")))[0];
    expect(await state()).toMatchObject({ commandedVersion: 2, appliedVersion: 0 });
    await tell(older.id, "refused");
    await tell(newer.id, "applied");
    await tell(older.id, "applied");
    expect(await state()).toMatchObject({ commandedVersion: 2, appliedVersion: 2, refusedVersion: 1 });
    expect(await db.select().from(t.receipt)).toHaveLength(3);
  });
});
