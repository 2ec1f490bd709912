import { z } from "zod";
import { ok } from "@/lib/domain/result";
import { qrPath } from "@/lib/edge/qr-path";
import { deskRoute } from "@/lib/edge/route";
import { dropFactor, renewRecoveryCodes } from "@/lib/usecases/access/change-factor";
import { changeOwnPassword } from "@/lib/usecases/access/change-own-password";
import { endOwnSessions } from "@/lib/usecases/access/own-sessions";
import { beginFactor, enableFactor } from "@/lib/usecases/access/set-up-factor";

const secret = z.string().max(1000);
const input = z.discriminatedUnion("order", [
  z.strictObject({ order: z.literal("password"), current: secret, password: secret }),
  z.strictObject({ order: z.literal("begin_factor"), password: secret }),
  z.strictObject({ order: z.literal("enable_factor"), code: z.string().max(40) }),
  z.strictObject({ order: z.literal("drop_factor"), password: secret }),
  z.strictObject({ order: z.literal("renew_codes"), password: secret }),
  z.strictObject({ order: z.literal("end_sessions"), which: z.string().max(100) }),
]);

/** One's own way in. Secrets and codes are in these answers and in no others. */
export const POST = deskRoute({
  permission: "own.write",
  whileEnrolling: true,
  input,
  run: async (ctx, actor, given) => {
    switch (given.order) {
      case "password":
        return changeOwnPassword(ctx, actor, given);
      case "begin_factor": {
        const begun = await beginFactor(ctx, actor, given);
        return begun.ok ? ok({ secret: begun.value.secret, qr: qrPath(begun.value.uri) }) : begun;
      }
      case "enable_factor":
        return enableFactor(ctx, actor, given);
      case "drop_factor":
        return dropFactor(ctx, actor, given);
      case "renew_codes":
        return renewRecoveryCodes(ctx, actor, given);
      case "end_sessions":
        return endOwnSessions(ctx, actor, given.which);
    }
  },
});
