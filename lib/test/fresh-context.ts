import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Store } from "@/db/store";
import { makeContext } from "@/lib/edge/context";
import { openKeyFile } from "@/lib/edge/key-files";
import { loadSecrets } from "@/lib/edge/secrets";
import type { Ctx } from "@/lib/usecases/context";
import { freshStore } from "./fresh-store";

export type Clock = { now: number };

/** A context on a fresh database with a clock the test moves. */
export async function freshContext(
  start = Date.parse("2026-03-18T02:00:00Z"),
): Promise<{ ctx: Ctx; clock: Clock }> {
  return contextOn(await freshStore(), { now: start });
}

export async function contextOn(store: Store, clock: Clock): Promise<{ ctx: Ctx; clock: Clock }> {
  const folder = mkdtempSync(join(tmpdir(), "weir-keys-"));
  const keys = openKeyFile(join(folder, "keys.db"));
  onTestFinished(async () => {
    await keys.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const secrets = loadSecrets(folder, "a secret for tests only, thirty-two characters");
  return { ctx: makeContext({ store, keys, secrets, now: () => clock.now }), clock };
}
