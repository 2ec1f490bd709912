import { reviewers } from "@/db/queries/talk";
import { ok } from "@/lib/domain/result";
import { deskRoute } from "@/lib/edge/route";

/** Who reviews: names for mentions, opinions and assignments. */
export const GET = deskRoute({
  permission: "case.comment",
  run: async (ctx) => ok(await reviewers(ctx.store)),
});
