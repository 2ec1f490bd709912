import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { holdsAbout } from "@/db/queries/erasure-facts";
import { readHead } from "@/db/queries/log-reading";
import type { AccountId, DecisionId } from "@/lib/domain/ids";
import { beginVerify } from "@/lib/domain/log/verify";
import { loadAccountPage } from "@/lib/screens/account-page";
import { loadCaseView } from "@/lib/screens/case-view";
import { contextAsOf } from "@/lib/screens/context-as-of";
import { readNoticePage } from "@/lib/screens/notice-page";
import { loadPrivacy } from "@/lib/screens/privacy-tab";
import { noticeOf } from "@/lib/test/appeal-desk";
import { caseRow, confirmed, newPerson, openCase, overturned } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import { entryChunks } from "../log/read-log";
import { findMismatches } from "../reconcile/find";
import { eraseAuthor } from "./erase-author";
import { liftHold } from "./lift-hold";
import { placeHold } from "./place-hold";

const refused = (kind: string) => ({ ok: false, refusal: { kind } });

it("erases an author's content for ever, and neither the record nor the log is touched by it", async () => {
  const { ctx, clock } = await freshContext();
  const [reviewer, senior, admin] = await Promise.all([
    newPerson(ctx),
    newPerson(ctx, "senior"),
    newPerson(ctx, "admin"),
  ]);
  const caseId = await openCase(ctx, { id: "n-1" });
  const other = await openCase(ctx, { id: "n-2", account: "acc-2", store: "S-2" });
  const { accountId, itemId } = await caseRow(ctx, caseId);
  const erase = (by = admin) =>
    eraseAuthor(ctx, by, { accountId: accountId as AccountId, reason: "request" });

  expect(await erase(senior)).toMatchObject(refused("not_allowed"));
  expect(await erase()).toMatchObject(refused("open_case"));
  const { decisionId } = await confirmed(ctx, reviewer, caseId);
  const subject = { subjectKind: "case" as const, subjectId: caseId };
  expect(await placeHold(ctx, reviewer, { ...subject, reason: "Court file 12" })).toMatchObject(
    refused("not_allowed"),
  );
  clock.now += 60_000;
  const hold = await placeHold(ctx, senior, { ...subject, reason: "Court file 12" });
  expect(await erase()).toMatchObject(refused("on_hold"));
  expect(await loadPrivacy(ctx, admin, accountId as AccountId)).toMatchObject({
    bar: { kind: "on_hold", count: 1 },
    holds: [{ subjectKind: "case", own: false, by: senior.name, reason: "Court file 12" }],
    mayHold: false,
    mayErase: true,
  });
  expect(await liftHold(ctx, senior, hold.ok ? hold.value.id : "")).toMatchObject({ ok: true });
  expect(await liftHold(ctx, senior, hold.ok ? hold.value.id : "")).toMatchObject(refused("lifted_already"));
  expect(await holdsAbout(ctx.store, accountId as AccountId)).toEqual([]);

  const { db, t } = ctx.store;
  const sealed = async () => (await db.select().from(t.item).where(eq(t.item.id, itemId)))[0]?.sealed ?? "";
  const [decision] = await db
    .select()
    .from(t.decision)
    .where(eq(t.decision.id, decisionId as never));
  expect(await ctx.vault.open(await sealed())).toContain("abc_2024");
  expect((await erase()).ok).toBe(true);
  expect(await ctx.vault.open(await sealed())).toBeNull();
  expect(await ctx.vault.open(decision?.noteSealed ?? "")).toBeNull();
  expect(await db.select().from(t.searchDoc).where(eq(t.searchDoc.authorId, accountId))).toEqual([]);
  expect((await erase()).ok).toBe(true);

  const page = await loadAccountPage(ctx, senior, accountId as AccountId);
  const at = ctx.now();
  expect(page?.cases[0]).toMatchObject({ snippet: null, erasedAt: at });
  expect(page?.strikes[0]).toMatchObject({ snippet: null, erasedAt: at });
  expect(await loadCaseView(ctx, senior, caseId)).toMatchObject({ item: null, erasedAt: at });
  // Looked at as of before, the words are gone all the same, and so it says when.
  const before = await contextAsOf(ctx, at - 1);
  expect(await loadCaseView(before, senior, caseId)).toMatchObject({ item: null, erasedAt: at });
  expect(await loadPrivacy(ctx, admin, accountId as AccountId)).toMatchObject({
    erased: { at, by: admin.name, reason: "request" },
    bar: null,
  });
  const noticeId = await noticeOf(ctx, decisionId as DecisionId);
  expect(await readNoticePage(ctx, noticeId, senior)).toMatchObject({ refusal: { kind: "erased", at } });
  expect((await findMismatches(ctx)).findings).toEqual([]);
  const head = await readHead(ctx.store);
  const verifier = beginVerify(ctx.sha256, { head, checkpoints: [], lowestNodeLevel: 1 });
  for await (const chunk of entryChunks(ctx, head.size)) verifier.feed(chunk);
  expect(verifier.finish()).toMatchObject({ kind: "verified" });
  await overturned(ctx, reviewer, other);
});
