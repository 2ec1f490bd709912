import { ok } from "@/lib/domain/result";
import { nothingInput } from "@/lib/edge/desk-schemas";
import { deskRoute } from "@/lib/edge/route";
import { reconcile } from "@/lib/usecases/reconcile/reconcile";
import { reconcilerState } from "@/lib/usecases/reconcile/state";

export const GET = deskRoute({
  permission: "audit.read",
  run: async (ctx) => ok(await reconcilerState(ctx)),
});

export const POST = deskRoute({
  permission: "log.verify",
  input: nothingInput,
  run: async (ctx, actor) => {
    await reconcile(ctx, actor);
    return ok(await reconcilerState(ctx));
  },
});
