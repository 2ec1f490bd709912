import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { QueueFilter } from "@/db/queries/queue";
import { DEFAULT_PACKS } from "@/lib/domain/policy/default-pack";
import { freshPlace } from "@/lib/test/fresh-store";
import {
  GENERATED_PERSON,
  generateCases,
  generatedAccountId,
  generatedCaseId,
  generatedStoreId,
} from "@/lib/test/generated-cases";
import { type PlannedQuery, plansOf, sorts, wholeReads } from "@/lib/test/query-plans";
import type { Place } from "./open";
import { claimLease } from "./operational-leases";
import { loadDecisionFacts } from "./queries/decision-facts";
import { filteredCount, nextFree, queueCounts, queuePage } from "./queries/queue";
import { measuresOn, sharedContacts } from "./queries/subject-pages";
import type { Store } from "./store";

const CASES = 50_000;
const NOW = Date.parse("2026-03-18T02:00:00Z");
const BIG = ["cases", "decisions", "measures", "notices", "contact_sightings", "evidence"] as const;

const ends: (() => Promise<void> | void)[] = [];
let place: Place;

beforeAll(async () => {
  place = await freshPlace((end) => ends.push(end));
  await generateCases(place, { cases: CASES, decisions: CASES, now: NOW });
});
afterAll(async () => {
  for (const end of ends) await end();
});

const filter = (given: Partial<QueueFilter> = {}): QueueFilter => ({
  tab: "open",
  surface: null,
  rule: null,
  band: null,
  age: null,
  store: null,
  sort: "priority",
  ...given,
});

const query = (given: Partial<QueueFilter> = {}) => ({
  filter: filter(given),
  personId: GENERATED_PERSON,
  now: NOW,
  after: null,
  limit: 51,
});

/** The plans of some reads; none of them may read a big table from end to end. */
async function seeks(reads: (store: Store) => Promise<unknown>): Promise<PlannedQuery[]> {
  const planned = await plansOf(place, reads);
  expect(planned.length).toBeGreaterThan(0);
  for (const each of planned) {
    expect(wholeReads(each, BIG), `${each.sql}\n${each.plan.join("\n")}`).toEqual([]);
  }
  return planned;
}

async function seeksInOrder(reads: (store: Store) => Promise<unknown>): Promise<void> {
  for (const each of await seeks(reads)) {
    expect(sorts(each), `${each.sql}\n${each.plan.join("\n")}`).toEqual([]);
  }
}

const FILTERS: [string, Partial<QueueFilter>][] = [
  ["of the open tab", {}],
  ["of the escalated tab", { tab: "escalated" }],
  ["of one surface", { surface: "note" }],
  ["of one rule", { rule: "EC-04" }],
  ["of one band", { band: 1 }],
  ["of cases older than a day", { age: "older" }],
  ["by due time", { sort: "due" }],
  ["by age", { sort: "oldest" }],
  ["of the last day, by age", { age: "day", sort: "oldest" }],
];

describe("with 50,000 cases", () => {
  for (const [name, given] of FILTERS) {
    it(`the first page ${name} is read from an index, in its order`, () =>
      seeksInOrder((store) => queuePage(store, query(given))));

    it(`page 200 ${name} seeks to its place in the same index`, () =>
      seeksInOrder((store) => {
        const key = { priority: NOW + 86_400_000, due: NOW, oldest: NOW - 86_400_000 }[
          given.sort ?? "priority"
        ];
        return queuePage(store, { ...query(given), after: { key, id: generatedCaseId(25_000) } });
      }));

    it(`the next free case ${name} is found without a sort`, () =>
      seeksInOrder((store) => nextFree(store, { ...query(given), exclude: [] })));

    it(`the count ${name} reads no more than its own range`, async () => {
      await seeks((store) => filteredCount(store, filter(given), GENERATED_PERSON, NOW));
    });
  }

  for (const age of ["hour", "day"] as const) {
    it(`the last ${age} in order of priority reads no case outside an index range`, async () => {
      await seeks((store) => queuePage(store, query({ age })));
    });
  }

  it("a store's cases are found by store and state", async () => {
    const given = { store: generatedStoreId(7) };
    await seeks((store) => queuePage(store, query(given)));
    await seeks((store) => nextFree(store, { ...query(given), exclude: [] }));
    await seeks((store) => filteredCount(store, filter(given), GENERATED_PERSON, NOW));
  });

  it("my own cases are found by lease and assignment, not by reading the queue", async () => {
    await seeks((store) => queuePage(store, query({ tab: "mine" })));
  });

  it("the tabs' counts touch counters and my own leases only", async () => {
    await seeks((store) => queueCounts(store, GENERATED_PERSON, NOW));
  });

  it("a claim touches one row", async () => {
    await seeks((store) =>
      claimLease(store, { caseId: generatedCaseId(9_999), holderId: GENERATED_PERSON, now: NOW, msMax: 1 }),
    );
  });

  it("the facts of a decision are found by case, count and operator", async () => {
    await seeks((store) => loadDecisionFacts(store, DEFAULT_PACKS, generatedCaseId(123), NOW));
  });

  it("other accounts with the same contact are found by its digest", async () => {
    await seeks((store) => sharedContacts(store, generatedAccountId(5)));
  });

  it("the measures on a subject are found by their target", async () => {
    await seeks((store) => measuresOn(store, [{ kind: "account", id: generatedAccountId(5) }]));
  });
});
