import { createHash } from "node:crypto";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { commit } from "@/db/commit";
import { openStore } from "@/db/open";
import { type AuditFilter, auditPage, NO_FILTER } from "@/db/queries/audit";
import type { PersonActor } from "@/lib/domain/actor";
import type { AccountId } from "@/lib/domain/ids";
import type { Action, EntryDraft } from "@/lib/domain/log/entry";
import type { NonEmpty } from "@/lib/domain/result";
import { makeContext } from "@/lib/edge/context";
import { openKeyFile } from "@/lib/edge/key-files";
import { loadSecrets } from "@/lib/edge/secrets";
import type { Ctx } from "@/lib/usecases/context";
import { exportAudit } from "@/lib/usecases/log/export-audit";
import { entryChunks } from "@/lib/usecases/log/read-log";
import { verifyLog } from "@/lib/usecases/log/verify-log";
import { type Databases, enginesAsked, openDatabases } from "./lib-databases";
import { fixed, median, table } from "./lib-figures";

/*
 * `npm run bench -- log [--sizes 10000,1000000] [--engine sqlite|postgres]`: entries appended per second, verified per
 * second beside bare SHA-256 over the same bytes, the latency of filters and pages at each size with the ratio of the
 * largest to the smallest (at most 1.5), and rows exported per second.
 */
const ENTRIES_PER_PLAN = 500;
const SINGLES = 300;
const RUNS = 41;
const EXPORT_ROWS_MAX = 200_000;
const RATIO_MAX = 1.5;
const ACTORS = 40;
const ACCOUNTS = 2_000;
const START = Date.parse("2026-01-01T00:00:00Z");
const ACTIONS: Action[] = [
  "decision.confirmed",
  "case.viewed",
  "measure.set",
  "notice.composed",
  "message.queued",
];

type Figure = { name: string; value: number };
type Measured = { size: number; rates: Figure[]; latencies: Figure[] };

const draft = (n: number): EntryDraft => ({
  action: ACTIONS[n % ACTIONS.length] as Action,
  subject: { kind: "account", id: `account_bench${n % ACCOUNTS}` },
  cause: null,
  caseId: null,
  before: null,
  after: { tier: n % 5, amountFen: n * 100 },
  facts: { rule: "EC-04", ruleVersion: 1, note: createHash("sha256").update(String(n)).digest("base64") },
});

async function append(ctx: Ctx, from: number, count: number): Promise<void> {
  const entries = Array.from({ length: count }, (_, at) => draft(from + at)) as NonEmpty<EntryDraft>;
  const meta = {
    actor: { kind: "person" as const, id: `person_bench${Math.floor(from / ENTRIES_PER_PLAN) % ACTORS}` },
    now: START + from * 10,
    txId: `tx_bench${from}`,
    sha256: ctx.sha256,
  };
  await commit(ctx.store, { changes: [{ kind: "nothing", why: "a bench" }], entries }, meta);
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function measure(databases: Databases, size: number): Promise<Measured> {
  const store = openStore(await databases.fresh());
  const folder = join(databases.folder, `keys-${size}`);
  const secrets = loadSecrets(folder, "a secret for benches only, thirty-two characters");
  const keys = openKeyFile(join(folder, "keys.db"));
  const ctx = makeContext({ store, keys, secrets });
  try {
    const bulk = await secondsOf(async () => {
      for (let from = 0; from < size - SINGLES; from += ENTRIES_PER_PLAN) {
        await append(ctx, from, Math.min(ENTRIES_PER_PLAN, size - SINGLES - from));
      }
    });
    const singles = await secondsOf(async () => {
      for (let at = size - SINGLES; at < size; at++) await append(ctx, at, 1);
    });
    const latencies = await latenciesOf(ctx, size);
    const rates = [
      { name: "appended in plans of 500, entries/s", value: (size - SINGLES) / bulk },
      { name: "appended one by one, entries/s", value: SINGLES / singles },
      ...(await verifyRates(ctx, size)),
      { name: "exported as CSV, rows/s", value: await exportRate(ctx, size) },
    ];
    return { size, rates, latencies };
  } finally {
    await store.close();
    await keys.close();
  }
}

async function verifyRates(ctx: Ctx, size: number): Promise<Figure[]> {
  const nobody = { keys: { signers: [], retired: [] }, origin: "bench", folder: "", verify: () => false };
  const verified = await secondsOf(async () => {
    const verdict = await verifyLog(ctx, nobody);
    if (verdict.kind !== "verified") throw new Error(verdict.why);
  });
  const texts: Buffer[] = [];
  for await (const chunk of entryChunks(ctx, size)) {
    for (const { text } of chunk) texts.push(Buffer.from(text as string, "utf8"));
  }
  const bare = await secondsOf(async () => {
    for (const text of texts) ctx.sha256(text);
  });
  return [
    { name: "verified, entries/s", value: size / verified },
    { name: "bare SHA-256 of the same texts, entries/s", value: size / bare },
  ];
}

async function exportRate(ctx: Ctx, size: number): Promise<number> {
  const rows = Math.min(size, EXPORT_ROWS_MAX);
  const actor = { kind: "person", id: "person_bench0", role: "auditor", name: "bench", sessionId: "bench" };
  const wanted = { id: "export_bench", filter: NO_FILTER, format: "csv" as const, size: rows, before: null };
  const seconds = await secondsOf(async () => {
    let bytes = 0;
    for await (const part of exportAudit(ctx, actor as PersonActor, wanted, createHash("sha256")))
      bytes += part.length;
    if (bytes < rows) throw new Error("an export was cut");
  });
  return rows / seconds;
}

async function latenciesOf(ctx: Ctx, size: number): Promise<Figure[]> {
  const asked: [string, Partial<AuditFilter>, number | null][] = [
    ["first page", {}, null],
    ["page in the middle", {}, Math.floor(size / 2)],
    ["by actor", { actor: "person_bench3" }, null],
    ["by action", { action: "measure.set" }, null],
    ["by group", { action: "notice." }, null],
    ["by account", { accountId: "account_bench7" as AccountId }, null],
    ["by rule", { rule: "EC-04" }, null],
    ["by period", { from: START + (size - 1000) * 10 }, null],
    ["by actor and action", { actor: "person_bench3", action: "measure.set" }, null],
  ];
  const figures: Figure[] = [];
  for (const [name, filter, before] of asked) {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const place = { before, asOfSize: null, limit: 60 };
      times.push(
        await secondsOf(() => auditPage(ctx.store, { filter: { ...NO_FILTER, ...filter }, ...place })),
      );
    }
    figures.push({ name, value: median(times) * 1000 });
  }
  return figures;
}

export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { sizes: { type: "string", default: "10000,1000000" }, engine: { type: "string" } },
  });
  const sizes = values.sizes.split(",").map(Number);
  let worst = 0;
  for (const engine of enginesAsked(values.engine)) {
    const databases = await openDatabases(engine, { durable: true });
    try {
      const all: Measured[] = [];
      for (const size of sizes) all.push(await measure(databases, size));
      worst = Math.max(worst, print(engine, all));
    } finally {
      databases.remove();
    }
  }
  process.stdout.write(`largest ratio ${fixed(worst)} (at most ${fixed(RATIO_MAX)})\n`);
  return worst <= RATIO_MAX ? 0 : 1;
}

/** Prints one engine's figures; gives the largest ratio of a latency at the largest size to that at the smallest. */
function print(engine: string, all: readonly Measured[]): number {
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return 0;
  const line = (name: string, at: number, of: "rates" | "latencies", digits: number) => [
    name,
    ...all.map((each) => fixed(each[of][at]?.value ?? Number.NaN, digits)),
  ];
  const ratios = last.latencies.map(({ value }, at) => value / (first.latencies[at]?.value ?? Number.NaN));
  const rows = [
    [engine, ...all.map(({ size }) => `${size}`), "ratio"],
    ...first.rates.map(({ name }, at) => [...line(name, at, "rates", 0), ""]),
    ...first.latencies.map(({ name }, at) => [
      ...line(`${name}, ms`, at, "latencies", 2),
      fixed(ratios[at] ?? Number.NaN),
    ]),
  ];
  process.stdout.write(`${table(rows)}\n`);
  return Math.max(...ratios);
}
