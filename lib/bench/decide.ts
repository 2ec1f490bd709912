import { parseArgs } from "node:util";
import { claimLease } from "@/db/operational-leases";
import type { CaseId } from "@/lib/domain/ids";
import { packAt } from "@/lib/domain/policy/default-pack";
import { incoming, NO_FINDINGS } from "@/lib/test/desk";
import { intakeItems } from "@/lib/usecases/intake/intake-items";
import { type BenchConsole, MACHINE, newConsole, newReviewer } from "./lib-console";
import { type Engine, enginesAsked, openDatabases } from "./lib-databases";
import { fixed, median, table } from "./lib-figures";
import { newClient, type Sent, sendAll, signInCookies, startServer } from "./lib-server";

/*
 * `npm run bench -- decide [--decisions 400] [--engine sqlite|postgres]`: confirmations per second through the real
 * HTTP path (session, permission, zod, the core, one durable transaction) at 1, 8 and 32 connections, beside a bare
 * node:http echo of the same bodies in the same run. The cases are claimed before, each of an account of its own.
 */
const CONNECTIONS = [1, 8, 32];
const ITEMS_PER_BATCH = 250;
const HOUR = 3_600_000;

type Row = { connections: number; perSecond: number; ms: number };

/** Takes cases in, claims them for the reviewer and composes the requests that confirm them. */
async function requests(
  { world }: BenchConsole,
  actor: Awaited<ReturnType<typeof newReviewer>>["actor"],
  count: number,
): Promise<Sent[]> {
  const { ctx } = world;
  const items = Array.from({ length: count }, (_, n) =>
    incoming(ctx, { id: `bench-${n}`, account: `bench-acc-${n}`, store: `bench-S-${n}` }),
  );
  const cases: CaseId[] = [];
  for (let from = 0; from < items.length; from += ITEMS_PER_BATCH) {
    const outcomes = await intakeItems(ctx, MACHINE, items.slice(from, from + ITEMS_PER_BATCH), "bench");
    for (const outcome of outcomes) if ("caseId" in outcome) cases.push(outcome.caseId as CaseId);
  }
  const packId = packAt(ctx.packs, ctx.now() - HOUR).id;
  const sent: Sent[] = [];
  for (const [n, caseId] of cases.entries()) {
    const claim = await claimLease(ctx.store, { caseId, holderId: actor.id, now: ctx.now(), msMax: HOUR });
    if (!claim.granted) throw new Error("a case was not free");
    const body = JSON.stringify({
      ...NO_FINDINGS,
      seen: { case: 1, account: 1, store: 1, packId },
      fence: claim.lease.fence,
      note: "简介与评论均留同一微信号。",
      key: `bench-key-${n}`,
    });
    sent.push({ path: `/api/desk/cases/${caseId}/confirm`, body });
  }
  return sent;
}

async function measure(url: string, all: Sent[], headers: Record<string, string>): Promise<Row[]> {
  const per = Math.floor(all.length / (CONNECTIONS.length + 1));
  const withHeaders = all.map((sent) => ({
    ...sent,
    headers: { ...headers, "content-type": "application/json" },
  }));
  // The first part warms the server up.
  await sendAll(url, 4, withHeaders.slice(0, per));
  const rows: Row[] = [];
  for (const [i, connections] of CONNECTIONS.entries()) {
    const { each, totalMs } = await sendAll(
      url,
      connections,
      withHeaders.slice(per * (i + 1), per * (i + 2)),
    );
    rows.push({ connections, perSecond: (each.length / totalMs) * 1_000, ms: median(each) });
  }
  return rows;
}

async function decisions(engine: Engine, count: number): Promise<{ ours: Row[]; bare: Row[] }> {
  const databases = await openDatabases(engine, { durable: true });
  try {
    const bench = await newConsole(databases, "console");
    const { person, actor } = await newReviewer(bench);
    const all = await requests(bench, actor, count * (CONNECTIONS.length + 1));
    await bench.world.close();
    const server = await startServer(bench);
    const echo = await startServer("echo");
    try {
      const client = newClient(server.url, 1);
      const cookie = await signInCookies(client, person);
      client.close();
      return {
        ours: await measure(server.url, all, { cookie }),
        bare: await measure(echo.url, all, { cookie }),
      };
    } finally {
      await server.stop();
      await echo.stop();
    }
  } finally {
    databases.remove();
  }
}

export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { decisions: { type: "string", default: "400" }, engine: { type: "string" } },
  });
  for (const engine of enginesAsked(values.engine)) {
    const { ours, bare } = await decisions(engine, Number(values.decisions));
    console.log(`${engine}: ${values.decisions} decisions at each`);
    const rows = ours.map((row, i) => [
      `  ${row.connections}`,
      fixed(row.perSecond, 1),
      `${fixed(row.ms, 1)} ms`,
      fixed(bare[i]?.perSecond ?? Number.NaN, 0),
      `1/${fixed((bare[i]?.perSecond ?? Number.NaN) / row.perSecond, 0)}`,
    ]);
    console.log(table([["  connections", "decisions/s", "median", "echo/s", "of echo"], ...rows]));
  }
  return 0;
}
