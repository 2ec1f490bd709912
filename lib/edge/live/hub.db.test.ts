import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { openStore } from "@/db/open";
import { type Changes, changesSince, seenNow } from "@/db/queries/changes";
import type { EntryDraft } from "@/lib/domain/log/entry";
import { confirmCommand, newKey, newPerson, openCase } from "@/lib/test/desk";
import { contextOn } from "@/lib/test/fresh-context";
import { freshPlace } from "@/lib/test/fresh-store";
import { claimCase, releaseCase } from "@/lib/usecases/cases/claim-case";
import { confirmCase } from "@/lib/usecases/cases/confirm-case";
import { commitPlan } from "@/lib/usecases/commit-plan";
import { Hub } from "./hub";

const START = Date.parse("2026-03-18T02:00:00Z");

/** One process that writes and another that watches, on one database. */
async function twoProcesses() {
  const place = await freshPlace();
  const [writing, watching] = [openStore(place), openStore(place)];
  onTestFinished(async () => {
    await writing.close();
    await watching.close();
  });
  const clock = { now: START };
  const { ctx } = await contextOn(writing, clock);
  const hub = new Hub({ ...ctx, store: watching });
  return { ctx, clock, hub, watching };
}

async function until(told: Changes[], isThere: (all: Changes[]) => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !isThere(told); tries++) await wait(50);
}
const cases = (told: Changes[]) => told.flatMap((changes) => changes.cases);

describe("what a watching process is told of another one's work", () => {
  it("claims, releases and decisions arrive, each case as it then stands", async () => {
    const { ctx, hub } = await twoProcesses();
    const actor = await newPerson(ctx, "reviewer", "陈默");
    const id = await openCase(ctx, { id: "n1" });
    const told: Changes[] = [];
    const leave = await hub.join(null, (changes) => told.push(changes));
    onTestFinished(leave);

    const claim = await claimCase(ctx, actor, id);
    await until(told, (all) => cases(all).some((each) => each.id === id && each.holder !== null));
    expect(cases(told).at(-1)).toMatchObject({ id, state: "open", holder: { id: actor.id, name: "陈默" } });
    expect(told.every((changes) => !changes.record)).toBe(true);

    if (!claim.ok) throw new Error("not claimed");
    await releaseCase(ctx, actor, { caseId: id, fence: claim.value.fence });
    await until(told, (all) => cases(all).at(-1)?.holder === null);
    expect(cases(told).at(-1)).toMatchObject({ id, holder: null });

    await confirmCase(ctx, actor, await confirmCommand(ctx, actor, id), newKey());
    await until(told, (all) => cases(all).some((each) => each.state === "confirmed"));
    expect(cases(told).at(-1)).toMatchObject({ id, state: "confirmed" });
    expect(told.some((changes) => changes.record)).toBe(true);
  });

  it("a desk that comes back is told first what it missed, from the sequence it had seen", async () => {
    const { ctx, hub, watching } = await twoProcesses();
    const actor = await newPerson(ctx);
    const before = await seenNow(watching, ctx.now());
    const id = await openCase(ctx, { id: "n1" });
    await claimCase(ctx, actor, id);
    const told: Changes[] = [];
    onTestFinished(await hub.join(before, (changes) => told.push(changes)));
    expect(told[0]).toMatchObject({ record: true, lost: false });
    expect(cases(told)).toMatchObject([{ id, holder: { id: actor.id } }]);
    expect(told[0]?.seen).not.toEqual(before);
  });

  it("a claim that runs out is told though nobody writes, and prolonging one's own is not", async () => {
    const { ctx, clock, watching } = await twoProcesses();
    const actor = await newPerson(ctx);
    const id = await openCase(ctx, { id: "n1" });
    await claimCase(ctx, actor, id);
    const held = await seenNow(watching, ctx.now());
    clock.now += 60_000;
    await claimCase(ctx, actor, id);
    const prolonged = await changesSince(watching, held, ctx.now());
    expect(prolonged.cases).toEqual([]);
    clock.now += 16 * 60_000;
    const later = await changesSince(watching, prolonged.seen, ctx.now());
    expect(later).toMatchObject({ record: false, cases: [{ id, holder: null }] });
  });

  it("more than can be told one by one is said to be lost, not cut in silence", async () => {
    const { ctx, watching } = await twoProcesses();
    const actor = await newPerson(ctx);
    const before = await seenNow(watching, ctx.now());
    const entry: EntryDraft = {
      action: "case.skipped",
      subject: { kind: "person", id: actor.id },
      cause: null,
      caseId: null,
      before: null,
      after: null,
      facts: null,
    };
    const many = Array.from({ length: 402 }, () => entry) as [EntryDraft, ...EntryDraft[]];
    await commitPlan(ctx, actor, { changes: [{ kind: "nothing", why: "test" }], entries: many }, ctx.now());
    expect(await changesSince(watching, before, ctx.now())).toMatchObject({ lost: true, cases: [] });
  });
});
