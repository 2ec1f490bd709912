import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KeyboardSettings } from "@/components/settings/keyboard";
import { SettingsPage } from "@/components/settings/settings-page";
import { ownPreferences } from "@/lib/edge/own-preferences";
import { requirePerson } from "@/lib/edge/page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("sections.keyboard") };
}

export default async function KeyboardPage() {
  await requirePerson("own.read");
  const [t, own] = await Promise.all([getTranslations("settings"), ownPreferences()]);
  return (
    <SettingsPage title={t("sections.keyboard")} line={t("keyboard.line")}>
      <KeyboardSettings singleKeys={own.singleKeys !== false} changes={own.keys ?? {}} />
    </SettingsPage>
  );
}
