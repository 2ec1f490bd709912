import { closing } from "@/lib/edge/closing";
import { type World, world } from "@/lib/edge/context";
import { summariseFailedSignIns } from "@/lib/usecases/summarise-failed-sign-ins";
import { runLoop } from "./loop";

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const home = globalThis as typeof globalThis & { weirJobs?: Promise<unknown> };

/**
 * Starts the background loops of this process, once. Each turn is safe beside the same loop in other processes:
 * the database decides who does what.
 */
export function startJobs(): void {
  home.weirJobs ??= Promise.all([
    every(
      { busyMs: MINUTE, idleMsMax: 2 * MINUTE },
      async ({ ctx }) => (await summariseFailedSignIns(ctx)) > 0,
    ),
  ]);
}

function every(
  pace: { busyMs: number; idleMsMax: number },
  work: (here: World) => Promise<boolean>,
): Promise<void> {
  return runLoop({ ...pace, work: async () => work(await world()) }, closing());
}
