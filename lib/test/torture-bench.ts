import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate, openStore, type Place } from "@/db/open";
import type { Store } from "@/db/store";
import type { PersonActor } from "@/lib/domain/actor";
import type { CaseId } from "@/lib/domain/ids";
import { makeContext } from "@/lib/edge/context";
import { openKeyFile } from "@/lib/edge/key-files";
import { loadSecrets } from "@/lib/edge/secrets";
import { confirmed, newPerson, openCase } from "./desk";
import { type PostgresServer, startPostgres } from "./postgres-server";

/** A durable database of its own, with the keys of its app. */
export type TortureBench = { place: Place; server: PostgresServer | null; folder: string; remove(): void };

export async function newBench(engine: "sqlite" | "postgres"): Promise<TortureBench> {
  const folder = mkdtempSync(join(tmpdir(), "weir-torture-"));
  const server = engine === "postgres" ? await startPostgres({ durable: true }) : null;
  const place: Place = server
    ? { kind: "postgres", url: server.url("postgres") }
    : { kind: "sqlite", file: join(folder, "weir.db") };
  await migrate(place, 0);
  const remove = () => {
    server?.remove();
    rmSync(folder, { recursive: true, force: true });
  };
  return { place, server, folder, remove };
}

function contextOf(bench: TortureBench, store: Store) {
  const keys = openKeyFile(join(bench.folder, "keys.db"));
  const secrets = loadSecrets(bench.folder, "a secret for tests only, thirty-two characters");
  return { ctx: makeContext({ store, keys, secrets }), keys };
}

export type Ready = { actor: PersonActor; cases: CaseId[] };

/** Cases of many accounts; every other one has two earlier offences, so that money moves too. */
export async function prepare(bench: TortureBench, runs: number): Promise<Ready> {
  const store = openStore(bench.place);
  const { ctx, keys } = contextOf(bench, store);
  const actor = await newPerson(ctx);
  const cases: CaseId[] = [];
  const DAY = 86_400_000;
  for (let n = 0; n < runs; n++) {
    const given = { account: `acc-${n}`, store: `S-${n}` };
    const ages = n % 2 === 0 ? [20, 10] : [];
    for (const age of ages) {
      const at = Date.now() - age * DAY;
      const then = makeContext({ ...parts(bench, store, keys), now: () => at });
      await confirmed(then, actor, await openCase(then, { id: `old-${n}-${age}`, ...given }));
    }
    cases.push(await openCase(ctx, { id: `item-${n}`, ...given }));
  }
  await store.close();
  await keys.close();
  return { actor, cases };
}

const parts = (bench: TortureBench, store: Store, keys: ReturnType<typeof openKeyFile>) => ({
  store,
  keys,
  secrets: loadSecrets(bench.folder, "a secret for tests only, thirty-two characters"),
});
