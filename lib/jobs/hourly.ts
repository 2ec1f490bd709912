import { countHit } from "@/db/operational";
import type { Ctx } from "@/lib/usecases/context";
import { publishCheckpoint } from "@/lib/usecases/log/publish-checkpoint";
import type { LogTrust } from "@/lib/usecases/log/trust";
import { reconcile } from "@/lib/usecases/reconcile/reconcile";

const HOUR = 3_600_000;
/** Somewhat less than the hour, so that "at least hourly" holds with a loop that asks every minute or two. */
const WINDOW_MS = HOUR - 5 * 60_000;

/** Compares log and tables once an hour, whichever process asks first. True when it did. */
export async function reconcileHourly(ctx: Ctx): Promise<boolean> {
  if ((await countHit(ctx.store, "job:reconcile", ctx.now(), WINDOW_MS)) > 1) return false;
  await reconcile(ctx, { kind: "machine", id: "reconciler" });
  return true;
}

/** Publishes a checkpoint when the last hour has none, whichever process asks first. True when it did. */
export async function publishHourly(ctx: Ctx, trust: LogTrust): Promise<boolean> {
  if ((await countHit(ctx.store, "job:checkpoint", ctx.now(), WINDOW_MS)) > 1) return false;
  return (await publishCheckpoint(ctx, trust)).isNew;
}
