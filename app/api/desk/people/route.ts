import { ok } from "@/lib/domain/result";
import { deskRoute } from "@/lib/edge/route";
import { loadReviewers } from "@/lib/screens/talk";

/** Who reviews: names for mentions, opinions and assignments. */
export const GET = deskRoute({
  permission: "case.comment",
  run: async (ctx) => ok(await loadReviewers(ctx)),
});
