import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import type { AccountId, MeasureId, ProposalId } from "@/lib/domain/ids";
import { loadPrivacy } from "@/lib/screens/privacy-tab";
import { approval } from "@/lib/test/appeal-desk";
import { caseRow, confirmed, newPerson, openCase } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import { updateReferral } from "./update-referral";

it("a referral to legal affairs goes step by step, each in the log without its words, and only a senior writes them", async () => {
  const { ctx, clock } = await freshContext();
  const [lin, zhou, auditor] = await Promise.all([
    newPerson(ctx, "reviewer", "林晓"),
    newPerson(ctx, "senior", "周岚"),
    newPerson(ctx, "auditor", "何静"),
  ]);
  const caseId = await openCase(ctx, { id: "n-1" });
  const harm = { graveHarm: true, graveHarmReason: "买家受骗" };
  const { proposalId } = await confirmed(ctx, lin, caseId, harm);
  expect((await (await approval(ctx, zhou, proposalId as ProposalId))()).ok).toBe(true);
  const accountId = (await caseRow(ctx, caseId)).accountId as AccountId;
  const referral = async () => (await loadPrivacy(ctx, zhou, accountId))?.referrals[0];
  expect(await referral()).toMatchObject({ caseId, state: "open", updates: [], endedAt: null });

  const measureId = (await referral())?.measureId as MeasureId;
  const step = (state: "with_counsel" | "filed", note = "已委托律师，案号 12", by = zhou) =>
    updateReferral(ctx, by, { measureId, state, note });
  const refusal = (kind: string) => ({ ok: false, refusal: { kind } });
  expect(await step("filed", "n", auditor)).toMatchObject(refusal("not_allowed"));
  expect(await step("filed", " ")).toMatchObject(refusal("reason_needed"));
  expect((await step("with_counsel")).ok).toBe(true);
  expect(await step("with_counsel")).toMatchObject(refusal("no_change"));
  clock.now += 60_000;
  expect((await step("filed", "已立案")).ok).toBe(true);
  expect(await referral()).toMatchObject({
    state: "filed",
    updates: [
      { state: "with_counsel", by: "周岚", note: "已委托律师，案号 12" },
      { state: "filed", by: "周岚", note: "已立案" },
    ],
  });
  const { db, t } = ctx.store;
  const entries = await db.select().from(t.logEntry).where(eq(t.logEntry.action, "legal.updated"));
  expect(entries.map(({ text }) => JSON.parse(text).before.state)).toEqual(["open", "with_counsel"]);
  expect(entries.some(({ text }) => text.includes("律师"))).toBe(false);
  const none = { measureId: "measure_none" as MeasureId, state: "filed", note: "n/a" } as const;
  expect(await updateReferral(ctx, zhou, none)).toMatchObject(refusal("not_found"));
});
