import { ok, refuse } from "@/lib/domain/result";
import { keyRoute } from "@/lib/edge/key-route";
import { checkpointAnswer } from "@/lib/edge/v1-read-schemas";
import { newestNote } from "@/lib/usecases/log/newest-note";

/** The newest signed checkpoint of the log. */
export const GET = keyRoute({
  summary: "The newest signed checkpoint of the log",
  scope: "log:read",
  answers: checkpointAnswer,
  async run(ctx) {
    const note = await newestNote(ctx);
    return note === null ? refuse({ kind: "not_found" }) : ok({ note });
  },
});
