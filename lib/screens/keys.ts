import { type KeyRow, keyRows } from "@/db/queries/keys";
import type { Ctx } from "@/lib/usecases/context";

export type KeyView = KeyRow & { state: "works" | "ending" | "ended" };

/** The keys of machines and whether each still works. */
export async function loadKeys(ctx: Ctx): Promise<KeyView[]> {
  const now = ctx.now();
  return (await keyRows(ctx.store)).map((row) => ({
    ...row,
    state: row.revokedAt === null ? "works" : row.revokedAt > now ? "ending" : "ended",
  }));
}
