import type { AppealId } from "@/lib/domain/ids";
import { ok, refuse } from "@/lib/domain/result";
import { keyRoute } from "@/lib/edge/key-route";
import { appealReply } from "@/lib/edge/v1-notice-schemas";
import { loadAppealReply } from "@/lib/screens/notice-appeals";

/** An appeal as its merchant reads it: state, deadlines, what was said, the reasoned reply. */
export const GET = keyRoute({
  summary: "An appeal as its merchant reads it",
  scope: "appeals:read",
  answers: appealReply,
  async run(ctx, _actor, _input, { id }) {
    const appeal = await loadAppealReply(ctx, id as AppealId);
    return appeal ? ok(appeal) : refuse({ kind: "not_found" });
  },
});
