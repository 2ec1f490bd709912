import { parseArgs } from "node:util";
import { openStore } from "@/db/open";
import { done } from "@/db/steps";
import type { Store } from "@/db/store";
import type { Tables } from "@/db/tables/tables";
import { type BenchConsole, newConsole, newIntakeKey } from "./lib-console";
import { type Databases, type Engine, enginesAsked, openDatabases } from "./lib-databases";
import { fixed, table } from "./lib-figures";
import { type Sent, sendAll, startServer } from "./lib-server";

/*
 * `npm run bench -- intake [--items 10000] [--engine sqlite|postgres]`: items per second through
 * POST /api/v1/items (key, zod, detection, sealing, cases, log, one durable transaction per batch), beside bare
 * batched inserts of the very rows that it wrote, into an empty database of the same kind.
 */
const ITEMS_PER_CALL = 500;
const ITEMS_PER_ACCOUNT = 20;
const LANES = 2;
const NOW_BACK_MS = 3_600_000;

/** Three of five are clear; lengths and words as on the desk. */
const TEXTS = [
  "今天收到的手链比图片还好看，包装也很用心，会再来买。",
  "想要同款的姐妹可以加我微信 weir_{n}_abc，备注小红书，比这里便宜三十。",
  "请问这条裙子的腰围是多少？我一米六二，平时穿 M 码。",
  "直播间今晚八点有福利，满二百减三十，大家记得来抢。",
  "加 v❤ weir{n}xyz 拉你进群，群里每天发优惠，下单找我。",
];

function requests(count: number, token: string): Sent[] {
  const at = Date.now() - NOW_BACK_MS;
  const items = Array.from({ length: count }, (_, n) => {
    const account = Math.floor(n / ITEMS_PER_ACCOUNT);
    return {
      platformId: `bench-${n}`,
      surface: n % 3 === 0 ? "comment" : "note",
      account: {
        platformId: `bench-acc-${account}`,
        name: `账号 ${account}`,
        kind: "merchant",
        operatorId: `bench-op-${account}`,
      },
      store: { platformId: `bench-S-${account}`, name: `店铺 ${account}`, depositRequiredFen: 2_000_000 },
      text: (TEXTS[n % TEXTS.length] as string).replace("{n}", String(n)),
      conductedAt: at,
    };
  });
  const sent: Sent[] = [];
  for (let from = 0; from < items.length; from += ITEMS_PER_CALL) {
    sent.push({
      path: "/api/v1/items",
      body: JSON.stringify(items.slice(from, from + ITEMS_PER_CALL)),
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    });
  }
  return sent;
}

/** What intake wrote, table by table, parents first. */
const WRITTEN = [
  "batch",
  "operator",
  "account",
  "store",
  "storeStaff",
  "balance",
  "item",
  "case",
  "caseItem",
  "evidence",
  "sighting",
  "logEntry",
  "logNode",
] as const satisfies (keyof Tables)[];
/** Any item may refer to these: the first transaction brings them. */
const PARENTS: ReadonlySet<string> = new Set([
  "batch",
  "operator",
  "account",
  "store",
  "storeStaff",
  "balance",
]);
const ROWS_PER_INSERT = 400;

type Row = Record<string, unknown>;
/** The rows of one call, table by table. */
type Rows = Map<(typeof WRITTEN)[number], Row[]>;

/** The rows as the calls brought them: those of an item or its case by its number, the others in equal shares. */
async function rowsByCall(store: Store, callCount: number): Promise<Rows[]> {
  const calls = Array.from({ length: callCount }, (): Rows => new Map());
  const callOfCase = new Map<unknown, number>();
  const ofItem = (platformId: unknown) => Math.floor(Number(String(platformId).slice(6)) / ITEMS_PER_CALL);
  for (const name of WRITTEN) {
    const rows: Row[] = await store.db.select().from(store.t[name] as Tables["case"]);
    rows.forEach((row, i) => {
      const platformId = row.itemPlatformId ?? (name === "item" ? row.platformId : undefined);
      if (name === "case") callOfCase.set(row.id, ofItem(platformId));
      const known = platformId === undefined ? callOfCase.get(row.caseId) : ofItem(platformId);
      const share = PARENTS.has(name) ? 0 : Math.floor((i * callCount) / rows.length);
      const call = calls[known ?? share];
      const kept = call?.get(name);
      if (kept) kept.push(row);
      else call?.set(name, [row]);
    });
  }
  return calls;
}

/** Inserts the same rows bare: one transaction for each call. Milliseconds. */
async function bareMs(databases: Databases, calls: readonly Rows[]): Promise<number> {
  const store = openStore(await databases.fresh());
  const started = performance.now();
  for (const call of calls) {
    await store.transact(function* (db, t) {
      for (const [name, rows] of call) {
        for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
          const values = rows.slice(from, from + ROWS_PER_INSERT) as Tables["case"]["$inferInsert"][];
          yield* done(db.insert(t[name] as Tables["case"]).values(values));
        }
      }
    });
  }
  const ms = performance.now() - started;
  await store.close();
  return ms;
}

async function throughHttp(bench: BenchConsole, count: number): Promise<number> {
  const token = await newIntakeKey(bench);
  await bench.world.close();
  const server = await startServer(bench);
  try {
    const [first, ...rest] = requests(count + ITEMS_PER_CALL, token);
    // The first call warms the server up.
    await sendAll(server.url, 1, [first as Sent]);
    return (await sendAll(server.url, LANES, rest)).totalMs;
  } finally {
    await server.stop();
  }
}

async function measure(engine: Engine, count: number): Promise<string[]> {
  const databases = await openDatabases(engine, { durable: true });
  try {
    const bench = await newConsole(databases, "console");
    const ms = await throughHttp(bench, count);
    const store = openStore(bench.place);
    const calls = await rowsByCall(store, count / ITEMS_PER_CALL + 1);
    await store.close();
    const of = (name: "item" | "case") => calls.reduce((sum, call) => sum + (call.get(name)?.length ?? 0), 0);
    const bare = await bareMs(databases, calls);
    const perSecond = (count / ms) * 1_000;
    const barePerSecond = (of("item") / bare) * 1_000;
    return [
      `  ${engine}`,
      fixed(perSecond, 0),
      String(of("case")),
      fixed(barePerSecond, 0),
      `1/${fixed(barePerSecond / perSecond, 1)}`,
    ];
  } finally {
    databases.remove();
  }
}

export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { items: { type: "string", default: "10000" }, engine: { type: "string" } },
  });
  const count = Math.max(1, Math.round(Number(values.items) / ITEMS_PER_CALL)) * ITEMS_PER_CALL;
  const rows: string[][] = [];
  for (const engine of enginesAsked(values.engine)) rows.push(await measure(engine, count));
  console.log(`${count} items in calls of ${ITEMS_PER_CALL}, ${LANES} at a time`);
  console.log(table([["  engine", "items/s", "cases", "bare items/s", "of bare"], ...rows]));
  return 0;
}
