import { nothingInput } from "@/lib/edge/desk-schemas";
import { deskRoute } from "@/lib/edge/route";
import { liftHold } from "@/lib/usecases/privacy/lift-hold";

export const POST = deskRoute({
  permission: "hold.write",
  input: nothingInput,
  run: (ctx, actor, _input, params) => liftHold(ctx, actor, params.id ?? ""),
});
