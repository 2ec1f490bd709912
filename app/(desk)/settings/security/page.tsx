import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Security } from "@/components/security/security";
import { SettingsPage } from "@/components/settings/settings-page";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { loadSecurity } from "@/lib/screens/security";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("sections.security") };
}

export default async function SecurityPage() {
  const actor = await requirePerson("own.read", { whileEnrolling: true });
  const [{ ctx }, t, s] = await Promise.all([
    world(),
    getTranslations("settings"),
    getTranslations("security"),
  ]);
  const page = await loadSecurity(ctx, actor);
  return (
    <SettingsPage title={t("sections.security")} line={s("line")}>
      <Security page={page} mustEnrol={actor.mustEnrol === true} />
    </SettingsPage>
  );
}
