import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Retention } from "@/components/settings/retention";
import { SettingsPage } from "@/components/settings/settings-page";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { readSettings } from "@/lib/usecases/settings/settings";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("sections.retention") };
}

export default async function RetentionPage() {
  await requirePerson("settings.write");
  const { ctx } = await world();
  const [t, settings] = await Promise.all([getTranslations("settings"), readSettings(ctx)]);
  return (
    <SettingsPage title={t("sections.retention")} line={t("rules.retentionLine")}>
      <Retention settings={settings} />
    </SettingsPage>
  );
}
