import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { DecisionId, FileId, KeyId } from "@/lib/domain/ids";
import { filed, judged, noticeOf } from "@/lib/test/appeal-desk";
import { confirmed, newKey, newPerson, openCase } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import type { Ctx } from "../context";
import { openNotice } from "../notices/open-notice";
import { revokeNotice } from "../notices/revoke-notice";
import { changeSetting } from "../settings/change-setting";
import { fileAppeal } from "./file-appeal";
import { keepAppealFile } from "./keep-appeal-file";

const DAY = 86_400_000;
const pdf = (text: string) => new TextEncoder().encode(`%PDF-1.7 ${text}`);

async function tokenOf(ctx: Ctx) {
  const { db, t } = ctx.store;
  const [row] = await db.select().from(t.message).where(eq(t.message.kind, "notice"));
  return JSON.parse((await ctx.vault.open(row?.sealed ?? "")) ?? "{}") as { noticeId: string; token: string };
}

describe("filing an appeal", () => {
  it("is possible to the last millisecond of 30 days from the hand-over, and not after", async () => {
    const at = await freshContext();
    const { ctx, clock } = at;
    const lin = await newPerson(ctx);
    await newPerson(ctx, "senior");
    const first = await judged(at, lin, { id: "n1", days: 30 });
    const appealId = await filed(ctx, first);
    expect(appealId).toMatch(/^appeal_/);
    const second = await judged(at, lin, { id: "n2", days: 30 });
    clock.now += 1;
    await expect(filed(ctx, second)).rejects.toThrow("window_closed");
  });

  it("counts the hand-over 72 hours after sending where nobody opened the notice", async () => {
    const { ctx, clock } = await freshContext();
    const lin = await newPerson(ctx);
    const reply = await confirmed(ctx, lin, await openCase(ctx, { id: "n1" }));
    const noticeId = await noticeOf(ctx, reply.decisionId as DecisionId);
    await expect(filed(ctx, { noticeId })).rejects.toThrow("not_told_yet");
    clock.now += 33 * DAY + 10_001;
    await expect(filed(ctx, { noticeId })).rejects.toThrow("window_closed");
    clock.now -= 1;
    expect(await filed(ctx, { noticeId })).toMatch(/^appeal_/);
  });

  it("gives deadlines by the working calendar, one open appeal per decision, and one answer per key", async () => {
    const at = await freshContext();
    const { ctx } = at;
    const lin = await newPerson(ctx);
    await newPerson(ctx, "senior");
    const { noticeId } = await judged(at, lin, { id: "n1", days: 0 });
    const command = { noticeId, statement: "不是微信号", files: [], key: newKey() };
    const actor = { kind: "merchant", id: noticeId } as const;
    const replies = await Promise.all([1, 2, 3].map(() => fileAppeal(ctx, actor, command)));
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    // Wednesday 18 March 2026 in Shanghai: acknowledged by the end of Thursday, decided by the end of Monday.
    expect(replies[0]).toMatchObject({
      value: {
        acknowledgeBy: Date.parse("2026-03-20T00:00:00+08:00"),
        decideBy: Date.parse("2026-03-24T00:00:00+08:00"),
        escalated: false,
      },
    });
    const other = await Promise.all(
      [newKey(), newKey()].map((key) => fileAppeal(ctx, actor, { ...command, key })),
    );
    expect(other.map((reply) => !reply.ok && reply.refusal.kind)).toEqual(["open_already", "open_already"]);
    const key = { kind: "key", id: "key_1" as KeyId, scopes: ["appeals:write"] } as const;
    const changed = { ...command, statement: "另一份陈述" };
    expect(await fileAppeal(ctx, actor, changed)).toMatchObject({ refusal: { kind: "key_reused" } });
    expect(await fileAppeal(ctx, key, changed)).toMatchObject({ refusal: { kind: "open_already" } });
    expect(await ctx.store.db.select().from(ctx.store.t.appeal)).toHaveLength(1);
  });

  it("counts the organisation's closed days as no working days", async () => {
    const at = await freshContext();
    const { ctx } = at;
    const lin = await newPerson(ctx);
    await newPerson(ctx, "senior");
    const admin = await newPerson(ctx, "admin");
    const days = { key: "calendar.closed_days", version: 0 } as const;
    expect(await changeSetting(ctx, admin, { ...days, value: ["2026-02-30"] })).toMatchObject({ ok: false });
    await changeSetting(ctx, admin, { ...days, value: ["2026-03-23", "2026-03-19", "2026-03-19"] });
    const { noticeId } = await judged(at, lin, { id: "n1", days: 0 });
    const actor = { kind: "merchant", id: noticeId } as const;
    const command = { noticeId, statement: "不是微信号", files: [], key: newKey() };
    // Thursday and Monday are off: acknowledged by the end of Friday, decided by the end of Wednesday.
    expect(await fileAppeal(ctx, actor, command)).toMatchObject({
      value: {
        acknowledgeBy: Date.parse("2026-03-21T00:00:00+08:00"),
        decideBy: Date.parse("2026-03-26T00:00:00+08:00"),
      },
    });
  });

  it("takes at most five files, kept for this account, and no foreign ones", async () => {
    const at = await freshContext();
    const { ctx } = at;
    const lin = await newPerson(ctx);
    const { noticeId } = await judged(at, lin, { id: "n1" });
    const stranger = await judged(at, lin, { id: "m1", account: "acc-2", store: "S-2" });
    const keep = async (of: typeof noticeId, text: string) => {
      const kept = await keepAppealFile(
        ctx,
        { kind: "merchant", id: of },
        { noticeId: of, bytes: pdf(text) },
      );
      if (!kept.ok) throw new Error(kept.refusal.kind);
      return kept.value.fileId;
    };
    const file = (files: FileId[]) => {
      const command = { noticeId, statement: "不是微信号", files, key: newKey() };
      return fileAppeal(ctx, { kind: "merchant", id: noticeId }, command);
    };
    const mine = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => keep(noticeId, String(n))));
    expect(await keep(noticeId, "1")).toBe(mine[0]);
    const refused = await keepAppealFile(
      ctx,
      { kind: "merchant", id: noticeId },
      { noticeId, bytes: new TextEncoder().encode("<html>") },
    );
    expect(refused).toMatchObject({ refusal: { kind: "wrong_type" } });
    expect(await file(mine)).toMatchObject({ refusal: { kind: "too_many_files", filesMax: 5 } });
    const foreign = await keep(stranger.noticeId, "7");
    expect(await file([foreign])).toMatchObject({ refusal: { kind: "file_unusable", why: "unknown" } });
    expect((await file(mine.slice(0, 5))).ok).toBe(true);
    expect(await ctx.store.db.select().from(ctx.store.t.appealFile)).toHaveLength(5);
  });
});

describe("the link of a notice", () => {
  it("opens the notice, hands it over once, and opens nothing when it is revoked", async () => {
    const { ctx, clock } = await freshContext();
    const lin = await newPerson(ctx);
    const admin = await newPerson(ctx, "admin", "管理员");
    await confirmed(ctx, lin, await openCase(ctx, { id: "n1" }));
    const { token } = await tokenOf(ctx);
    expect(await openNotice(ctx, { token })).toMatchObject({ refusal: { kind: "not_found" } });
    clock.now += 3_600_000;
    const opened = await openNotice(ctx, { token });
    if (!opened.ok) throw new Error(opened.refusal.kind);
    const { noticeId, handedOverAt } = opened.value;
    expect(handedOverAt).toBe(clock.now);
    expect(opened.value.content.facts.caseNumber).toMatch(/^WR-/);
    expect(opened.value.filing).toMatchObject({ refusal: null, until: handedOverAt + 30 * DAY });
    clock.now += DAY;
    expect(await openNotice(ctx, { noticeId })).toMatchObject({ value: { handedOverAt } });
    expect(await openNotice(ctx, { token: `${token}x` })).toMatchObject({ refusal: { kind: "not_found" } });
    expect((await revokeNotice(ctx, lin, noticeId)).ok).toBe(false);
    expect((await revokeNotice(ctx, admin, noticeId)).ok).toBe(true);
    expect(await openNotice(ctx, { token })).toMatchObject({ refusal: { kind: "revoked" } });
    await expect(filed(ctx, { noticeId })).rejects.toThrow("not_found");
    const { db, t } = ctx.store;
    const [stored] = await db.select().from(t.notice);
    expect(stored?.tokenHash).not.toContain(token);
    expect((await db.select().from(t.logEntry)).some((entry) => entry.text.includes(token))).toBe(false);
  });
});
