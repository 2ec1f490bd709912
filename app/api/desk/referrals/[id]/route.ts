import type { MeasureId } from "@/lib/domain/ids";
import { referralInput } from "@/lib/edge/proof-schemas";
import { deskRoute } from "@/lib/edge/route";
import { updateReferral } from "@/lib/usecases/privacy/update-referral";

export const POST = deskRoute({
  permission: "hold.write",
  input: referralInput,
  run: (ctx, actor, given, { id }) => updateReferral(ctx, actor, { measureId: id as MeasureId, ...given }),
});
