import { parseArgs } from "node:util";
import { base64 } from "@/lib/domain/log/bytes";
import type { World } from "@/lib/edge/context";
import { logTrust } from "@/lib/edge/log-trust";
import { witnessOf } from "@/lib/edge/witness";
import { exportLog } from "@/lib/usecases/log/export-log";
import { postToWitness } from "@/lib/usecases/log/post-witness";
import { proveConsistency, proveInclusion } from "@/lib/usecases/log/prove";
import { publishCheckpoint } from "@/lib/usecases/log/publish-checkpoint";
import { verifyLog } from "@/lib/usecases/log/verify-log";
import { withWorld } from "../open";
import { CliFailure, type Io, WrongArguments } from "../verb";
import { verifyExport } from "./log-offline";
import { writeExport } from "./log-offline-write";
import { consistencyJson, inclusionJson } from "./log-proofs";

const PROGRESS_EVERY = 100_000;

/** `weir log verify`: exit code 0 only when every byte fits. */
export async function logVerifyRun(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { export: { type: "string" }, key: { type: "string" } },
  });
  if (values.export) return verifyExport(values.export, { key: values.key, say: io.out });
  if (values.key) throw new WrongArguments("--key belongs to --export");
  return withWorld((here) => verifyHere(here, io), { migrate: false });
}

async function verifyHere(here: World, io: Io): Promise<number> {
  let told = 0;
  const verdict = await verifyLog(here.ctx, logTrust(here), (size) => {
    if (size - told < PROGRESS_EVERY) return;
    told = size;
    io.err(`${size} entries verified`);
  });
  if (verdict.kind === "verified") {
    const { size, root, checkpoints, newest } = verdict;
    const head = newest ? `checkpoint of ${newest.size}` : "no checkpoint yet";
    io.out(
      `${size} entries verified, root ${base64(root)}, head ${size} (${checkpoints} checkpoints, ${head})`,
    );
    return 0;
  }
  const range = verdict.throughEntry > verdict.firstBadEntry ? `, at the latest ${verdict.throughEntry}` : "";
  io.out(`BROKEN: ${verdict.why}`);
  io.out(`first bad entry: ${verdict.firstBadEntry}${range}`);
  return 1;
}

/** `weir log publish`. */
export async function logPublishRun(args: string[], io: Io): Promise<number> {
  parseArgs({ args, options: {} });
  return withWorld(async (here) => {
    const { size, isNew } = await publishCheckpoint(here.ctx, logTrust(here));
    const folder = here.env.checkpointFolder;
    io.out(
      isNew ? `published 1 checkpoint of ${size} entries in ${folder}` : `nothing new since ${size} entries`,
    );
    const witness = witnessOf(here);
    const posted = witness && (await postToWitness(here.ctx, witness, { now: true }));
    if (!posted) return 0;
    if (posted.state === "accepted") io.out(`${posted.url} took the checkpoint of ${posted.size}`);
    else io.err(`${posted.url} did not take the checkpoint of ${posted.size}: ${posted.detail}`);
    return posted.state === "accepted" ? 0 : 1;
  });
}

/** `weir log export --out DIR`: publishes first, so that the export holds all there is. */
export async function logExportRun(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { out: { type: "string" } } });
  const dir = values.out;
  if (!dir) throw new WrongArguments("--out names a new or empty folder");
  return withWorld(async (here) => {
    const source = await exportLog(here.ctx, logTrust(here));
    const { size, root, checkpoints } = await writeExport(source, dir);
    io.out(`exported ${size} entries and ${checkpoints.length} checkpoints to ${dir}, root ${root}`);
    return 0;
  });
}

/** `weir log prove --entry N [--size M]` and `--from M --to N`. */
export async function logProveRun(args: string[], io: Io): Promise<number> {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ args, options: { entry: text, size: text, from: text, to: text } });
  const [entry, size, from, to] = [values.entry, values.size, values.from, values.to].map(numberOf);
  return withWorld(
    async ({ ctx }) => {
      const proof =
        entry !== undefined && from === undefined && to === undefined
          ? inclusionJson(await proveInclusion(ctx, entry, size).catch(plainly))
          : from !== undefined && to !== undefined && entry === undefined && size === undefined
            ? consistencyJson(await proveConsistency(ctx, { from, to }).catch(plainly))
            : null;
      if (!proof) throw new WrongArguments("either --entry N [--size M], or --from M --to N");
      io.out(JSON.stringify(proof));
      return 0;
    },
    { migrate: false },
  );
}

function plainly(error: unknown): never {
  if (error instanceof RangeError) throw new CliFailure(error.message);
  throw error;
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,15}$/.test(text)) throw new WrongArguments(`${text} is no entry number`);
  return Number(text);
}
