import { parseArgs } from "node:util";
import { backup } from "@/lib/usecases/backup";
import { withWorld } from "../open";
import { CliFailure, type Io, WrongArguments } from "../verb";

/** `weir backup --out FILE`: safe beside a running server. */
export async function backupVerb(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { out: { type: "string" } } });
  const file = values.out;
  if (!file) throw new WrongArguments("--out names the file to write");
  return withWorld(
    async ({ ctx, env }) => {
      const made = await backup(ctx, env.place, file).catch((error: Error) => {
        throw new CliFailure(`no backup was made: ${error.message}`);
      });
      io.out(`backup of ${made.entries} log entries, ${made.bytes} bytes, in ${file}`);
      io.out(
        "Authors' keys and the secret are not in it: keep copies of keys.db (or schema weir_keys), secret and log-keys apart.",
      );
      return 0;
    },
    { migrate: false },
  );
}
