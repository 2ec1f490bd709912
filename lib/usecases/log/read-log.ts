import { readEntries } from "@/db/queries/log-reading";
import type { StoredEntry } from "@/lib/domain/log/verify";
import type { Ctx } from "../context";

export const ENTRIES_PER_CHUNK = 1000;

/** The log's entries in chunks, up to but without `size`: an appender never disturbs a reader. */
export async function* entryChunks(ctx: Ctx, size: number): AsyncGenerator<StoredEntry[]> {
  for (let from = 0; from < size; ) {
    const chunk = await readEntries(ctx.store, from, Math.min(ENTRIES_PER_CHUNK, size - from));
    if (chunk.length === 0) return;
    yield chunk;
    from = (chunk.at(-1) as StoredEntry).seq + 1;
  }
}
