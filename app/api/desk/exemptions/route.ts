import { exemptionInput } from "@/lib/edge/exemption-schemas";
import { deskRoute } from "@/lib/edge/route";
import { grantKnownGood } from "@/lib/usecases/exemptions/grant-known-good";

export const POST = deskRoute({
  permission: "exemption.write",
  input: exemptionInput,
  run: (ctx, actor, { account, ...given }) =>
    grantKnownGood(ctx, actor, { ...given, accountId: { platformId: account } }),
});
