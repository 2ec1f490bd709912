import { newestCheckpointNote } from "@/db/queries/log-reading";
import type { Ctx } from "../context";

/** The signed note over the most entries; null before the first is published. */
export const newestNote = async (ctx: Ctx): Promise<string | null> =>
  (await newestCheckpointNote(ctx.store))?.note ?? null;
