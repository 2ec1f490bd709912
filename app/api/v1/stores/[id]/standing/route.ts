import { ok, refuse } from "@/lib/domain/result";
import { keyRoute } from "@/lib/edge/key-route";
import { standingAnswer, standingQuery } from "@/lib/edge/v1-read-schemas";
import { standingOf } from "@/lib/screens/v1-standing";

/** What is in force on this store, now or at a moment of the past, as `standing.desired` tells it. */
export const GET = keyRoute({
  summary: "What is in force on this store, now or as of a moment",
  scope: "standing:read",
  input: standingQuery,
  answers: standingAnswer,
  async run(ctx, _actor, { asOf }, { id }) {
    const at = asOf === undefined ? null : Date.parse(asOf);
    const standing = await standingOf(ctx, { kind: "store", id: id as string }, at);
    return standing ? ok(standing) : refuse({ kind: "not_found" });
  },
});
