import { ok } from "@/lib/domain/result";
import { keyRoute } from "@/lib/edge/key-route";
import { decisionsAnswer, decisionsQuery } from "@/lib/edge/v1-decision-schemas";
import { decisionPage } from "@/lib/screens/v1-decisions";

/** Decisions that can no longer be undone, newest first, a page at a time. */
export const GET = keyRoute({
  summary: "Decisions that can no longer be undone, newest first, a page at a time",
  scope: "decisions:read",
  input: decisionsQuery,
  answers: decisionsAnswer,
  run: async (ctx, _actor, page) => ok(await decisionPage(ctx, page)),
});
