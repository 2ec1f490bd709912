import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SettingsPage } from "@/components/settings/settings-page";
import { SignInRules } from "@/components/settings/sign-in-rules";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { readSettings } from "@/lib/usecases/settings/settings";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("sections.signIn") };
}

export default async function SignInRulesPage() {
  await requirePerson("settings.write");
  const { ctx } = await world();
  const [t, settings] = await Promise.all([getTranslations("settings"), readSettings(ctx)]);
  return (
    <SettingsPage title={t("sections.signIn")} line={t("rules.signInLine")}>
      <SignInRules settings={settings} />
    </SettingsPage>
  );
}
