import type { ReactNode } from "react";
import { SETTINGS_SECTIONS } from "@/components/settings/sections";
import { SettingsList } from "@/components/settings/settings-list";
import { mayEver } from "@/lib/domain/access/table";
import { currentActor } from "@/lib/edge/session";

/** The list of sections beside each of them. Every page asks for its own permission; this only draws. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (!actor) return children;
  const ids = SETTINGS_SECTIONS.filter((each) => mayEver(actor.role, each.permission)).map((each) => each.id);
  return (
    <>
      <SettingsList ids={ids} />
      {children}
    </>
  );
}
