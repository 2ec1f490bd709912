import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import { openStore } from "@/db/open";
import type { Store } from "@/db/store";
import { DEFAULT_PACKS } from "@/lib/domain/policy/default-pack";
import type { PolicyPack } from "@/lib/domain/policy/pack";
import type { Ctx, Observe } from "@/lib/usecases/context";
import { type Environment, readEnvironment } from "./environment";
import { makeId } from "./ids";
import { type KeyFile, openKeyFile, openKeySchema } from "./key-files";
import { metrics } from "./metrics";
import { scryptPasswords } from "./password";
import { appCodes } from "./second-factor";
import { keyedDigest, loadSecrets, type Secrets } from "./secrets";
import { openVault } from "./vault";

export const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();

/** Everything an entry point needs, opened once per process. */
export type World = { env: Environment; ctx: Ctx; secrets: Secrets; close(): Promise<void> };

type Parts = {
  store: Store;
  keys: KeyFile;
  secrets: Secrets;
  packs?: readonly PolicyPack[];
  now?: () => number;
  observe?: Observe;
};

const NOBODY_WATCHES: Observe = { committed: () => undefined, timed: (work) => work() };

/** A context over given parts; tests and the seed give their own clock. */
export function makeContext({
  store,
  keys,
  secrets,
  packs = DEFAULT_PACKS,
  now = Date.now,
  observe = NOBODY_WATCHES,
}: Parts): Ctx {
  return {
    store,
    now,
    newId: (prefix) => makeId(prefix, now()),
    sha256,
    vault: openVault(keys, secrets.vaultKey),
    digest: (text) => keyedDigest(secrets.digestKey, text),
    newToken(bytes = 24) {
      const token = randomBytes(bytes).toString("base64url");
      return { token, hash: tokenHash(token) };
    },
    passwords: scryptPasswords,
    secondFactor: appCodes,
    packs,
    observe,
  };
}

export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Opens store and keys as the environment says. The database must have been migrated. */
export async function openWorld(env: Environment = readEnvironment()): Promise<World> {
  const secrets = loadSecrets(env.dataFolder);
  const keys =
    env.place.kind === "postgres"
      ? await openKeySchema(env.place.url)
      : openKeyFile(join(env.dataFolder, "keys.db"));
  const store = openStore(env.place);
  return {
    env,
    secrets,
    ctx: makeContext({ store, keys, secrets, observe: metrics().observe }),
    async close() {
      await store.close();
      await keys.close();
    },
  };
}

const holder = globalThis as typeof globalThis & { weirWorld?: Promise<World> };

/** The one world of a server process, shared by every bundle that Next makes. */
export function world(): Promise<World> {
  holder.weirWorld ??= openWorld();
  return holder.weirWorld;
}
