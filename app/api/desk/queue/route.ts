import { ok } from "@/lib/domain/result";
import { queueInput } from "@/lib/edge/desk-schemas";
import { deskRoute } from "@/lib/edge/route";
import { loadQueuePage } from "@/lib/screens/queue-page";

export const GET = deskRoute({
  permission: "queue.read",
  input: queueInput,
  run: async (ctx, actor, query) => ok(await loadQueuePage(ctx, actor, query)),
});
