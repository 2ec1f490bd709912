import { ok, refuse } from "@/lib/domain/result";
import { keyRoute } from "@/lib/edge/key-route";
import { caseAnswer } from "@/lib/edge/v1-read-schemas";
import { oneCase } from "@/lib/screens/v1-cases";

/** One case by its id or number. */
export const GET = keyRoute({
  summary: "One case, by its id or number",
  scope: "cases:read",
  answers: caseAnswer,
  async run(ctx, _actor, _input, { id }) {
    const found = await oneCase(ctx, id as string);
    return found ? ok(found) : refuse({ kind: "not_found" });
  },
});
