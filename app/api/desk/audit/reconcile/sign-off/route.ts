import { signOffInput } from "@/lib/edge/proof-schemas";
import { deskRoute } from "@/lib/edge/route";
import { signOff } from "@/lib/usecases/reconcile/sign-off";

export const POST = deskRoute({
  permission: "reconciler.sign_off",
  input: signOffInput,
  run: (ctx, actor, input) => signOff(ctx, actor, input),
});
