import { closedCounters, countHit, forgetCounters } from "@/db/operational";
import type { Actor } from "@/lib/domain/actor";
import type { Plan } from "@/lib/domain/plan";
import { commitPlan } from "./commit-plan";
import type { Ctx } from "./context";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const PREFIX = "sign_in_failed:";
const WEIR: Actor = { kind: "machine", id: "sign-in" };

/** Adds one failed sign-in to its minute; nothing of who tried is kept. */
export async function countFailedSignIn(ctx: Ctx, now: number): Promise<void> {
  const minute = Math.floor(now / MINUTE) * MINUTE;
  await countHit(ctx.store, `${PREFIX}${minute}`, now, DAY);
}

/**
 * Writes one log entry for each minute that had failed sign-ins and is surely over, exactly once over all
 * processes, so that nobody can starve the log by guessing. Called by the scheduler and at each sign-in.
 * Returns how many entries were written.
 */
export async function summariseFailedSignIns(ctx: Ctx): Promise<number> {
  const now = ctx.now();
  // A minute more than the minute itself: another node's clock may be behind.
  const closed = await closedCounters(ctx.store, PREFIX, now - 2 * MINUTE);
  let written = 0;
  for (const { id, hits } of closed) {
    const from = Number(id.slice(PREFIX.length));
    const entry = {
      action: "sign_in.failed_summary",
      subject: { kind: "system", id: "sign-in" },
      cause: null,
      caseId: null,
      before: null,
      after: null,
      facts: { failures: hits, from, until: from + MINUTE },
    } as const;
    const plan: Plan = { changes: [{ kind: "clear_counter", id }], entries: [entry] };
    const done = await commitPlan(ctx, WEIR, plan, now);
    if (done.ok) written++;
  }
  if (written > 0) await forgetCounters(ctx.store, "sign_in:", now - DAY);
  return written;
}
