import { withAccess } from "@/lib/domain/access/declaration";
import { world } from "@/lib/edge/context";
import { noticeCookie, noticeCookieName } from "@/lib/edge/notice-cookie";
import { addressOf, GONE, noticeWaitMs, seeOther } from "@/lib/edge/notice-route";
import { refusalReply } from "@/lib/edge/problem";
import { answered, plainParams, type RouteContext } from "@/lib/edge/route";
import { cookieOf } from "@/lib/edge/session";
import { noticeOfLink } from "@/lib/usecases/notices/notice-link";

/**
 * The link of a notice: its token is swapped for a cookie and leaves the address bar at once. Nothing is opened yet:
 * a robot that previews links does not come back with the cookie.
 */
export const GET = withAccess(
  { kind: "open", why: "the token is the way in; whatever is wrong with it is answered alike" },
  (request: Request, context: RouteContext) =>
    answered(request, refusalReply, async () => {
      const here = await world();
      const waitMs = noticeWaitMs(addressOf(request.headers), null, here.ctx.now());
      if (waitMs > 0) {
        const refusal = { kind: "rate_limited", retryAfterSeconds: Math.ceil(waitMs / 1000) };
        return refusalReply(refusal);
      }
      const { token } = await plainParams(context);
      const link = await noticeOfLink(here.ctx, token ?? "");
      if (!link.ok) return seeOther(GONE);
      const before = cookieOf(request.headers.get("cookie") ?? "", noticeCookieName(here));
      const cookie = await noticeCookie(here, before, link.value.noticeId);
      return seeOther(`/notice/n/${link.value.number}`, { "set-cookie": cookie });
    }),
);
