import { join } from "node:path";
import type { LogTrust } from "@/lib/usecases/log/trust";
import type { World } from "./context";
import { loadOrMakeLogKeys } from "./log-keys";
import { verifySignature } from "./log-signing";

/** The log keys of this installation and where its checkpoints go. */
export function logTrust({ env }: World): LogTrust {
  const keys = loadOrMakeLogKeys(join(env.dataFolder, "log-keys"), env.logName);
  return { keys, origin: env.logName, folder: env.checkpointFolder, verify: verifySignature };
}
