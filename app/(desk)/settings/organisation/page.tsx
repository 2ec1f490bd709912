import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Organisation } from "@/components/settings/organisation";
import { SettingsPage } from "@/components/settings/settings-page";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { readSettings } from "@/lib/usecases/settings/settings";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("sections.organisation") };
}

export default async function OrganisationPage() {
  await requirePerson("settings.write");
  const { ctx } = await world();
  const [t, settings] = await Promise.all([getTranslations("settings"), readSettings(ctx)]);
  return (
    <SettingsPage title={t("sections.organisation")} line={t("organisation.line")}>
      <Organisation settings={settings} />
    </SettingsPage>
  );
}
