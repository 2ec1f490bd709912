import { openRoute } from "@/lib/edge/open-route";
import { okReply } from "@/lib/edge/problem";
import { currentActor } from "@/lib/edge/session";
import { endedCookie } from "@/lib/edge/session-cookie";
import { endSessionUrl } from "@/lib/edge/sso";
import { signOut } from "@/lib/usecases/sign-out";

/** Ends the session, here and, for who came in by it, at the company's sign-on. Answers where to go on to. */
export const POST = openRoute({
  why: "ends the session of whoever asks, and nothing else; same-site",
  run: async (here, _params, request) => {
    const actor = await currentActor(request);
    const via = actor ? await signOut(here.ctx, actor) : null;
    const elsewhere = via === "sso" ? await endSessionUrl(here.env, request.headers.get("origin")) : null;
    const reply = okReply({ to: elsewhere ?? "/sign-in" });
    reply.headers.append("set-cookie", endedCookie(here));
    return reply;
  },
});
