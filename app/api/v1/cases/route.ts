import { ok } from "@/lib/domain/result";
import { keyRoute } from "@/lib/edge/key-route";
import { casesAnswer, casesQuery } from "@/lib/edge/v1-read-schemas";
import { casePage } from "@/lib/screens/v1-cases";

/** Cases, newest first, a page at a time. */
export const GET = keyRoute({
  summary: "Cases, newest first, a page at a time",
  scope: "cases:read",
  input: casesQuery,
  answers: casesAnswer,
  run: async (ctx, _actor, page) => ok(await casePage(ctx, page)),
});
