import { deskRoute } from "@/lib/edge/route";
import { changePreferences, preferencesInput } from "@/lib/usecases/preferences/preferences";

export const POST = deskRoute({
  permission: "own.write",
  input: preferencesInput,
  run: (ctx, actor, change) => changePreferences(ctx, actor, change),
});
