import { deskRoute } from "@/lib/edge/route";
import { withdrawExemption } from "@/lib/usecases/exemptions/withdraw-exemption";

export const POST = deskRoute({
  permission: "exemption.write",
  run: (ctx, actor, _input, { id = "" }) => withdrawExemption(ctx, actor, id),
});
