import { createServer } from "node:net";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { migrate } from "@/db/open";
import { openWorld, type World } from "@/lib/edge/context";
import { type Environment, readEnvironment } from "@/lib/edge/environment";
import { loadOrMakeLogKeys } from "@/lib/edge/log-keys";
import { newerCheckpoint } from "@/lib/usecases/log/published";
import { keepPacks } from "@/lib/usecases/policy/keep-packs";
import { buildOnce } from "../build-once";
import {
  addFirstPeople,
  dropUnfinishedDemo,
  fillInDemo,
  isUntouched,
  type SignIn,
  signInLines,
} from "../first-start";
import { placeName } from "../open";
import { listenFailure, serve } from "../serve";
import { CliFailure, type Io } from "../verb";

const CLI = { kind: "machine", id: "cli" } as const;

type Options = { empty: boolean; demo: boolean; afterRestore: boolean };

/** `weir start`: everything from a fresh clone to a running console; a second start keeps all data. */
export async function startVerb(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      empty: { type: "boolean", default: false },
      demo: { type: "boolean", default: false },
      "after-restore": { type: "boolean", default: false },
    },
  });
  const env = readEnvironment();
  await mustBeFree(env);
  await buildOnce(io);
  const signIns = await prepare(env, { ...values, afterRestore: values["after-restore"] }, io);
  const tellSignIns = () => {
    if (signIns.length === 0) return;
    io.out("Sign in with one of these; they are shown this once:");
    for (const line of signInLines(signIns)) io.out(line);
  };
  const serving = await serve(env).catch((error: unknown) => {
    // They are made and stay: without this nobody would ever know them.
    tellSignIns();
    throw error;
  });
  io.out(`Weir is running at ${env.publicUrl ?? serving.url}`);
  tellSignIns();
  await serving.ended;
  io.out("Weir has stopped.");
  return 0;
}

/** Asked before the build, so that nobody waits a minute to be told. */
function mustBeFree({ host, port }: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => reject(listenFailure(error, host, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** Database, keys and first people. Answers the sign-ins that were made now. */
async function prepare(env: Environment, options: Options, io: Io): Promise<SignIn[]> {
  if (dropUnfinishedDemo(env))
    io.err("The last start was broken off while the demo was filled in; beginning again.");
  const { applied } = await migrate(env.place, Date.now());
  const suffix = applied.length > 0 ? `, ${applied.length} migrations applied` : "";
  io.out(`Database: ${placeName(env)}${suffix}`);
  const here = await openWorld(env);
  try {
    loadOrMakeLogKeys(join(env.dataFolder, "log-keys"), env.logName);
    const newer = await newerCheckpoint(here.ctx, env.checkpointFolder);
    if (newer !== null) tellOlder(newer, options, io);
    const made = (await isUntouched(here)) ? await firstPeople(here, options, io) : [];
    await keepPacks(here.ctx, CLI);
    return made;
  } finally {
    await here.close();
  }
}

function tellOlder(newer: { size: number; headSize: number }, options: Options, io: Io): void {
  const what =
    `This database is older than a published checkpoint: its log has ${newer.headSize} entries, ` +
    `a checkpoint of ${newer.size} was signed. It was put back from an older copy, or cut.`;
  if (!options.afterRestore) {
    throw new CliFailure(`${what}\nRestore the newer copy, or go on knowingly: weir start --after-restore`);
  }
  io.err(`${what} Going on because of --after-restore; verification will name it.`);
}

async function firstPeople(here: World, options: Options, io: Io): Promise<SignIn[]> {
  const isOurs = here.env.place.kind === "sqlite" || options.demo;
  if (!options.empty && isOurs) {
    io.out("Filling in the demo; this is done once.");
    return fillInDemo(here, io);
  }
  return addFirstPeople(here);
}
