import { parseArgs } from "node:util";
import { readEnvironment } from "@/lib/edge/environment";
import { logTrust } from "@/lib/edge/log-trust";
import { newerCheckpoint } from "@/lib/usecases/log/published";
import { verifyLog } from "@/lib/usecases/log/verify-log";
import { restore } from "@/lib/usecases/restore";
import { withWorld } from "../open";
import { CliFailure, type Io, WrongArguments } from "../verb";

/** `weir restore --from FILE`: puts a backup back, verifies its log and says how far behind the checkpoints it is. */
export async function restoreVerb(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { from: { type: "string" } } });
  const file = values.from;
  if (!file) throw new WrongArguments("--from names the backup");
  const env = readEnvironment();
  await restore(env.place, file).catch((error: Error) => {
    throw new CliFailure(`nothing was restored: ${error.message}`);
  });
  return withWorld(async (here) => {
    const newer = await newerCheckpoint(here.ctx, env.checkpointFolder);
    if (newer) {
      io.out(
        `restored; its log has ${newer.headSize} entries, but a checkpoint of ${newer.size} was published: ` +
          `${newer.size - newer.headSize} entries are not in this backup. Start with --after-restore.`,
      );
      return 1;
    }
    const verdict = await verifyLog(here.ctx, logTrust(here));
    if (verdict.kind === "broken")
      throw new CliFailure(`restored, but the log does not verify: ${verdict.why}`);
    io.out(`restored; ${verdict.size} log entries verify, as does every published checkpoint`);
    return 0;
  });
}
