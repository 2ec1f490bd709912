import { ok } from "@/lib/domain/result";
import { deskRoute } from "@/lib/edge/route";
import { readInput } from "@/lib/edge/talk-schemas";
import { markInboxRead } from "@/lib/screens/inbox";

export const POST = deskRoute({
  permission: "case.comment",
  input: readInput,
  run: async (ctx, actor, { what }) => ok(await markInboxRead(ctx, actor, what)),
});
