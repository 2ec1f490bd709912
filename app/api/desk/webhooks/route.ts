import { z } from "zod";
import { MESSAGE_KINDS } from "@/lib/domain/records";
import { deskRoute } from "@/lib/edge/route";
import { addEndpoint } from "@/lib/usecases/outbox/add-endpoint";

const input = z.strictObject({
  name: z.string().max(200),
  url: z.string().max(500),
  backlog: z.boolean().optional(),
  kinds: z.array(z.enum(MESSAGE_KINDS)).max(MESSAGE_KINDS.length),
});

/** Adds a webhook; its secret is in this answer and in no other. */
export const POST = deskRoute({ permission: "webhooks.write", input, run: addEndpoint });
