import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { loadInbox, markInboxRead, unreadCount } from "@/lib/screens/inbox";
import { loadTalk } from "@/lib/screens/talk";
import { caseRow, newKey, newPerson, openCase } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import { assignCase, takeBack } from "../cases/assign-case";
import { claimCase } from "../cases/claim-case";
import { dropView, editView, firstQuery, listViews, saveView } from "../views/saved-views";
import { putCannedNote } from "./canned-notes";
import { commentCase } from "./comment-case";
import { answerOpinion, askOpinion } from "./opinions";

async function desk() {
  const { ctx, clock } = await freshContext();
  const caseId = await openCase(ctx, { id: "note-1" });
  const me = await newPerson(ctx);
  const colleague = await newPerson(ctx, "reviewer", "陈默");
  const senior = await newPerson(ctx, "senior", "周岚");
  return { ctx, clock, caseId, me, colleague, senior };
}

describe("talk in a case", () => {
  it("is sealed, read by the other as unread until read, and heard of by whom it mentions", async () => {
    const { ctx, caseId, me, colleague } = await desk();
    const text = "@陈默 这个号在别处也见过";
    const said = await commentCase(ctx, me, { caseId, text, mentions: [colleague.id] }, newKey());
    expect(said.ok).toBe(true);
    const { db, t } = ctx.store;
    const [row] = await db.select().from(t.comment);
    expect(row?.sealed).not.toContain("陈默");
    expect((await loadTalk(ctx, colleague, caseId)).comments).toMatchObject([
      { text, fresh: true, by: me.name },
    ]);
    expect((await loadTalk(ctx, me, caseId)).unread).toBe(0);
    expect(await loadInbox(ctx, colleague)).toMatchObject([{ kind: "mention", text, unread: true, caseId }]);
    expect(await unreadCount(ctx, me)).toBe(0);
    const [entry] = await loadInbox(ctx, colleague);
    await markInboxRead(ctx, colleague, [entry?.what as string, `case:${caseId}`]);
    expect(await unreadCount(ctx, colleague)).toBe(0);
    expect((await loadTalk(ctx, colleague, caseId)).unread).toBe(0);
    const entries = await db.select().from(t.logEntry);
    expect(JSON.stringify(entries)).not.toContain("这个号");
  });

  it("is said once under one key, and by nobody who does not review", async () => {
    const { ctx, caseId, me } = await desk();
    const key = newKey();
    const command = { caseId, text: "一次就够", mentions: [] };
    const all = await Promise.all([commentCase(ctx, me, command, key), commentCase(ctx, me, command, key)]);
    expect(new Set(all.map((done) => JSON.stringify(done))).size).toBe(1);
    expect(await ctx.store.db.select().from(ctx.store.t.comment)).toHaveLength(1);
    const auditor = await newPerson(ctx, "auditor");
    expect(await commentCase(ctx, auditor, command, newKey())).toMatchObject({ ok: false });
  });

  it("asks for a second opinion, which only the one asked gives, once, and the asker hears", async () => {
    const { ctx, caseId, me, colleague, senior } = await desk();
    const asked = await askOpinion(ctx, me, { caseId, askedOf: colleague.id, text: "你怎么看" }, newKey());
    if (!asked.ok) throw new Error(asked.refusal.kind);
    const id = asked.value.opinionId;
    expect(await loadInbox(ctx, colleague)).toMatchObject([{ kind: "opinion_asked", text: "你怎么看" }]);
    const answer = { id, opinion: "overturn", text: "是引用" } as const;
    expect(await answerOpinion(ctx, senior, answer)).toMatchObject({ refusal: { kind: "not_found" } });
    expect(await answerOpinion(ctx, colleague, answer)).toMatchObject({ ok: true });
    expect(await answerOpinion(ctx, colleague, answer)).toMatchObject({
      refusal: { kind: "answered_already" },
    });
    expect(await loadInbox(ctx, me)).toMatchObject([{ kind: "opinion_given", text: "是引用", by: "陈默" }]);
    expect(await loadInbox(ctx, colleague)).toEqual([]);
  });

  it("keeps notes ready for all, changed only on the version seen, by a senior only", async () => {
    const { ctx, me, senior } = await desk();
    const note = { id: null, version: 0, title: "引用", body: "买家引用卖家的话投诉。", retired: false };
    expect(await putCannedNote(ctx, me, note)).toMatchObject({ ok: false });
    const kept = await putCannedNote(ctx, senior, note);
    if (!kept.ok) throw new Error(kept.refusal.kind);
    const change = { ...note, id: kept.value.id, version: 1, title: "引用投诉" };
    expect(await putCannedNote(ctx, senior, change)).toMatchObject({ ok: true });
    expect(await putCannedNote(ctx, senior, change)).toMatchObject({ refusal: { kind: "stale" } });
  });
});

describe("whose a case is to do", () => {
  it("is given by a senior without making its reader stale, and taken back from one who is away", async () => {
    const { ctx, caseId, me, colleague, senior } = await desk();
    const before = await caseRow(ctx, caseId);
    expect(await assignCase(ctx, me, { caseId, to: colleague.id })).toMatchObject({ ok: false });
    expect(await assignCase(ctx, senior, { caseId, to: colleague.id })).toMatchObject({ ok: true });
    const given = await caseRow(ctx, caseId);
    expect([given.assignedTo, given.version]).toEqual([colleague.id, before.version]);
    await claimCase(ctx, colleague, caseId);
    expect(await takeBack(ctx, senior, colleague.id)).toEqual({ ok: true, value: { cases: 1 } });
    expect((await caseRow(ctx, caseId)).assignedTo).toBeNull();
    expect(await claimCase(ctx, me, caseId)).toMatchObject({ ok: true });
    const { db, t } = ctx.store;
    const told = await db.select().from(t.logEntry).where(eq(t.logEntry.caseId, caseId));
    const actions = told.map(({ action }) => action);
    expect(actions).toContain("case.assigned");
    expect(actions).toContain("case.taken_back");
  });
});

describe("saved views", () => {
  it("are one's own, or shared, renamed, opened first and deleted by their owner alone", async () => {
    const { ctx, me, colleague } = await desk();
    const kept = await saveView(ctx, me, { name: "笔记急件", query: "surface=note&band=1", shared: false });
    if (!kept.ok) throw new Error(kept.refusal.kind);
    const { id } = kept.value;
    expect(await listViews(ctx, colleague)).toEqual([]);
    await editView(ctx, me, { id, shared: true, name: "急件" });
    expect(await listViews(ctx, colleague)).toMatchObject([{ name: "急件", mine: false, owner: me.name }]);
    expect(await editView(ctx, colleague, { id, name: "我的" })).toMatchObject({ ok: false });
    await editView(ctx, colleague, { id, isDefault: true });
    expect(await firstQuery(ctx, colleague)).toBe("surface=note&band=1");
    expect(await dropView(ctx, colleague, id)).toMatchObject({ ok: false });
    expect(await dropView(ctx, me, id)).toMatchObject({ ok: true });
    expect(await firstQuery(ctx, colleague)).toBeNull();
  });
});
