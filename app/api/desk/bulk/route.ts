import { bulkInput } from "@/lib/edge/bulk-schemas";
import { deskRoute } from "@/lib/edge/route";
import { decideBulk } from "@/lib/usecases/bulk/decide-bulk";

export const POST = deskRoute({
  permission: "bulk.decide",
  input: bulkInput,
  run: (ctx, actor, { key, ...command }) => decideBulk(ctx, actor, command, key),
});
