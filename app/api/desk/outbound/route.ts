import { z } from "zod";
import { deskRoute } from "@/lib/edge/route";
import { holdOutbound, releaseOutbound } from "@/lib/usecases/outbox/hold-outbound";

const input = z.discriminatedUnion("order", [
  z.strictObject({ order: z.literal("hold"), reason: z.string().max(500) }),
  z.strictObject({ order: z.literal("release") }),
]);

/** The stop switch: holds everything that leaves, or lets it go on. */
export const POST = deskRoute({
  permission: "outbound.hold",
  input,
  run: async (ctx, actor, given) =>
    given.order === "hold" ? holdOutbound(ctx, actor, given.reason) : releaseOutbound(ctx, actor),
});
