import { availableParallelism } from "node:os";
import { createPicturePool, type PicturePool } from "./picture-pool";
import type { PictureReading } from "./reading";

const TIMEOUT_MS_MAX = 30_000;
const KEY = Symbol.for("weir.picture-pool");
const home = globalThis as typeof globalThis & { [KEY]?: PicturePool };

/** One pool per process, even where a bundler has several copies of this module. */
function sharedPool(): PicturePool {
  home[KEY] ??= createPicturePool({
    size: Math.max(1, Math.min(2, Math.floor(availableParallelism() / 2))),
    timeoutMsMax: TIMEOUT_MS_MAX,
  });
  return home[KEY];
}

/**
 * Reads codes and print of one picture (detection.md, section 3) in the process's shared worker pool. Quads are
 * pixels of the picture as shown. Never throws: what cannot be read says why in `refused`. Videos are not read.
 */
export const readPicture = (bytes: Uint8Array): Promise<PictureReading> => sharedPool().read(bytes);

/** Ends the shared pool; the next picture opens a new one. */
export async function closePictureReader(): Promise<void> {
  const pool = home[KEY];
  home[KEY] = undefined;
  await pool?.close();
}
