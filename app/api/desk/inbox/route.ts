import { ok } from "@/lib/domain/result";
import { deskRoute } from "@/lib/edge/route";
import { unreadCount } from "@/lib/screens/inbox";

/** How many entries of one's inbox are unread: the mark in the rail. */
export const GET = deskRoute({
  permission: "case.comment",
  run: async (ctx, actor) => ok({ unread: await unreadCount(ctx, actor) }),
});
