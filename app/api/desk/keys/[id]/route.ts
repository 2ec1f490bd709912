import { z } from "zod";
import type { KeyId } from "@/lib/domain/ids";
import { deskRoute } from "@/lib/edge/route";
import { revokeKey } from "@/lib/usecases/revoke-key";
import { rotateKey } from "@/lib/usecases/rotate-key";

const input = z.strictObject({ order: z.enum(["rotate", "revoke"]) });

/** Gives a key a successor, or ends it at once. */
export const POST = deskRoute({
  permission: "keys.write",
  input,
  run: async (ctx, actor, { order }, { id = "" }) =>
    order === "rotate" ? rotateKey(ctx, actor, id as KeyId) : revokeKey(ctx, actor, id as KeyId),
});
