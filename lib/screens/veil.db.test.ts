import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { desc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { NO_FILTER } from "@/db/queries/audit";
import type { PersonActor } from "@/lib/domain/actor";
import type { AppealId } from "@/lib/domain/ids";
import { answered, filed, judged } from "@/lib/test/appeal-desk";
import { newPerson } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import { decideRefusal } from "@/lib/usecases/cases/decide-refusal";
import type { Ctx } from "@/lib/usecases/context";

type Loader = (ctx: Ctx, ...rest: never[]) => Promise<unknown>;

/** Every read model of a screen, from the files themselves: `load...` of lib/screens. */
async function loaders(): Promise<[string, Loader][]> {
  const folder = join(process.cwd(), "lib/screens");
  const files = readdirSync(folder).filter((name) => /^[a-z-]+\.ts$/.test(name));
  const modules = await Promise.all(
    files.map((name) => import(/* @vite-ignore */ pathToFileURL(join(folder, name)).href)),
  );
  return modules.flatMap((module) =>
    Object.entries(module as Record<string, unknown>).filter(
      (each): each is [string, Loader] => /^load[A-Z]/.test(each[0]) && typeof each[1] === "function",
    ),
  );
}

type Where = { ctx: Ctx; actor: PersonActor; appealId: AppealId };

/** What each read model is asked, about the case whose appeal is open. A new one must be given its line here. */
async function asked({ ctx, actor, appealId }: Where): Promise<Record<string, unknown[][]>> {
  const { db, t } = ctx.store;
  const [found] = await db
    .select({ decision: t.decision, case: t.case })
    .from(t.appeal)
    .innerJoin(t.decision, eq(t.decision.id, t.appeal.decisionId))
    .innerJoin(t.case, eq(t.case.id, t.appeal.caseId))
    .where(eq(t.appeal.id, appealId));
  if (!found) throw new Error("no appeal");
  const { accountId, storeId } = found.decision;
  const entries = await db.select({ seq: t.logEntry.seq }).from(t.logEntry);
  const queue = { surface: null, rule: null, band: null, age: null, store: null, sort: "priority" };
  const list = { after: null, search: null };
  return {
    loadAccountPage: [[actor, accountId]],
    loadStorePage: [[actor, storeId]],
    loadAccountList: [[actor, list]],
    loadStoreList: [[actor, list]],
    loadPrivacy: [[actor, accountId]],
    loadActivity: [
      [actor, { kind: "account", id: accountId }, null],
      [actor, { kind: "store", id: storeId }, null],
    ],
    loadAppealsPage: [
      [actor, "open"],
      [actor, "answered"],
    ],
    loadAppealView: [[actor, appealId]],
    loadApprovalsPage: [[actor, found.decision.proposalId]],
    loadAuditPage: [
      [actor, { filter: NO_FILTER, search: null, note: null, before: null, asOf: null }],
      [actor, { filter: NO_FILTER, search: `WR-${found.case.number}`, note: null, before: null, asOf: null }],
    ],
    loadAuditEntry: entries.map(({ seq }) => [actor, seq]),
    loadBundle: [
      [actor, { kind: "case", id: found.case.id }, { size: entries.length, locale: "en" }],
      [actor, { kind: "account", id: accountId }, { size: entries.length, locale: "en" }],
    ],
    loadDeliveries: [[{ filter: { state: null, endpointId: null }, before: null }]],
    loadDelivery: [[actor, "message_none:endpoint_none"]],
    loadWebhooks: [[]],
    loadKeys: [[]],
    loadCaseContext: [[actor, found.case.id]],
    loadCaseView: [[actor, found.case.id]],
    loadCaseAsOf: [[actor, found.case.id, found.decision.decidedAt]],
    loadQueuePage: ["mine", "open", "escalated"].map((tab) => [
      actor,
      { filter: { tab, ...queue }, after: null },
    ]),
    loadCounts: [[actor]],
    loadClusters: [[actor]],
    loadBulk: [[actor, "bulk_none"]],
    loadBulkPreview: [
      [
        actor,
        {
          cluster: { kind: "account", rule: null, key: accountId },
          findings: { severity: "standard", coordinated: false },
          exclude: [],
        },
      ],
    ],
    loadOwnProgress: [[actor]],
    loadInbox: [[actor]],
    loadTalk: [[actor, found.case.id]],
    // Names for mentions and assignment: everybody of the desk, whatever they decided.
    loadReviewers: [],
    // Everybody who works here, for administrators: no word of cases.
    loadPeople: [],
    loadSecurity: [[actor]],
    loadSsoUse: [],
    loadCalendar: [],
    loadCannedNotes: [[]],
    // For the platform, by a key of its own.
    loadAppealReply: [],
    loadCorrectionsPage: [[actor, { rule: found.decision.rule, ruleVersion: found.decision.ruleVersion }]],
    loadExemptionsPage: [[actor, { filter: { account: null, kind: null, state: null }, after: null }]],
    loadRulesPage: [[{ rule: null, pack: null }]],
  };
}

/** In which read models this person reads the decider's name or id. */
async function tellers(where: Where, decider: PersonActor): Promise<string[]> {
  const given = await asked(where);
  const found = new Set<string>();
  for (const [name, load] of await loaders()) {
    const rows = given[name];
    if (!rows) throw new Error(`${name} shows data: give it a line in veil.db.test.ts`);
    for (const args of rows) {
      // Whom one may mention is everybody of the desk, whatever they decided.
      const text = JSON.stringify(await load(where.ctx, ...(args as never[])), (key, value) =>
        name === "loadTalk" && key === "people" ? [] : value,
      );
      // Their own entries, as signing up, belong to no case.
      const own = name === "loadAuditEntry" && !text.includes('"caseId":"case_');
      const inList = name === "loadAuditPage" ? text.replace(/\{[^{}]*"caseId":null[^{}]*\}/g, "") : text;
      if (!own && (inList.includes(decider.name) || inList.includes(decider.id))) found.add(name);
    }
  }
  return [...found].sort();
}

async function appealed() {
  const at = await freshContext();
  const { ctx } = at;
  const decider = await newPerson(ctx, "reviewer", "欧阳独名");
  const senior = await newPerson(ctx, "senior", "周岚");
  const done = await judged(at, decider, { id: "n1" });
  const appealId = await filed(ctx, done);
  return { ...at, decider, senior, appealId };
}

describe("who decided first", () => {
  it("is hidden in every read model from a senior who may decide the appeal, and shown once it is answered", async () => {
    const { ctx, decider, senior, appealId } = await appealed();
    const where = { ctx, actor: senior, appealId };
    expect(await tellers(where, decider)).toEqual([]);
    await answered(ctx, senior, appealId, { kind: "upheld" });
    expect(await tellers(where, decider)).toEqual([
      "loadAccountPage",
      "loadActivity",
      "loadAppealView",
      "loadAuditEntry",
      "loadAuditPage",
      "loadBundle",
      "loadCaseAsOf",
      "loadCaseView",
      "loadStorePage",
    ]);
  });

  it("is not hidden from a senior who took part, nor from an auditor", async () => {
    const at = await freshContext();
    const { ctx } = at;
    const decider = await newPerson(ctx, "senior", "欧阳独名");
    const auditor = await newPerson(ctx, "auditor", "何静");
    const appealId = await filed(ctx, await judged(at, decider, { id: "n1" }));
    for (const actor of [decider, auditor]) {
      expect(await tellers({ ctx, actor, appealId }, decider), actor.role).toContain("loadCaseView");
    }
  });

  it("does not come out of a refusal: whose change came first is unnamed until the appeal is answered", async () => {
    const { ctx, decider, senior, appealId } = await appealed();
    const { db, t } = ctx.store;
    const [found] = await db.select().from(t.decision);
    if (!found) throw new Error("no decision");
    const late = (actor: PersonActor, record: "case" | "account", id: string) =>
      decideRefusal(ctx, actor, found.caseId, { kind: "stale", record, id });
    const entries = await db
      .select({ by: t.logEntry.actorId })
      .from(t.logEntry)
      .where(eq(t.logEntry.subjectId, found.accountId))
      .orderBy(desc(t.logEntry.seq));
    expect(entries[0]?.by).toBe(decider.id);
    expect(await late(senior, "account", found.accountId)).toMatchObject({ kind: "stale", by: null });
    const uninvolved = await newPerson(ctx, "reviewer", "许可");
    expect(await late(uninvolved, "account", found.accountId)).toMatchObject({ by: decider.name });
    await answered(ctx, senior, appealId, { kind: "upheld" });
    expect(await late(senior, "account", found.accountId)).toMatchObject({ by: decider.name });
  });

  it("does not come out by asking the log for what one person did", async () => {
    const { ctx, decider, senior } = await appealed();
    const { loadAuditPage } = await import("./audit-page");
    const filter = { ...NO_FILTER, actor: decider.id };
    const ask = (actor: PersonActor) =>
      loadAuditPage(ctx, actor, { filter, search: null, note: null, before: null, asOf: null });
    expect((await ask(senior)).rows).toEqual([]);
    const auditor = await newPerson(ctx, "auditor", "何静");
    expect((await ask(auditor)).rows.length).toBeGreaterThan(0);
  });
});
