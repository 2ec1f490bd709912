import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Focus } from "@/components/settings/focus";
import { SettingsPage } from "@/components/settings/settings-page";
import { ownPreferences } from "@/lib/edge/own-preferences";
import { requirePerson } from "@/lib/edge/page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("sections.focus") };
}

export default async function FocusPage() {
  await requirePerson("own.read");
  const [t, own] = await Promise.all([getTranslations("settings"), ownPreferences()]);
  return (
    <SettingsPage title={t("sections.focus")} line={t("focus.line")}>
      <Focus images={own.images ?? "organisation"} breakAfter={own.breakAfter ?? 0} />
    </SettingsPage>
  );
}
