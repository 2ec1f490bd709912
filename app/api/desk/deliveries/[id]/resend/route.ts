import { deskRoute } from "@/lib/edge/route";
import { resendDelivery } from "@/lib/usecases/outbox/resend-delivery";

/** Sends one delivery again. */
export const POST = deskRoute({
  permission: "message.resend",
  run: (ctx, actor, _input, { id = "" }) => resendDelivery(ctx, actor, id),
});
