import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { openStore, type Place } from "@/db/open";
import { makeContext } from "@/lib/edge/context";
import { openKeyFile } from "@/lib/edge/key-files";
import { loadSecrets } from "@/lib/edge/secrets";
import type { Ctx } from "@/lib/usecases/context";
import type { Clock } from "./fresh-context";
import { freshPlace } from "./fresh-store";
import { brokenBalances, brokenLog } from "./torture-check";

const SECRET = "a secret for tests only, thirty-two characters";

export type RaceDesk = { place: Place; folder: string; clock: Clock; contexts: Ctx[] };

/** Several contexts on one database with one set of keys: each stands for a process of its own. */
export async function raceDesk(processes: number): Promise<RaceDesk> {
  const place = await freshPlace();
  const folder = mkdtempSync(join(tmpdir(), "weir-race-"));
  const clock = { now: Date.parse("2026-03-18T02:00:00Z") };
  const contexts = Array.from({ length: processes }, () => {
    const store = openStore(place);
    const keys = openKeyFile(join(folder, "keys.db"));
    onTestFinished(async () => {
      await store.close();
      await keys.close();
    });
    return makeContext({ store, keys, secrets: loadSecrets(folder, SECRET), now: () => clock.now });
  });
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { place, folder, clock, contexts };
}

/** Sums are what the journals say, and the log verifies. */
export async function nothingBroken(ctx: Ctx): Promise<void> {
  expect([...(await brokenBalances(ctx.store)), ...(await brokenLog(ctx.store))]).toEqual([]);
}
