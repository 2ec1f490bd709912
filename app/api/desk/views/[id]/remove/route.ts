import { nothingInput } from "@/lib/edge/desk-schemas";
import { deskRoute } from "@/lib/edge/route";
import { dropView } from "@/lib/usecases/views/saved-views";

export const POST = deskRoute({
  permission: "queue.read",
  input: nothingInput,
  run: (ctx, actor, _input, { id }) => dropView(ctx, actor, id ?? ""),
});
