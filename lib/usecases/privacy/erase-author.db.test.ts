import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { holdsAbout } from "@/db/queries/erasure-facts";
import { readHead } from "@/db/queries/log-reading";
import type { AccountId } from "@/lib/domain/ids";
import { beginVerify } from "@/lib/domain/log/verify";
import { loadAccountPage } from "@/lib/screens/account-page";
import { caseRow, confirmed, newPerson, openCase, overturned } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import { entryChunks } from "../log/read-log";
import { findMismatches } from "../reconcile/find";
import { eraseAuthor } from "./erase-author";
import { liftHold } from "./lift-hold";
import { placeHold } from "./place-hold";

const refused = (kind: string) => ({ ok: false, refusal: { kind } });

it("erases an author's content for ever, and neither the record nor the log is touched by it", async () => {
  const { ctx } = await freshContext();
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
  const hold = await placeHold(ctx, senior, { ...subject, reason: "Court file 12" });
  expect(await erase()).toMatchObject(refused("on_hold"));
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
  expect(page?.cases[0]?.snippet).toBeNull();
  expect((await findMismatches(ctx)).findings).toEqual([]);
  const head = await readHead(ctx.store);
  const verifier = beginVerify(ctx.sha256, { head, checkpoints: [], lowestNodeLevel: 1 });
  for await (const chunk of entryChunks(ctx, head.size)) verifier.feed(chunk);
  expect(verifier.finish()).toMatchObject({ kind: "verified" });
  await overturned(ctx, reviewer, other);
});
