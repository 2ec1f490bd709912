import { ok, refuse } from "@/lib/domain/result";
import { deskRoute } from "@/lib/edge/route";
import { discover } from "@/lib/edge/sso";

/** Asks the provider of the configuration, and no other address, whether it is there and who it says it is. */
export const POST = deskRoute({
  permission: "sso.write",
  run: async (_ctx, _actor, _input, _params, { world }) => {
    const { oidc } = world.env;
    if (!oidc) return refuse({ kind: "not_found" });
    const found = await discover(oidc.issuer);
    return ok({ reached: found !== null, endsSessions: (found?.endSession ?? null) !== null });
  },
});
