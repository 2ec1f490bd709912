import type { EndpointId } from "@/lib/domain/ids";
import { nothingInput } from "@/lib/edge/desk-schemas";
import { deskRoute } from "@/lib/edge/route";
import { post } from "@/lib/outbox/post";
import { testEndpoint } from "@/lib/usecases/outbox/test-endpoint";

/** Sends a test to a webhook and answers what came of it. */
export const POST = deskRoute({
  permission: "webhooks.write",
  input: nothingInput,
  run: (ctx, actor, _input, { id = "" }, { world }) =>
    testEndpoint(ctx, actor, id as EndpointId, {
      post: (letter) => post(letter, { allowed: world.env.webhookAllow }),
    }),
});
