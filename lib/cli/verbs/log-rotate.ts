import { join } from "node:path";
import { parseArgs } from "node:util";
import { verifierKeyText } from "@/lib/domain/log/note";
import { endKeyRotation, loadOrMakeLogKeys, startKeyRotation } from "@/lib/edge/log-keys";
import { logTrust } from "@/lib/edge/log-trust";
import { noteLogKey } from "@/lib/usecases/log/note-log-key";
import { publishCheckpoint } from "@/lib/usecases/log/publish-checkpoint";
import { withWorld } from "../open";
import { CliFailure, type Io } from "../verb";

/** `weir log rotate-key [--end]`: a new key beside the old ones; with --end only the newest signs from now on. */
export async function logRotateKeyRun(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { end: { type: "boolean" } } });
  return withWorld(async (here) => {
    const file = join(here.env.dataFolder, "log-keys");
    const before = loadOrMakeLogKeys(file, here.env.logName);
    if (values.end && before.signers.length < 2) throw new CliFailure("no rotation is under way");
    if (!values.end && before.signers.length > 1)
      throw new CliFailure("a rotation is under way: end it first with --end");
    const keys = values.end ? endKeyRotation(file) : startKeyRotation(file, here.env.logName);
    const [current] = keys.signers;
    const signing = current ? verifierKeyText(current.key) : "";
    const retired = values.end ? before.signers.slice(1).map(({ key }) => verifierKeyText(key)) : [];
    await noteLogKey(
      here.ctx,
      values.end ? { kind: "retired", keys: retired } : { kind: "added", keys: [signing] },
    );
    await publishCheckpoint(here.ctx, logTrust(here));
    io.out(signing);
    io.out(
      values.end
        ? `${retired.length} older key retired: it signs no more and still vouches for its checkpoints`
        : "both keys sign every checkpoint now; give strangers the new one, then run weir log rotate-key --end",
    );
    return 0;
  });
}
