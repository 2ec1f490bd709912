import { deskRoute } from "@/lib/edge/route";
import { viewChangeInput } from "@/lib/edge/talk-schemas";
import { editView } from "@/lib/usecases/views/saved-views";

export const POST = deskRoute({
  permission: "queue.read",
  input: viewChangeInput,
  run: (ctx, actor, { name, shared, isDefault }, { id }) =>
    editView(ctx, actor, {
      id: id ?? "",
      ...(name === undefined ? {} : { name }),
      ...(shared === undefined ? {} : { shared }),
      ...(isDefault === undefined ? {} : { isDefault }),
    }),
});
