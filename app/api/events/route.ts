import { z } from "zod";
import { liveStream, readSeen } from "@/lib/edge/live/stream";
import { deskRoute } from "@/lib/edge/route";

/** What changes on the desk, as it changes. `after` or `Last-Event-ID` says how far was seen. */
export const GET = deskRoute({
  permission: "queue.read",
  input: z.object({ after: z.string().max(60).optional() }),
  run: async (_ctx, actor, { after }, _params, { request, world }) =>
    liveStream(world, actor, readSeen(request.headers.get("last-event-id") ?? after ?? null), request.signal),
});
