import { withAccess } from "@/lib/domain/access/declaration";
import { refuse } from "@/lib/domain/result";
import { type FoundNotice, reachedNotice } from "@/lib/usecases/notices/reached-notice";
import { clientIp } from "./client-ip";
import { type World, world } from "./context";
import { isFormToken, noticeCookieName, noticesOfCookie } from "./notice-cookie";
import { type NoticeForm, readNoticeForm } from "./notice-form";
import { type AnyRefusal, refusalReply } from "./problem";
import { makeRateLimiter } from "./rate-limit";
import { answered, plainParams, type RouteContext } from "./route";
import { cookieOf } from "./session";

/** Somebody who has a link looks at it a few times a minute; somebody who guesses one does not get far. */
const byAddress = makeRateLimiter({ hitsMax: 120, windowMs: 60_000 });
const byNotice = makeRateLimiter({ hitsMax: 240, windowMs: 60_000 });
const byForm = makeRateLimiter({ hitsMax: 30, windowMs: 60_000 });

/** Milliseconds to wait before this address, or this notice, is served again; 0 where it is within the limits. */
export const noticeWaitMs = (address: string, notice: string | null, now: number): number =>
  Math.max(byAddress(address, now), notice === null ? 0 : byNotice(notice, now));

/** On to another page of the notice: after a form a reload sends nothing again. */
export const seeOther = (location: string, headers: Record<string, string> = {}): Response =>
  new Response(null, {
    status: 303,
    headers: { location, "cache-control": "no-store", "referrer-policy": "no-referrer", ...headers },
  });

export const GONE = "/notice/gone";

type NoticeRoute<F> = {
  /** What makes it safe that anyone may ask this. */
  why: string;
  run(here: World, found: FoundNotice, form: F, request: Request): Promise<Response>;
};

/** A route of the public page, behind the cookie that the link was swapped for. */
export const noticeRoute = ({ why, run }: NoticeRoute<null>) =>
  withAccess({ kind: "open", why }, (request: Request, context: RouteContext) =>
    behindCookie(request, context, (here, found) => run(here, found, null, request)),
  );

/** A form of the public page: it must carry the token that only our own page could write into it. */
export const noticeForm = ({ why, limitBytes, run }: NoticeRoute<NoticeForm> & { limitBytes: number }) =>
  withAccess({ kind: "open", why }, (request: Request, context: RouteContext) =>
    behindCookie(request, context, async (here, found, cookie) => {
      const waitMs = byForm(found.notice.id, here.ctx.now());
      if (waitMs > 0) return limited(waitMs);
      const form = await readNoticeForm(request, limitBytes);
      const ours = form && isOurs(request.headers) && isFormToken(here, cookie, form.text("form"));
      return ours ? run(here, found, form, request) : seeOther(GONE);
    }),
  );

/** `null` is what a browser calls an origin it does not tell, as our own referrer policy asks of it. */
function isOurs(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  return site === null || site === "same-origin";
}

function behindCookie(
  request: Request,
  context: RouteContext,
  run: (here: World, found: FoundNotice, cookie: string) => Promise<Response>,
): Promise<Response> {
  return answered(request, refusalReply, async (note) => {
    const here = await world();
    const { number } = await plainParams(context);
    const waitMs = noticeWaitMs(addressOf(request.headers), number ?? "", here.ctx.now());
    if (waitMs > 0) return limited(waitMs);
    const cookie = cookieOf(request.headers.get("cookie") ?? "", noticeCookieName(here)) ?? "";
    const found = await reachedNotice(here.ctx, Number(number), await noticesOfCookie(here, cookie));
    if (!found) return request.method === "GET" ? refuse({ kind: "not_found" }) : seeOther(GONE);
    note.actor = found.notice.id;
    return run(here, found, cookie);
  });
}

const limited = (waitMs: number): Response =>
  refusalReply({ kind: "rate_limited", retryAfterSeconds: Math.ceil(waitMs / 1000) } as AnyRefusal);

export const addressOf = (headers: Pick<Headers, "get">): string => clientIp(headers.get("x-forwarded-for"));
