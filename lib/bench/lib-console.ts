import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { migrate, type Place } from "@/db/open";
import type { PersonActor } from "@/lib/domain/actor";
import type { SessionId } from "@/lib/domain/ids";
import { openWorld, type World } from "@/lib/edge/context";
import { readEnvironment } from "@/lib/edge/environment";
import { addKey } from "@/lib/usecases/add-key";
import { addPerson } from "@/lib/usecases/add-person";
import type { Databases } from "./lib-databases";

export const MACHINE = { kind: "machine", id: "bench" } as const;

/** A console on a fresh database: its world in this process, to prepare what the server process will meet. */
export type BenchConsole = { world: World; place: Place; dataFolder: string };

export async function newConsole(databases: Databases, name: string): Promise<BenchConsole> {
  const dataFolder = join(databases.folder, name);
  mkdirSync(dataFolder, { recursive: true });
  const env = readEnvironment({ WEIR_DATA: dataFolder, LOG_LEVEL: "silent" });
  // The embedded file lies where the server will look for it.
  const place = databases.engine === "postgres" ? await databases.fresh() : env.place;
  if (place.kind === "sqlite") await migrate(place, 0);
  return { world: await openWorld({ ...env, place }), place, dataFolder };
}

export async function newReviewer({ world }: BenchConsole) {
  const person = { email: "bench@example.com", password: randomBytes(12).toString("base64url") };
  const added = await addPerson(world.ctx, MACHINE, { ...person, name: "Bench", role: "reviewer" });
  if (!added.ok) throw new Error(`no reviewer: ${added.refusal.kind}`);
  const actor: PersonActor = {
    kind: "person",
    id: added.value.id,
    role: "reviewer",
    name: "Bench",
    sessionId: "bench" as SessionId,
  };
  return { person, actor };
}

export async function newIntakeKey({ world }: BenchConsole): Promise<string> {
  const made = await addKey(world.ctx, MACHINE, { name: "bench", scopes: ["items:write"] });
  if (!made.ok) throw new Error(`no key: ${made.refusal.kind}`);
  return made.value.token;
}
