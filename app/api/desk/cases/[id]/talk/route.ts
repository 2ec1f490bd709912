import type { CaseId } from "@/lib/domain/ids";
import { ok } from "@/lib/domain/result";
import { deskRoute } from "@/lib/edge/route";
import { loadTalk } from "@/lib/screens/talk";

export const GET = deskRoute({
  permission: "case.comment",
  run: async (ctx, actor, _input, { id }) => ok(await loadTalk(ctx, actor, id as CaseId)),
});
