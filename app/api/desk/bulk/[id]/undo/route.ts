import type { BulkId } from "@/lib/domain/ids";
import { nothingInput } from "@/lib/edge/desk-schemas";
import { deskRoute } from "@/lib/edge/route";
import { undoBulk } from "@/lib/usecases/bulk/undo-bulk";

export const POST = deskRoute({
  permission: "bulk.decide",
  input: nothingInput,
  run: (ctx, actor, _input, { id }) => undoBulk(ctx, actor, id as BulkId),
});
