import { z } from "zod";
import { ok } from "@/lib/domain/result";
import { deskRoute } from "@/lib/edge/route";
import { loadStoreList } from "@/lib/screens/subject-lists";

const input = z.object({
  q: z.string().trim().min(1).max(100).optional(),
  after: z.string().max(64).optional(),
});

export const POST = deskRoute({
  permission: "store.read",
  input,
  run: async (ctx, actor, { q, after }) =>
    ok(await loadStoreList(ctx, actor, { search: q ?? null, after: after ?? null })),
});
