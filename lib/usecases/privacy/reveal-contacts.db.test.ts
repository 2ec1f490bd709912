import { desc, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import type { PersonActor } from "@/lib/domain/actor";
import type { AccountId, CaseId } from "@/lib/domain/ids";
import { loadAccountPage } from "@/lib/screens/account-page";
import { loadCaseView } from "@/lib/screens/case-view";
import { contextAsOf } from "@/lib/screens/context-as-of";
import { caseRow, confirmed, newPerson, openCase } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import type { Ctx } from "../context";
import { type RevealCommand, revealContacts } from "./reveal-contacts";

const CONTACT = "abc_2024";
const MINUTE = 60_000;

const ask = (subject: RevealCommand["subject"], note = "投诉 77 号"): RevealCommand => ({
  subject,
  purpose: "complaint",
  note,
  minutes: 15,
});

async function desk() {
  const { ctx, clock } = await freshContext();
  const reviewer = await newPerson(ctx);
  const auditor = await newPerson(ctx, "auditor", "何静");
  const one = await openCase(ctx, { id: "n-1" });
  const two = await openCase(ctx, { id: "n-2" });
  await confirmed(ctx, reviewer, one, { note: `卖家写了微信 ${CONTACT}，已核对。` });
  clock.now += MINUTE;
  const accountId = (await caseRow(ctx, one)).accountId as AccountId;
  /** In the case's own item and evidence: its history may quote cases that are opened. */
  const shows = async (actor: PersonActor, id: CaseId, at: Ctx = ctx) => {
    const view = await loadCaseView(at, actor, id);
    return JSON.stringify([view?.item, view?.evidence]).includes(CONTACT);
  };
  const accountShows = async (actor: PersonActor) =>
    JSON.stringify(await loadAccountPage(ctx, actor, accountId)).includes(CONTACT);
  return { ctx, clock, reviewer, auditor, one, two, accountId, shows, accountShows };
}

it("a purpose opens the contacts of one case to one person for as long as was said, also in notes and in the past", async () => {
  const { ctx, clock, reviewer, auditor, one, two, shows, accountShows } = await desk();
  const other = await newPerson(ctx, "auditor", "方婷");
  expect(await shows(reviewer, one)).toBe(true);
  expect([await shows(auditor, one), await accountShows(auditor)]).toEqual([false, false]);

  const done = await revealContacts(ctx, auditor, ask({ kind: "case", id: one }));
  expect(done).toMatchObject({ ok: true, value: { until: ctx.now() + 15 * MINUTE, cases: 1 } });
  expect([await shows(auditor, one), await shows(auditor, two), await shows(other, one)]).toEqual([
    true,
    false,
    false,
  ]);
  const view = await loadCaseView(ctx, auditor, one);
  expect(view?.decided?.note).toContain(CONTACT);
  expect(view?.sight).toMatchObject({ until: ctx.now() + 15 * MINUTE, mayReveal: true });
  // What may be seen of the past is asked of now: a purpose given later opens it, one that has run out does not.
  const then = await contextAsOf(ctx, ctx.now() - 1);
  expect(await shows(auditor, one, then)).toBe(true);
  clock.now += 15 * MINUTE;
  expect([await shows(auditor, one), await shows(auditor, one, then)]).toEqual([false, false]);
  expect((await loadCaseView(ctx, auditor, one))?.decided?.note).toMatch(/^卖家写了.*•.*已核对/);
});

it("on an account it opens the cases of then, not what is flagged later", async () => {
  const { ctx, auditor, one, two, accountId, shows, accountShows } = await desk();
  const done = await revealContacts(ctx, auditor, ask({ kind: "account", id: accountId }));
  expect(done).toMatchObject({ ok: true, value: { cases: 2 } });
  expect([await shows(auditor, one), await shows(auditor, two), await accountShows(auditor)]).toEqual([
    true,
    true,
    true,
  ]);
  expect(await shows(auditor, await openCase(ctx, { id: "n-3" }))).toBe(false);
});

it("is refused without words, for what is not there, and to who reads them anyway; the log says why, never what", async () => {
  const { ctx, reviewer, auditor, one, accountId } = await desk();
  const refusal = (kind: string) => ({ ok: false, refusal: { kind } });
  const subject = { kind: "case", id: one } as const;
  expect(await revealContacts(ctx, auditor, ask(subject, "  "))).toMatchObject(refusal("purpose_needed"));
  expect(await revealContacts(ctx, auditor, ask({ kind: "case", id: "case_none" as CaseId }))).toMatchObject(
    refusal("not_found"),
  );
  expect(await revealContacts(ctx, reviewer, ask(subject))).toMatchObject(refusal("not_allowed"));
  const { db, t } = ctx.store;
  expect(await db.select().from(t.reveal)).toEqual([]);

  const note = `为投诉核对 ${CONTACT}`;
  await revealContacts(ctx, auditor, ask({ kind: "account", id: accountId }, note));
  const [entry] = await db
    .select()
    .from(t.logEntry)
    .where(eq(t.logEntry.action, "contact.revealed"))
    .orderBy(desc(t.logEntry.seq));
  expect(entry).toMatchObject({ actorId: auditor.id, subjectId: accountId });
  expect(JSON.parse(entry?.text ?? "{}").facts).toEqual({ purpose: "complaint", minutes: 15, cases: 2 });
  expect(entry?.text).not.toContain(CONTACT);
  expect(entry?.text).not.toContain("投诉");
  const [row] = await db.select().from(t.reveal);
  expect(await ctx.vault.open(row?.noteSealed ?? "")).toBe(note);
});
