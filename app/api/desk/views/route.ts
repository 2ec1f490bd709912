import { ok } from "@/lib/domain/result";
import { deskRoute } from "@/lib/edge/route";
import { viewInput } from "@/lib/edge/talk-schemas";
import { listViews, saveView } from "@/lib/usecases/views/saved-views";

export const GET = deskRoute({
  permission: "queue.read",
  run: async (ctx, actor) => ok(await listViews(ctx, actor)),
});

export const POST = deskRoute({
  permission: "queue.read",
  input: viewInput,
  run: (ctx, actor, view) => saveView(ctx, actor, view),
});
