import { setMaxListeners } from "node:events";

const KEY = Symbol.for("weir.closing");
const home = globalThis as typeof globalThis & { [KEY]?: AbortController };

/** Aborted when the process has been asked to end: streams and loops must let go. One per process. */
export function closing(): AbortSignal {
  return controller().signal;
}

/** Tells everything that waits on `closing` to let go. */
export const beginClosing = (): void => controller().abort();

function controller(): AbortController {
  if (!home[KEY]) {
    home[KEY] = new AbortController();
    // Every loop and stream of the process listens.
    setMaxListeners(0, home[KEY].signal);
  }
  return home[KEY];
}
