import type { BulkId } from "@/lib/domain/ids";
import { deskRoute } from "@/lib/edge/route";
import { loadBulk } from "@/lib/screens/clusters-page";

export const GET = deskRoute({
  permission: "bulk.decide",
  run: (ctx, actor, _input, { id }) => loadBulk(ctx, actor, id as BulkId),
});
