import { ok } from "@/lib/domain/result";
import { bulkInput } from "@/lib/edge/bulk-schemas";
import { deskRoute } from "@/lib/edge/route";
import { loadOwnProgress } from "@/lib/screens/clusters-page";
import { decideBulk } from "@/lib/usecases/bulk/decide-bulk";

export const POST = deskRoute({
  permission: "bulk.decide",
  input: bulkInput,
  run: (ctx, actor, { key, ...command }) => decideBulk(ctx, actor, command, key),
});

/** How many items of one's latest bulk are listed: asked while the POST above is under way. */
export const GET = deskRoute({
  permission: "bulk.decide",
  run: async (ctx, actor) => ok(await loadOwnProgress(ctx, actor)),
});
