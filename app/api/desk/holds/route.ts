import { placeHoldInput } from "@/lib/edge/proof-schemas";
import { deskRoute } from "@/lib/edge/route";
import { placeHold } from "@/lib/usecases/privacy/place-hold";

export const POST = deskRoute({
  permission: "hold.write",
  input: placeHoldInput,
  run: (ctx, actor, input) => placeHold(ctx, actor, input),
});
