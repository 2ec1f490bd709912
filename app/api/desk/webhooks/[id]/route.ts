import { z } from "zod";
import type { EndpointId } from "@/lib/domain/ids";
import { deskRoute } from "@/lib/edge/route";
import { changeEndpoint } from "@/lib/usecases/outbox/change-endpoint";

const input = z.strictObject({ order: z.enum(["pause", "resume", "rotate", "remove"]) });

/** Pauses, resumes, removes a webhook or gives it a new secret. */
export const POST = deskRoute({
  permission: "webhooks.write",
  input,
  run: (ctx, actor, { order }, { id = "" }) => changeEndpoint(ctx, actor, { id: id as EndpointId, order }),
});
