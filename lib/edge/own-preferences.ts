import { cache } from "react";
import { loadPreferences, type Preferences } from "@/lib/usecases/preferences/preferences";
import { world } from "./context";
import { currentActor } from "./session";

/**
 * What the person of the running request has chosen for themselves; nothing while signed out. The device's own
 * cookies go before: they hold without asking the database, and differ from machine to machine.
 */
export const ownPreferences = cache(async (): Promise<Preferences> => {
  const actor = await currentActor();
  if (!actor) return {};
  return loadPreferences((await world()).ctx, actor.id);
});
