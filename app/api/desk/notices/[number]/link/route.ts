import { ok } from "@/lib/domain/result";
import { deskRoute } from "@/lib/edge/route";
import { giveNoticeLink } from "@/lib/usecases/notices/notice-link";

/** The link of a notice for a merchant who has lost it; that it was given is logged. */
export const POST = deskRoute({
  permission: "notice.link",
  async run(ctx, actor, _input, { number }, { request, world }) {
    const given = await giveNoticeLink(ctx, actor, Number(number));
    if (!given.ok) return given;
    // Next names itself in the request's URL; the host is what the senior's browser asked for.
    const scheme =
      request.headers.get("x-forwarded-proto")?.split(",")[0]?.trim() === "https" ? "https" : "http";
    const origin = world.env.publicUrl ?? `${scheme}://${request.headers.get("host")}`;
    return ok({ url: new URL(`/notice/${given.value.token}`, origin).href });
  },
});
