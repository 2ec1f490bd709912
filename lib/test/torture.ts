import { parseArgs } from "node:util";
import { openStore } from "@/db/open";
import type { CaseId } from "@/lib/domain/ids";
import { newBench, prepare, type Ready, type TortureBench } from "./torture-bench";
import { brokenBalances, brokenLog, outcomeOf } from "./torture-check";
import { bundleWorker, live } from "./torture-life";
import type { Life } from "./torture-worker";

/*
 * P1: `npm run torture -- --runs 1000 [--engine sqlite|postgres] [--seed N]`. Kills the app at named points of its
 * transaction, or stops PostgreSQL at once under it, and looks whether all of a decision is there or nothing.
 */

/** mulberry32: the same seed gives the same run. */
export function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const STEPS_MAX = 18;
/** Every tenth run on PostgreSQL stops the server instead of the app. */
const SERVER_STOP_EVERY = 10;
/** Whole log and all balances are read again this often over a series, and after its last run. */
const WHOLE_CHECKS_MAX = 50;

export type TortureReport = { runs: number; outcomes: Record<string, number>; faults: string[] };

/** Runs `runs` lives on one engine and reports outcomes and everything that did not hold. */
export async function torture(
  engine: "sqlite" | "postgres",
  runs: number,
  seed: number,
): Promise<TortureReport> {
  const bench = await newBench(engine);
  const random = seeded(seed);
  const report: TortureReport = { runs: 0, outcomes: {}, faults: [] };
  const checkEvery = Math.ceil(runs / WHOLE_CHECKS_MAX);
  try {
    const worker = await bundleWorker(bench.folder);
    const ready = await prepare(bench, runs);
    for (let run = 0; run < runs; run++) {
      const life = lifeOf(bench, ready, run, random);
      const said = await live(worker, life, life.pauses ? bench.server : null);
      await judge(bench, life, said, report);
      if ((run + 1) % checkEvery === 0 || run === runs - 1) await judgeWhole(bench, run, report);
      report.runs++;
    }
  } finally {
    bench.remove();
  }
  return report;
}

function lifeOf(bench: TortureBench, ready: Ready, run: number, random: () => number): Life {
  const named = ["before_commit", "after_commit", "never"];
  const dieAt =
    random() < 0.25
      ? (named[Math.floor(random() * named.length)] as string)
      : `step:${1 + Math.floor(random() * STEPS_MAX)}`;
  return {
    place: bench.place,
    keysFolder: bench.folder,
    actor: ready.actor,
    caseId: ready.cases[run] as CaseId,
    key: `torture-${run}-key`,
    undo: random() < 0.3,
    dieAt,
    pauses: bench.server !== null && run % SERVER_STOP_EVERY === SERVER_STOP_EVERY - 1,
  };
}

async function judge(bench: TortureBench, life: Life, said: string[], report: TortureReport): Promise<void> {
  const store = openStore(bench.place);
  try {
    const { outcome, seen } = await outcomeOf(store, life.caseId);
    report.outcomes[outcome] = (report.outcomes[outcome] ?? 0) + 1;
    const where = `case ${life.caseId} died at ${life.dieAt}${life.undo ? " of undo" : ""}`;
    if (outcome === "mixed") report.faults.push(`${where}: half done: ${seen}`);
    const told = (word: string) => said.some((line) => line.startsWith(word) && line.includes('"ok":true'));
    if (told("undone") && outcome !== "undone")
      report.faults.push(`${where}: an acknowledged undo is lost: ${seen}`);
    if (told("confirmed") && outcome === "old")
      report.faults.push(`${where}: an acknowledged decision is lost: ${seen}`);
  } finally {
    await store.close();
  }
}

async function judgeWhole(bench: TortureBench, run: number, report: TortureReport): Promise<void> {
  const store = openStore(bench.place);
  try {
    const wrong = [...(await brokenBalances(store)), ...(await brokenLog(store))];
    report.faults.push(...wrong.map((fault) => `after run ${run}: ${fault}`));
  } finally {
    await store.close();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: "string", default: "50" },
      engine: { type: "string" },
      seed: { type: "string", default: "1" },
    },
  });
  const engines = values.engine
    ? [values.engine as "sqlite" | "postgres"]
    : (["sqlite", "postgres"] as const);
  let faults = 0;
  for (const engine of engines) {
    const report = await torture(engine, Number(values.runs), Number(values.seed));
    const outcomes = Object.entries(report.outcomes).map(([name, n]) => `${n} ${name}`);
    console.log(`${engine}: ${report.runs} runs, ${outcomes.join(", ")}, ${report.faults.length} faults`);
    for (const fault of report.faults.slice(0, 20)) console.log(`  ${fault}`);
    faults += report.faults.length;
  }
  process.exitCode = faults > 0 ? 1 : 0;
}

if (process.argv[1]?.endsWith("torture.ts")) await main();
