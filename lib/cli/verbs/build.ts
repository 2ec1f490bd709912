import { buildOnce } from "../build-once";
import type { Io } from "../verb";

/** `weir build`: what `weir start` does first, for images that are built where they do not run. */
export async function buildVerb(_args: string[], io: Io): Promise<number> {
  await buildOnce(io);
  return 0;
}
