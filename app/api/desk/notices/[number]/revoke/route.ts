import { refuse } from "@/lib/domain/result";
import { deskRoute } from "@/lib/edge/route";
import { noticeIdOf } from "@/lib/screens/notice-page";
import { revokeNotice } from "@/lib/usecases/notices/revoke-notice";

/** Makes the link of a notice open nothing any more. */
export const POST = deskRoute({
  permission: "message.resend",
  async run(ctx, actor, _input, { number }) {
    const id = await noticeIdOf(ctx, Number(number));
    return id ? revokeNotice(ctx, actor, id) : refuse({ kind: "not_found" });
  },
});
