import { settingInput } from "@/lib/edge/desk-schemas";
import { deskRoute } from "@/lib/edge/route";
import { changeSetting } from "@/lib/usecases/settings/change-setting";

export const POST = deskRoute({
  permission: "settings.write",
  input: settingInput,
  run: (ctx, actor, change) => changeSetting(ctx, actor, change),
});
