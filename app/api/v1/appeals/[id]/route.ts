import type { AppealId } from "@/lib/domain/ids";
import { ok, refuse } from "@/lib/domain/result";
import { keyRoute } from "@/lib/edge/key-route";
import { loadAppealReply } from "@/lib/screens/notice-appeals";

/** An appeal as its merchant reads it: state, deadlines, what was said, the reasoned reply. */
export const GET = keyRoute({
  scope: "appeals:read",
  async run(ctx, _actor, _input, { id }) {
    const appeal = await loadAppealReply(ctx, id as AppealId);
    return appeal ? ok(appeal) : refuse({ kind: "not_found" });
  },
});
