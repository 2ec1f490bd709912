import { spawn } from "node:child_process";
import { describe, expect, it } from "vitest";
import type { PersonActor } from "@/lib/domain/actor";
import type { ConfirmCommand } from "@/lib/domain/cases/command";
import type { CaseId } from "@/lib/domain/ids";
import { confirmCase } from "@/lib/usecases/cases/confirm-case";
import { undoDecision } from "@/lib/usecases/cases/undo-decision";
import type { Ctx } from "@/lib/usecases/context";
import { intakeItems } from "@/lib/usecases/intake/intake-items";
import { putStores } from "@/lib/usecases/intake/put-stores";
import { confirmCommand, incoming, newKey, newPerson, openCase } from "./desk";
import { nothingBroken, raceDesk } from "./race-desk";
import type { Race, RaceAnswer } from "./race-worker";
import { bundleWorker } from "./torture-life";

const DAY = 86_400_000;
const MACHINE = { kind: "machine", id: "test" } as const;

async function people(ctx: Ctx, count: number): Promise<PersonActor[]> {
  const all: PersonActor[] = [];
  for (let n = 0; n < count; n++) all.push(await newPerson(ctx, "reviewer", `评审 ${n}`));
  return all;
}

async function payIn(ctx: Ctx, n: number): Promise<void> {
  const [{ store, account }] = [incoming(ctx, { id: "-", account: `acc-${n}`, store: `S-${n}` })];
  if (!store) throw new Error("no store");
  const input = [{ ...store, ownerAccountId: account.platformId, topUpFen: 10_000 }];
  const paid = await putStores(ctx, MACHINE, { input, key: newKey() });
  if (!paid.ok) throw new Error(JSON.stringify(paid));
}

describe("parallel writers", () => {
  it("judge one account at once: one decides, each other is told that it is stale, by whom and when", async () => {
    const { contexts, clock } = await raceDesk(6);
    const [first] = contexts as [Ctx];
    const reviewers = await people(first, 6);
    const commands: ConfirmCommand[] = [];
    for (const [n, reviewer] of reviewers.entries()) {
      commands.push(await confirmCommand(first, reviewer, await openCase(first, { id: `n${n}` })));
    }
    const replies = await Promise.all(
      commands.map((command, n) =>
        confirmCase(contexts[n] as Ctx, reviewers[n] as PersonActor, command, newKey()),
      ),
    );
    const winner = replies.findIndex((reply) => reply.ok);
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    for (const reply of replies.filter((each) => !each.ok)) {
      if (reply.ok || reply.refusal.kind !== "stale") throw new Error(JSON.stringify(reply));
      expect(["account", "store"]).toContain(reply.refusal.what[0]);
      // Who and when is told where the writer met it; where the facts showed it already, the screen loads it anew.
      if (reply.refusal.by !== null) {
        expect(reply.refusal).toMatchObject({ by: reviewers[winner]?.name, at: clock.now });
      }
    }
    const { db, t } = first.store;
    expect(await db.select().from(t.decision)).toHaveLength(1);
    expect(await db.select().from(t.measure)).toHaveLength(7);
    await nothingBroken(first);
  });

  it("confirm, undo, pay in and edit at random on four processes: money, log and counters stay exact", async () => {
    const { contexts, clock } = await raceDesk(4);
    const [first] = contexts as [Ctx];
    const reviewers = await people(first, 4);
    const given = (n: number) => ({ account: `acc-${n % 3}`, store: `S-${n % 3}` });
    for (let n = 0; n < 6; n++) {
      const [reviewer] = reviewers as [PersonActor];
      const command = await confirmCommand(
        first,
        reviewer,
        await openCase(first, { id: `old-${n}`, ...given(n) }),
      );
      expect((await confirmCase(first, reviewer, command, newKey())).ok).toBe(true);
      clock.now += 4 * DAY;
    }
    const cases: CaseId[] = [];
    for (let n = 0; n < 24; n++) cases.push(await openCase(first, { id: `n${n}`, ...given(n) }));
    const answers: string[] = [];
    await Promise.all(
      contexts.map(async (ctx, p) => {
        const reviewer = reviewers[p] as PersonActor;
        for (let n = p; n < cases.length; n += contexts.length) {
          const caseId = cases[n] as CaseId;
          const command = await confirmCommand(ctx, reviewer, caseId);
          const done = await confirmCase(ctx, reviewer, command, newKey());
          answers.push(done.ok ? "ok" : done.refusal.kind);
          if (n % 3 === 0) await payIn(ctx, n % 2);
          if (done.ok && done.value.decisionId && n % 4 === 0) {
            await undoDecision(ctx, reviewer, done.value.decisionId as never);
          }
          if (n % 5 === 0) {
            const edited = { id: `n${(n + 7) % 24}`, ...given(n + 7), text: `改了：加微信 edit_${n}_2024` };
            await intakeItems(ctx, MACHINE, [incoming(ctx, edited)], "test");
          }
        }
      }),
    );
    expect(answers.filter((answer) => answer === "ok").length).toBeGreaterThan(0);
    expect(answers.filter((answer) => !["ok", "stale"].includes(answer))).toEqual([]);
    const { db, t } = first.store;
    const rows = await db.select({ state: t.case.state }).from(t.case);
    for (const counter of await db.select().from(t.queueCount)) {
      expect(counter.n, counter.id).toBe(rows.filter((row) => row.state === counter.id).length);
    }
    await nothingBroken(first);
  });

  it("decide a case once under many client keys: the natural key of a decision is its case and number", async () => {
    const { contexts } = await raceDesk(4);
    const [first] = contexts as [Ctx];
    const [lin] = (await people(first, 1)) as [PersonActor];
    const command = await confirmCommand(first, lin, await openCase(first, { id: "n1" }));
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, n) => confirmCase(contexts[n % 4] as Ctx, lin, command, newKey())),
    );
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    const kinds = new Set(replies.flatMap((reply) => (reply.ok ? [] : [reply.refusal.kind])));
    for (const kind of kinds) expect(["stale", "fenced", "not_open"]).toContain(kind);
    const { db, t } = first.store;
    const [decision] = await db.select().from(t.decision);
    expect(await db.select().from(t.notice)).toHaveLength(1);
    if (!decision) throw new Error("no decision");
    const again = (async () =>
      db.insert(t.decision).values({ ...decision, id: "decision_again" as never }))();
    await expect(again).rejects.toThrow();
    const [measure] = await db.select().from(t.measure);
    if (!measure) throw new Error("no measure");
    const twice = (async () => db.insert(t.measure).values({ ...measure, id: "measure_again" as never }))();
    await expect(twice).rejects.toThrow();
  });

  it("cannot split damages over an operator's stores: at once or not, what is above the limit is a proposal", async () => {
    const { contexts } = await raceDesk(4);
    const [first] = contexts as [Ctx];
    const reviewers = await people(first, 4);
    const commands: ConfirmCommand[] = [];
    for (const [n, reviewer] of reviewers.entries()) {
      const given = { id: `n${n}`, account: `acc-${n}`, store: `S-${n}`, operator: "op-one" };
      commands.push(await confirmCommand(first, reviewer, await openCase(first, given), { category: "D6" }));
    }
    const replies = await Promise.all(
      commands.map((command, n) =>
        confirmCase(contexts[n] as Ctx, reviewers[n] as PersonActor, command, newKey()),
      ),
    );
    for (const reply of replies) if (!reply.ok) expect(reply.refusal.kind).toBe("stale");
    const { db, t } = first.store;
    const decisions = await db.select().from(t.decision);
    // Each case alone costs 2,000 yuan; 5,000 within 30 days is what one person may set.
    expect(decisions.reduce((fen, decision) => fen + decision.damagesFen, 0)).toBeLessThanOrEqual(500_000);
    expect(decisions.length).toBeGreaterThan(0);
    await nothingBroken(first);
  });

  it("take the same new item in at once: one case is opened, every caller is answered", async () => {
    const { contexts } = await raceDesk(4);
    const [first] = contexts as [Ctx];
    const outcomes = await Promise.all(
      contexts.map((ctx) => intakeItems(ctx, MACHINE, [incoming(ctx, { id: "same" })], "test")),
    );
    const results = outcomes.flat().map((outcome) => outcome.result);
    expect(results.filter((result) => result === "created")).toHaveLength(1);
    expect(results.filter((result) => result === "duplicate")).toHaveLength(3);
    expect(await first.store.db.select().from(first.store.t.case)).toHaveLength(1);
    expect(await first.store.db.select().from(first.store.t.account)).toHaveLength(1);
  });
});

async function runRace(worker: string, races: Race[]): Promise<RaceAnswer[][]> {
  const children = races.map((race) => {
    const child = spawn(process.execPath, [worker, JSON.stringify(race)], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    let output = "";
    const ready = new Promise<void>((done) => {
      child.stdout.on("data", (chunk: Buffer) => {
        output += chunk;
        if (output.startsWith('"ready"')) done();
      });
    });
    const ended = new Promise<void>((done) => child.once("close", () => done()));
    return { child, ready, ended, answers: () => output.trim().split("\n").slice(1) };
  });
  await Promise.all(children.map(({ ready, ended }) => Promise.race([ready, ended])));
  for (const { child } of children) child.stdin.write("go\n");
  await Promise.all(children.map(({ ended }) => ended));
  return children.map(({ answers }) => answers().map((line) => JSON.parse(line) as RaceAnswer));
}

describe("two real processes", () => {
  it("racing for the same cases: each claim and each decision has one winner, the loser is refused", async () => {
    const { contexts, place, folder, clock } = await raceDesk(1);
    const [ctx] = contexts as [Ctx];
    const [lin, chen] = (await people(ctx, 2)) as [PersonActor, PersonActor];
    const own = (n: number) => ({ account: `acc-${n}`, store: `S-${n}` });
    const claimed: CaseId[] = [];
    const commands: ConfirmCommand[] = [];
    for (let n = 0; n < 30; n++) claimed.push(await openCase(ctx, { id: `claim-${n}`, ...own(n) }));
    for (let n = 30; n < 50; n++) {
      commands.push(await confirmCommand(ctx, lin, await openCase(ctx, { id: `decide-${n}`, ...own(n) })));
    }
    const worker = await bundleWorker(folder, "lib/test/race-worker.ts");
    const race = (actor: PersonActor, name: string): Race => ({
      place,
      keysFolder: folder,
      now: clock.now,
      claims: claimed.map((caseId) => ({ actor, caseId })),
      confirms: commands.map((command, n) => ({ actor: lin, command, key: `process-${name}-${n}` })),
    });
    const [a, b] = (await runRace(worker, [race(lin, "a"), race(chen, "b")])) as [RaceAnswer[], RaceAnswer[]];
    expect([a.length, b.length]).toEqual([50, 50]);
    a.forEach((answer, i) => {
      const other = b[i] as RaceAnswer;
      if ("claimed" in answer && "claimed" in other) {
        expect([answer.claimed, other.claimed].filter((winner) => winner !== null)).toHaveLength(1);
      } else if ("confirmed" in answer && "confirmed" in other) {
        const kinds = [answer.confirmed, other.confirmed].sort();
        expect(kinds.filter((kind) => kind === "ok")).toHaveLength(1);
        expect(["fenced", "not_open", "stale"]).toContain(kinds.find((kind) => kind !== "ok"));
      } else {
        throw new Error("answers out of step");
      }
    });
    const { db, t } = ctx.store;
    expect(await db.select().from(t.decision)).toHaveLength(20);
    expect(await db.select().from(t.notice)).toHaveLength(20);
    await nothingBroken(ctx);
  });
});
