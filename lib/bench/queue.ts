import { parseArgs } from "node:util";
import { openStore } from "@/db/open";
import { claimLease, releaseLease } from "@/db/operational-leases";
import {
  cursorOf,
  nextFree,
  type QueueCursor,
  type QueueFilter,
  queueCounts,
  queuePage,
} from "@/db/queries/queue";
import type { Store } from "@/db/store";
import { GENERATED_PERSON, generateCases } from "@/lib/test/generated-cases";
import { type Databases, enginesAsked, openDatabases } from "./lib-databases";
import { fastTenth, fixed, table } from "./lib-figures";

/*
 * `npm run bench -- queue [--cases 10000,100000,1000000] [--engine sqlite|postgres] [--rounds 200]`: what the desk
 * asks of its queue, at growing sizes, as ratios to the smallest. The sizes take turns within each round, so that
 * whatever else the machine does falls on all of them alike. Exit 1 when a ratio is above the target (P15).
 */
const RATIO_MAX = 1.5;
const NEXTS = 200;
const ROWS_PER_PAGE = 40;
const NOW = Date.parse("2026-03-18T02:00:00Z");

const FILTER: QueueFilter = {
  tab: "open",
  surface: null,
  rule: null,
  band: null,
  age: null,
  store: null,
  sort: "priority",
};

const page = (store: Store, filter: QueueFilter, after: QueueCursor | null) =>
  queuePage(store, { filter, personId: GENERATED_PERSON, now: NOW, after, limit: ROWS_PER_PAGE });

type Sized = { cases: number; store: Store; deep: QueueCursor };

async function prepare(databases: Databases, cases: number): Promise<Sized> {
  const started = performance.now();
  const place = await databases.fresh();
  await generateCases(place, { cases, decisions: 0, now: NOW });
  const store = openStore(place);
  let deep: QueueCursor | null = null;
  for (let n = 0; n < NEXTS; n++) {
    const last = (await page(store, FILTER, deep)).at(-1);
    if (!last) throw new Error(`${cases} cases have no page after ${NEXTS} nexts`);
    deep = cursorOf(last, FILTER.sort);
  }
  console.log(`  ${cases} cases made and read in ${fixed((performance.now() - started) / 1_000, 1)} s`);
  return { cases, store, deep: deep as QueueCursor };
}

async function claimNext({ store }: Sized): Promise<void> {
  const next = await nextFree(store, { filter: FILTER, personId: GENERATED_PERSON, now: NOW, exclude: [] });
  if (!next) throw new Error("nothing to claim");
  const held = { caseId: next, holderId: GENERATED_PERSON, now: NOW, msMax: 60_000 };
  const claim = await claimLease(store, held);
  if (!claim.granted) throw new Error("the next free case was not free");
  await releaseLease(store, { ...held, fence: claim.lease.fence });
}

const WORK: [string, (sized: Sized) => Promise<unknown>][] = [
  ["first page", ({ store }) => page(store, FILTER, null)],
  [`page after ${NEXTS} nexts`, ({ store, deep }) => page(store, FILTER, deep)],
  ["first page of one surface", ({ store }) => page(store, { ...FILTER, surface: "note" }, null)],
  ["claim next, release", claimNext],
  ["tab counts", ({ store }) => queueCounts(store, GENERATED_PERSON, NOW)],
];

/** Milliseconds that a tenth of the runs stays under, of each piece of work at each size. */
async function measure(sizes: Sized[], rounds: number): Promise<number[][]> {
  const times = WORK.map(() => sizes.map((): number[] => []));
  for (let round = -10; round < rounds; round++) {
    for (const [w, [, work]] of WORK.entries()) {
      for (const [s, sized] of sizes.entries()) {
        const started = performance.now();
        await work(sized);
        if (round >= 0) times[w]?.[s]?.push(performance.now() - started);
      }
    }
  }
  return times.map((each) => each.map(fastTenth));
}

export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cases: { type: "string", default: "10000,100000,1000000" },
      engine: { type: "string" },
      rounds: { type: "string", default: "200" },
    },
  });
  const counts = values.cases.split(",").map(Number);
  let worst = 0;
  for (const engine of enginesAsked(values.engine)) {
    console.log(engine);
    const databases = await openDatabases(engine, { durable: false });
    try {
      const sizes: Sized[] = [];
      for (const cases of counts) sizes.push(await prepare(databases, cases));
      const figures = await measure(sizes, Number(values.rounds));
      const [first, ...others] = counts;
      const rows = figures.map(([base = Number.NaN, ...rest], w) => [
        `  ${WORK[w]?.[0]}`,
        `${fixed(base, 3)} ms`,
        ...rest.map((ms) => `${fixed(ms / base)}x`),
      ]);
      console.log(table([["  fastest tenth", `${first} cases`, ...others.map(String)], ...rows]));
      worst = Math.max(worst, ...figures.flatMap(([base = 1, ...rest]) => rest.map((ms) => ms / base)));
      for (const { store } of sizes) await store.close();
    } finally {
      databases.remove();
    }
  }
  console.log(`worst ratio ${fixed(worst)}x, target at most ${RATIO_MAX}x`);
  return worst > RATIO_MAX ? 1 : 0;
}
