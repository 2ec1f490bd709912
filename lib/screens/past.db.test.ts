import { getTableColumns } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { KNOWN_BY, RECOMPUTED } from "@/db/as-of";
import { accountById } from "@/db/queries/subject-pages";
import type { PersonActor } from "@/lib/domain/actor";
import type { AccountId, CaseId, DecisionId, StoreId } from "@/lib/domain/ids";
import { answered, filed, noticeOf } from "@/lib/test/appeal-desk";
import { caseRow, confirmCommand, confirmed, newKey, newPerson, openCase, overturned } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import { escalateCase } from "@/lib/usecases/cases/escalate-case";
import { undoDecision } from "@/lib/usecases/cases/undo-decision";
import type { Ctx } from "@/lib/usecases/context";
import { recordHandOver } from "@/lib/usecases/notices/record-hand-over";
import { loadAccountPage } from "./account-page";
import { loadCaseView } from "./case-view";
import { contextAsOf } from "./context-as-of";
import { loadCaseAsOf } from "./past";
import { loadStorePage } from "./store-page";

const MINUTE = 60_000;
const DAY = 86_400_000;

/** What nobody can read off the record afterwards, or that is not part of it. */
const PASSING = new Set([
  "version",
  "seen",
  "lease",
  "draft",
  "mayUndo",
  "correctFrom",
  "mayOther",
  "evidenceCount",
]);

const lasting = (view: unknown): unknown =>
  JSON.parse(JSON.stringify(view, (name, value) => (PASSING.has(name) ? undefined : value)));

type Subjects = { account: AccountId; store: StoreId; cases: CaseId[] };

async function everything(ctx: Ctx, actor: PersonActor, of: Subjects): Promise<Record<string, unknown>> {
  const views = {
    account: await loadAccountPage(ctx, actor, of.account),
    store: await loadStorePage(ctx, actor, of.store),
    ...Object.fromEntries(
      await Promise.all(of.cases.map(async (id) => [id, await loadCaseView(ctx, actor, id)] as const)),
    ),
  };
  return lasting(views) as Record<string, unknown>;
}

async function escalated(ctx: Ctx, actor: PersonActor, caseId: CaseId) {
  const { seen, fence } = await confirmCommand(ctx, actor, caseId);
  const done = await escalateCase(
    ctx,
    actor,
    { kind: "escalate", caseId, seen, fence, note: null } as never,
    newKey(),
  );
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
}

/** A history with a decision, an undo, an escalation, an overturn and a reversal, and what was on screen after each. */
async function history() {
  const { ctx, clock } = await freshContext();
  const reviewer = await newPerson(ctx, "reviewer", "林晓");
  const senior = await newPerson(ctx, "senior", "周岚");
  const auditor = await newPerson(ctx, "auditor", "何静");
  const cases: CaseId[] = [];
  const seen: { what: string; at: number; views: Record<string, unknown>; cases: CaseId[] }[] = [];
  const look = async (what: string) => {
    clock.now += MINUTE;
    const row = await caseRow(ctx, cases[0] as CaseId);
    const of = { account: row.accountId, store: row.storeId as StoreId, cases: [...cases] };
    seen.push({ what, at: clock.now, views: await everything(ctx, auditor, of), cases: of.cases });
    clock.now += 9 * MINUTE;
  };
  const open = async (id: string) => {
    const opened = await openCase(ctx, { id });
    cases.push(opened);
    await look(`${id} opened`);
    return opened;
  };

  const first = await open("n1");
  const one = await confirmed(ctx, reviewer, first);
  await look("n1 confirmed");
  const second = await open("n2");
  clock.now += DAY;
  const two = await confirmed(ctx, reviewer, second);
  clock.now += 2_000;
  const undone = await undoDecision(ctx, reviewer, two.decisionId as DecisionId);
  expect(undone.ok).toBe(true);
  await look("n2 undone");
  const third = await open("n3");
  await escalated(ctx, reviewer, third);
  await look("n3 escalated");
  await overturned(ctx, senior, third);
  await look("n3 overturned");
  clock.now += DAY;
  const noticeId = await noticeOf(ctx, one.decisionId as DecisionId);
  await recordHandOver(ctx, { kind: "merchant", id: noticeId }, noticeId, "opened");
  const appealId = await filed(ctx, { noticeId });
  await look("appeal filed");
  await answered(ctx, senior, appealId, { kind: "reversed" });
  await look("n1 reversed");
  clock.now += 200 * DAY;
  await look("all run out");
  return { ctx, auditor, senior, seen, account: (await caseRow(ctx, first)).accountId, cases };
}

describe("as of a moment", () => {
  it("account, store and cases read as they did on screen then", async () => {
    const { ctx, auditor, seen } = await history();
    for (const { what, at, views, cases } of seen) {
      const then = await contextAsOf(ctx, at);
      const row = await caseRow(ctx, cases[0] as CaseId);
      const of = { account: row.accountId, store: row.storeId as StoreId, cases };
      expect(await everything(then, auditor, of), what).toEqual(views);
    }
  });

  it("a case not yet there is not found, and nothing can be done from the past", async () => {
    const { ctx, senior, seen, cases } = await history();
    const [before, confirmedThen] = seen;
    expect(await loadCaseAsOf(ctx, senior, cases[2] as CaseId, before?.at ?? 0)).toBeNull();
    const view = await loadCaseAsOf(ctx, senior, cases[0] as CaseId, confirmedThen?.at ?? 0);
    expect(view).toMatchObject({ state: "confirmed", decided: { mayUndo: false, correctFrom: null } });
    const then = await contextAsOf(ctx, before?.at ?? 0);
    await expect(then.store.transact(function* () {})).rejects.toThrow(/past/);
    expect(await accountById(then.store, (await caseRow(ctx, cases[0] as CaseId)).accountId)).not.toBeNull();
  });

  it("every table that says when a row was written is cut there, or is known to stand as it is", async () => {
    const { ctx } = await freshContext();
    const times = ["at", "decidedAt", "composedAt", "filedAt", "grantedAt", "proposedAt"];
    const cut = new Set<string>([...Object.keys(KNOWN_BY), ...RECOMPUTED]);
    const uncut = Object.entries(ctx.store.t)
      .filter(([name, table]) => !cut.has(name) && times.some((time) => time in getTableColumns(table)))
      .map(([name]) => name)
      .sort();
    // Of the desk's own work, not of the record that these pages show.
    expect(uncut).toEqual(STANDS);
  });
});

const STANDS = [
  "apiReply",
  "batch",
  "bulk",
  "bulkItem",
  "cannedNote",
  "comment",
  "commentMention",
  "deliveryAttempt",
  "idempotency",
  "logCheck",
  "opinionAnswer",
  "opinionAsk",
  "readMark",
  "reconciliationSignOff",
  "savedView",
  "searchDoc",
];
