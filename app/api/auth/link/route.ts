import { z } from "zod";
import { clientIp } from "@/lib/edge/client-ip";
import { openRoute } from "@/lib/edge/open-route";
import { readInput } from "@/lib/edge/route";
import { passwordByLink, readLink } from "@/lib/usecases/access/password-by-link";

const LIMIT_BYTES = 4 * 1024;
const input = z.strictObject({ token: z.string().max(200), password: z.string().max(1000).optional() });

/**
 * The link of an invitation or a recovery. Its token stands behind the `#` of the address and comes in the body, so
 * that no server log and no other site sees it. Without a password: whose it is; with one: it is used up.
 */
export const POST = openRoute({
  why: "the token is the way in: 192 bits, once, limited in time; same-site; wrong ones are counted by address",
  run: async ({ ctx }, _params, request) => {
    const read = await readInput(request, { input, limitBytes: LIMIT_BYTES });
    if (!read.ok) return read;
    const { token, password } = read.value.input;
    const ip = clientIp(request.headers.get("x-forwarded-for"));
    return password === undefined
      ? readLink(ctx, { token, ip })
      : passwordByLink(ctx, { token, password, ip });
  },
});
