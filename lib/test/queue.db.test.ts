import { describe, expect, it, onTestFinished } from "vitest";
import { commit } from "@/db/commit";
import { openStore, type Place } from "@/db/open";
import { claimLease, skipCase } from "@/db/operational-leases";
import {
  cursorOf,
  filteredCount,
  nextFree,
  QUEUE_SORTS,
  type QueueCursor,
  type QueueFilter,
  type QueueRecord,
  queueCounts,
  queuePage,
} from "@/db/queries/queue";
import type { Store } from "@/db/store";
import type { CaseId, PersonId } from "@/lib/domain/ids";
import { add, move, type Plan } from "@/lib/domain/plan";
import { CASE_STATES, type Case } from "@/lib/domain/records";
import { RULE_IDS, SURFACES } from "@/lib/domain/words";
import { sha256 } from "@/lib/edge/context";
import { freshPlace } from "./fresh-store";
import { GENERATED_PERSON, generateCases, generatedStoreId } from "./generated-cases";
import { seeded } from "./torture";

const NOW = Date.parse("2026-03-18T02:00:00Z");
const HOUR = 3_600_000;
const ME = GENERATED_PERSON;
const OTHER = "person_other" as PersonId;

const everything: QueueFilter = {
  tab: "open",
  surface: null,
  rule: null,
  band: null,
  age: null,
  store: null,
  sort: "priority",
};

async function filled(cases: number): Promise<{ place: Place; store: Store }> {
  const place = await freshPlace();
  await generateCases(place, { cases, decisions: 0, now: NOW });
  const store = openStore(place);
  onTestFinished(() => store.close());
  return { place, store };
}

let transactions = 0;
/** Writes through the one writer, as a decision would. */
async function write(store: Store, changes: Plan["changes"]): Promise<boolean> {
  const entry = {
    action: "case.escalated",
    subject: { kind: "case", id: "test" },
    cause: null,
    caseId: null,
    before: null,
    after: null,
    facts: null,
  } as const;
  const txId = `tx_${transactions++}`;
  const meta = { actor: { kind: "machine", id: "test" } as const, now: NOW, txId, sha256 };
  return (await commit(store, { changes, entries: [entry] }, meta)).ok;
}

const allCases = (store: Store): Promise<Case[]> => Promise.resolve(store.db.select().from(store.t.case));

/** More than any test has: a cursor that stands still is told instead of followed. */
const ROWS_MAX = 10_000;

type Between = (seen: QueueRecord[]) => Promise<void>;

/** Pages to the end, doing something between pages. */
async function pages(store: Store, filter: QueueFilter, between: Between = async () => {}, limit = 40) {
  const seen: QueueRecord[] = [];
  for (let after: QueueCursor | null = null; ; ) {
    const page = await queuePage(store, { filter, personId: ME, now: NOW, after, limit });
    seen.push(...page);
    if (seen.length > ROWS_MAX) throw new Error("the queue does not end");
    const last = page.at(-1);
    if (!last) return seen;
    after = cursorOf(last, filter.sort);
    await between(seen);
  }
}

const keyOf = (row: Pick<Case, "priorityKey" | "dueAt" | "openedAt">, sort: QueueFilter["sort"]) =>
  ({ priority: row.priorityKey, due: row.dueAt, oldest: row.openedAt })[sort];

describe("the queue", () => {
  for (const sort of QUEUE_SORTS) {
    it(`by ${sort} has no gap and no repeat while cases come and are decided between pages`, async () => {
      const { store } = await filled(1_500);
      const filter = { ...everything, sort };
      const random = seeded(7);
      const before = await allCases(store);
      const [pattern] = before as [Case];
      const decided = new Set<string>();
      let added = 0;
      const seen = await pages(store, filter, async () => {
        const open = before.filter((row) => row.state === "open" && !decided.has(row.id));
        for (let n = 0; n < 3; n++) {
          const each = open[Math.floor(random() * open.length)] as Case;
          if (decided.has(each.id)) continue;
          decided.add(each.id);
          await write(store, [move("case", each, { state: "overturned" })]);
        }
        const near = before[Math.floor(random() * before.length)] as Case;
        const id = `case_new${added++}` as CaseId;
        const fresh = {
          ...pattern,
          id,
          number: 9_000_000 + added,
          itemPlatformId: id,
          state: "open" as const,
        };
        const { priorityKey, dueAt, openedAt } = near;
        await write(store, [add("case", { ...fresh, priorityKey, dueAt, openedAt })]);
      });
      const ids = seen.map((row) => row.id);
      expect(new Set(ids).size).toBe(ids.length);
      const stayed = before.filter((row) => row.state === "open" && !decided.has(row.id));
      expect(stayed.filter((row) => !ids.includes(row.id))).toEqual([]);
      const places = seen.map((row) => [keyOf(row, sort), row.id] as const);
      const inOrder = places.every(([key, id], i) => {
        const [k, other] = places[i - 1] ?? [0, ""];
        return i === 0 || key > k || (key === k && id > other);
      });
      expect(inOrder).toBe(true);
      expect(added).toBeGreaterThan(20);
    });
  }

  it("gives no row twice where many cases stand at the same place of the order", async () => {
    const { store } = await filled(600);
    const rows = await allCases(store);
    const [pattern] = rows as [Case];
    const twins = Array.from({ length: 120 }, (_, n) => ({
      ...pattern,
      id: `case_twin${String(n).padStart(3, "0")}` as CaseId,
      number: 9_000_000 + n,
      itemPlatformId: `twin-${n}`,
      state: "open" as const,
    }));
    await write(store, [add("case", ...twins)]);
    const ids = (await pages(store, everything, undefined, 7)).map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(rows.filter((row) => row.state === "open").length + 120);
  });

  it("counts what it shows: every filter's number is its rows, and its rows are what was asked for", async () => {
    const { store } = await filled(3_000);
    const rows = await allCases(store);
    const skipped = rows.filter((row) => row.state === "open").slice(0, 5);
    for (const { id } of skipped) await skipCase(store, { caseId: id, personId: ME, until: NOW + 1 });
    const hidden = new Set<string>(skipped.map((row) => row.id));
    const filters: [Partial<QueueFilter>, (row: Case) => boolean][] = [
      ...SURFACES.map((surface): [Partial<QueueFilter>, (row: Case) => boolean] => [
        { surface },
        (row) => row.surface === surface,
      ]),
      ...RULE_IDS.map((rule): [Partial<QueueFilter>, (row: Case) => boolean] => [
        { rule },
        (row) => row.topRule === rule,
      ]),
      ...([1, 2, 3] as const).map((band): [Partial<QueueFilter>, (row: Case) => boolean] => [
        { band },
        (row) => row.band === band,
      ]),
      [{ age: "hour" }, (row) => row.openedAt >= NOW - HOUR],
      [{ age: "day" }, (row) => row.openedAt >= NOW - 24 * HOUR],
      [{ age: "older" }, (row) => row.openedAt < NOW - 24 * HOUR],
      [{ store: generatedStoreId(3) }, (row) => row.storeId === generatedStoreId(3)],
      [{ tab: "escalated" }, () => true],
      [{ band: 1, rule: "EC-04" }, (row) => row.band === 1 && row.topRule === "EC-04"],
      [{ surface: "note", age: "older" }, (row) => row.surface === "note" && row.openedAt < NOW - 24 * HOUR],
    ];
    for (const [given, fits] of filters) {
      const filter = { ...everything, ...given };
      const expected = rows.filter((row) => row.state === filter.tab && fits(row) && !hidden.has(row.id));
      const shown = await pages(store, filter, undefined, 500);
      expect(shown.map((row) => row.id).sort(), JSON.stringify(given)).toEqual(
        expected.map((row) => row.id).sort(),
      );
      const counted = await filteredCount(store, filter, ME, NOW);
      expect(counted, JSON.stringify(given)).toEqual({ n: expected.length, capped: false });
    }
    const tabs = await queueCounts(store, ME, NOW);
    expect(tabs.open).toBe((await pages(store, everything, undefined, 500)).length);
    expect(tabs.escalated).toBe(
      (await pages(store, { ...everything, tab: "escalated" }, undefined, 500)).length,
    );
  });

  it("shows as mine what I hold or was assigned, and counts exactly that", async () => {
    const { store } = await filled(400);
    const rows = (await allCases(store)).filter((row) => row.state === "open").slice(200);
    const [assigned, both, held] = rows as [Case, Case, Case];
    for (const row of [assigned, both]) await write(store, [move("case", row, { assignedTo: ME })]);
    for (const { id } of [both, held]) {
      await claimLease(store, { caseId: id, holderId: ME, now: NOW, msMax: 1_000 });
    }
    const leases = await store.db.select().from(store.t.lease);
    const open = new Map((await allCases(store)).map((row) => [row.id, row.state]));
    const expected = new Set<string>([assigned.id]);
    for (const lease of leases) {
      const state = open.get(lease.id) ?? "";
      if (lease.holderId === ME && lease.expiresAt > NOW && ["open", "escalated"].includes(state)) {
        expected.add(lease.id);
      }
    }
    const shown = await pages(store, { ...everything, tab: "mine" });
    expect(shown.map((row) => row.id).sort()).toEqual([...expected].sort());
    expect((await queueCounts(store, ME, NOW)).mine).toBe(expected.size);
  });

  it("gives as next the first case that nobody else holds", async () => {
    const { store } = await filled(300);
    const page = await queuePage(store, {
      filter: everything,
      personId: ME,
      now: NOW,
      after: null,
      limit: 50,
    });
    const exclude: CaseId[] = [];
    for (const row of page.slice(0, 6)) {
      await claimLease(store, { caseId: row.id, holderId: OTHER, now: NOW, msMax: 60_000 });
    }
    const skipped = page[6]?.id as CaseId;
    await skipCase(store, { caseId: skipped, personId: ME, until: NOW + 1 });
    const leases = new Map((await store.db.select().from(store.t.lease)).map((lease) => [lease.id, lease]));
    const free = page.filter(({ id }) => {
      const lease = leases.get(id);
      return id !== skipped && (!lease || lease.expiresAt <= NOW || lease.holderId === ME);
    });
    for (const row of free.slice(0, 5)) {
      const next = await nextFree(store, { filter: everything, personId: ME, now: NOW, exclude });
      expect(next).toBe(row.id);
      exclude.push(row.id);
    }
  });

  it("keeps its counters equal to its rows through random moves of four parallel writers", async () => {
    const { place, store } = await filled(300);
    const stores = [store, ...Array.from({ length: 3 }, () => openStore(place))];
    onTestFinished(() => Promise.all(stores.slice(1).map((each) => each.close())).then(() => undefined));
    const random = seeded(11);
    let moved = 0;
    for (let round = 0; round < 15; round++) {
      const rows = await allCases(store);
      const done = await Promise.all(
        Array.from({ length: 12 }, (_, n) => {
          const row = rows[Math.floor(random() * rows.length)] as Case;
          const state = CASE_STATES[Math.floor(random() * CASE_STATES.length)] as Case["state"];
          return write(stores[n % 4] as Store, [move("case", row, { state })]);
        }),
      );
      moved += done.filter(Boolean).length;
    }
    expect(moved).toBeGreaterThan(100);
    const rows = await allCases(store);
    const counters = await store.db.select().from(store.t.queueCount);
    for (const state of CASE_STATES) {
      const counter = counters.find((each) => each.id === state)?.n ?? 0;
      expect(counter, state).toBe(rows.filter((row) => row.state === state).length);
    }
  });
});
