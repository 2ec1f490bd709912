import { ok, refuse } from "@/lib/domain/result";
import { keyRoute } from "@/lib/edge/key-route";
import { decisionAnswer } from "@/lib/edge/v1-decision-schemas";
import { oneDecision } from "@/lib/screens/v1-decisions";

/** One decision that can no longer be undone. */
export const GET = keyRoute({
  summary: "One decision that can no longer be undone",
  scope: "decisions:read",
  answers: decisionAnswer,
  async run(ctx, _actor, _input, { id = "" }) {
    const found = await oneDecision(ctx, id);
    return found ? ok(found) : refuse({ kind: "not_found" });
  },
});
