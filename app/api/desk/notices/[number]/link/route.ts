import { ok } from "@/lib/domain/result";
import { deskRoute } from "@/lib/edge/route";
import { giveNoticeLink } from "@/lib/usecases/notices/notice-link";

/** The link of a notice for a merchant who has lost it; that it was given is logged. */
export const POST = deskRoute({
  permission: "notice.link",
  async run(ctx, actor, _input, { number }, { request, world }) {
    const given = await giveNoticeLink(ctx, actor, Number(number));
    if (!given.ok) return given;
    const origin = world.env.publicUrl ?? new URL(request.url).origin;
    return ok({ url: new URL(`/notice/${given.value.token}`, origin).href });
  },
});
