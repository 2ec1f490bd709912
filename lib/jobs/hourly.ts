import { countHit } from "@/db/operational";
import type { Ctx } from "@/lib/usecases/context";
import { publishCheckpoint } from "@/lib/usecases/log/publish-checkpoint";
import type { LogTrust } from "@/lib/usecases/log/trust";

const HOUR = 3_600_000;
/** Somewhat less than the hour, so that "at least hourly" holds with a loop that asks every minute or two. */
const WINDOW_MS = HOUR - 5 * 60_000;

/** Publishes a checkpoint when the last hour has none, whichever process asks first. True when it did. */
export async function publishHourly(ctx: Ctx, trust: LogTrust): Promise<boolean> {
  if ((await countHit(ctx.store, "job:checkpoint", ctx.now(), WINDOW_MS)) > 1) return false;
  return (await publishCheckpoint(ctx, trust)).isNew;
}
