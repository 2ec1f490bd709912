import { describe, expect, it } from "vitest";
import { openStore } from "@/db/open";
import { claimLease, readLease, releaseLease, renewLease } from "@/db/operational-leases";
import type { Store } from "@/db/store";
import type { CaseId, PersonId } from "@/lib/domain/ids";
import { claimCase, releaseCase, renewCase } from "@/lib/usecases/cases/claim-case";
import { confirmCase } from "@/lib/usecases/cases/confirm-case";
import { takeOverCase } from "@/lib/usecases/cases/take-over-case";
import type { Ctx } from "@/lib/usecases/context";
import { caseRow, confirmCommand, newKey, newPerson, openCase } from "./desk";
import { contextOn, freshContext } from "./fresh-context";
import { freshPlace } from "./fresh-store";

const MINUTE = 60_000;
const CASE = "case_1" as CaseId;
const person = (n: number) => `person_${n}` as PersonId;

/** Several stores on one database: each stands for a process of its own. */
async function processes(count: number): Promise<Store[]> {
  const place = await freshPlace();
  const { onTestFinished } = await import("vitest");
  const stores = Array.from({ length: count }, () => openStore(place));
  onTestFinished(() => Promise.all(stores.map((store) => store.close())).then(() => undefined));
  return stores;
}

const taken = async (ctx: Ctx, caseId: CaseId) => (await readLease(ctx.store, caseId, ctx.now()))?.holderId;

describe("a lease", () => {
  it("has one winner when 40 people of 4 processes claim a case at once, and the others learn who it is", async () => {
    const stores = await processes(4);
    for (let round = 1; round <= 10; round++) {
      const now = round * 1_000_000;
      const claims = await Promise.all(
        Array.from({ length: 40 }, (_, n) =>
          claimLease(stores[n % 4] as Store, { caseId: CASE, holderId: person(n), now, msMax: 1_000 }),
        ),
      );
      const won = claims.filter((claim) => claim.granted);
      expect(won).toHaveLength(1);
      const [winner] = won;
      if (!winner?.granted) throw new Error("nobody won");
      expect(winner.lease.fence).toBe(round);
      const told = new Set(claims.flatMap((claim) => (claim.granted ? [] : [claim.holderId])));
      expect([...told]).toEqual([winner.lease.holderId]);
    }
  });

  it("has a fence that rises with each grant and stays while its holder prolongs it", async () => {
    const [store] = (await processes(1)) as [Store];
    const claim = (n: number, now: number) =>
      claimLease(store, { caseId: CASE, holderId: person(n), now, msMax: 10 });
    const fences: (number | null)[] = [];
    for (const [n, now] of [
      [1, 0],
      [1, 5],
      [2, 8],
      [2, 15],
      [1, 15],
      [1, 25],
    ] as const) {
      const claimed = await claim(n, now);
      fences.push(claimed.granted ? claimed.lease.fence : null);
    }
    expect(fences).toEqual([1, 1, null, 2, null, 3]);
    const held = { caseId: CASE, holderId: person(1), now: 26, msMax: 10 };
    expect(await renewLease(store, { ...held, fence: 2 })).toBeNull();
    expect(await renewLease(store, { ...held, fence: 3, holderId: person(2) })).toBeNull();
    expect(await renewLease(store, { ...held, fence: 3 })).toMatchObject({ fence: 3, expiresAt: 36 });
    expect(await releaseLease(store, { ...held, fence: 2 })).toBe(false);
    expect(await releaseLease(store, { ...held, fence: 3 })).toBe(true);
    expect(await releaseLease(store, { ...held, fence: 3 })).toBe(false);
    expect(await claim(2, 27)).toMatchObject({ granted: true, lease: { fence: 4 } });
  });

  it("runs out after its 15 minutes to the millisecond, and is prolonged by its holder alone", async () => {
    const { ctx, clock } = await freshContext();
    const [lin, chen] = [await newPerson(ctx), await newPerson(ctx, "reviewer", "陈默")];
    const caseId = await openCase(ctx, { id: "n1" });
    const claim = await claimCase(ctx, lin, caseId);
    if (!claim.ok) throw new Error("not claimed");
    expect(claim.value.expiresAt).toBe(clock.now + 15 * MINUTE);
    clock.now += 10 * MINUTE;
    const held = { caseId, fence: claim.value.fence };
    expect((await renewCase(ctx, chen, held)).ok).toBe(false);
    expect(await renewCase(ctx, lin, held)).toMatchObject({ value: { expiresAt: clock.now + 15 * MINUTE } });
    clock.now += 15 * MINUTE - 1;
    expect(await claimCase(ctx, chen, caseId)).toMatchObject({
      refusal: { kind: "taken", holder: { id: lin.id, name: lin.name }, expiresAt: clock.now + 1 },
    });
    clock.now += 1;
    expect(await renewCase(ctx, lin, held)).toMatchObject({ refusal: { kind: "fenced" } });
    expect(await claimCase(ctx, chen, caseId)).toMatchObject({ ok: true, value: { fence: held.fence + 1 } });
  });

  it("that ran out writes nothing, although nobody else has claimed the case", async () => {
    const { ctx, clock } = await freshContext();
    const lin = await newPerson(ctx);
    const command = await confirmCommand(ctx, lin, await openCase(ctx, { id: "n1" }));
    clock.now += 15 * MINUTE;
    expect(await confirmCase(ctx, lin, command, newKey())).toEqual({
      ok: false,
      refusal: { kind: "fenced", holderName: null },
    });
    expect(await ctx.store.db.select().from(ctx.store.t.decision)).toHaveLength(0);
  });

  it("is dead for its old holder once another takes the case over, with a reason in the log", async () => {
    const { ctx } = await freshContext();
    const [lin, chen] = [await newPerson(ctx), await newPerson(ctx, "reviewer", "陈默")];
    const caseId = await openCase(ctx, { id: "n1" });
    const command = await confirmCommand(ctx, lin, caseId);
    const over = await takeOverCase(ctx, chen, { caseId, reason: "林晓 is away" });
    expect(over).toMatchObject({ ok: true, value: { fence: command.fence + 1 } });
    expect(await confirmCase(ctx, lin, command, newKey())).toEqual({
      ok: false,
      refusal: { kind: "fenced", holderName: "陈默" },
    });
    expect((await renewCase(ctx, lin, { caseId, fence: command.fence })).ok).toBe(false);
    expect(await releaseCase(ctx, lin, { caseId, fence: command.fence })).toEqual({
      ok: true,
      value: { released: false },
    });
    expect(await taken(ctx, caseId)).toBe(chen.id);
    const { db, t } = ctx.store;
    const entries = (await db.select().from(t.logEntry)).filter(
      (entry) => entry.action === "case.taken_back",
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]?.text).not.toContain("is away");
  });

  it("ends with the decision, so that an undone case is free for the next one", async () => {
    const { ctx } = await freshContext();
    const lin = await newPerson(ctx);
    const caseId = await openCase(ctx, { id: "n1" });
    const version = (await caseRow(ctx, caseId)).version;
    const command = await confirmCommand(ctx, lin, caseId);
    // Claiming is no change of the case: nobody's preview goes stale by it.
    expect((await caseRow(ctx, caseId)).version).toBe(version);
    expect((await confirmCase(ctx, lin, command, newKey())).ok).toBe(true);
    expect(await taken(ctx, caseId)).toBeUndefined();
  });

  it("decides which of two holders writes when take-overs and decisions race, never both", async () => {
    const { ctx, clock } = await freshContext();
    const [lin, chen] = [await newPerson(ctx), await newPerson(ctx, "reviewer", "陈默")];
    const others = await contextOn(ctx.store, clock);
    for (let round = 0; round < 12; round++) {
      const given = { id: `n${round}`, account: `acc-${round}`, store: `S-${round}` };
      const caseId = await openCase(ctx, given);
      const command = await confirmCommand(ctx, lin, caseId);
      const [decided, over] = await Promise.all([
        confirmCase(ctx, lin, command, newKey()),
        takeOverCase(others.ctx, chen, { caseId, reason: "race" }),
      ]);
      const rows = await ctx.store.db.select().from(ctx.store.t.decision);
      const own = rows.filter((row) => row.caseId === caseId);
      expect(own).toHaveLength(decided.ok ? 1 : 0);
      if (!decided.ok) expect([decided.refusal.kind, over.ok]).toEqual(["fenced", true]);
    }
  });
});
