import { logFailure, newErrorId } from "@/lib/edge/request-log";

export type Loop = {
  /** Milliseconds between two turns while there is something to do. */
  busyMs: number;
  /** Milliseconds it may grow to while there is nothing, or while it fails. */
  idleMsMax: number;
  /** One bounded turn; true when there was something to do. */
  work(): Promise<boolean>;
};

/** Repeats `work` until the signal; a failing turn is logged and tried again later. Never throws. */
export async function runLoop({ busyMs, idleMsMax, work }: Loop, signal: AbortSignal): Promise<void> {
  let waitMs = busyMs;
  while (!signal.aborted) {
    try {
      waitMs = (await work()) ? busyMs : Math.min(idleMsMax, waitMs * 2);
    } catch (error) {
      logFailure(error, newErrorId());
      waitMs = Math.min(Math.max(idleMsMax, 30_000), Math.max(1000, waitMs * 2));
    }
    await pause(waitMs, signal);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    timer.unref();
    signal.addEventListener("abort", done, { once: true });
  });
}
