import { parseArgs } from "node:util";
import { migrate } from "@/db/open";
import { readEnvironment } from "@/lib/edge/environment";
import { placeName } from "../open";
import type { Io } from "../verb";

/** `weir migrate`: applies what is missing; safe to run on several nodes at once. */
export async function migrateVerb(args: string[], io: Io): Promise<number> {
  parseArgs({ args, options: {} });
  const env = readEnvironment();
  const { applied, already } = await migrate(env.place, Date.now());
  for (const name of applied) io.out(`applied ${name}`);
  io.out(`${placeName(env)}: ${applied.length} migrations applied, ${already} were there already`);
  return 0;
}
