import { z } from "zod";
import { ok } from "@/lib/domain/result";
import { deskRoute } from "@/lib/edge/route";
import { findPlaces } from "@/lib/screens/find";

/** A POST, so that a contact that is looked for stands in no address and no log. */
export const POST = deskRoute({
  permission: "case.read",
  input: z.object({ words: z.string().trim().min(1).max(120) }),
  run: async (ctx, actor, { words }) => ok(await findPlaces(ctx, actor, words)),
});
