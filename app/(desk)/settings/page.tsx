import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTimeZone, getTranslations } from "next-intl/server";
import { Appearance } from "@/components/settings/appearance";
import { SettingsPage } from "@/components/settings/settings-page";
import { world } from "@/lib/edge/context";
import { ownPreferences } from "@/lib/edge/own-preferences";
import { requirePerson } from "@/lib/edge/page";
import { chooseTheme, THEME_COOKIE } from "@/lib/i18n/locales";

/** Offered without looking further; whatever else is in use stands first. */
const ZONES = [
  "Asia/Shanghai",
  "Asia/Hong_Kong",
  "Asia/Singapore",
  "Asia/Tokyo",
  "Europe/London",
  "Europe/Berlin",
  "America/New_York",
  "America/Los_Angeles",
  "UTC",
];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("sections.appearance") };
}

export default async function AppearancePage() {
  await requirePerson("own.read");
  const [t, jar, zone, own, { ctx }] = await Promise.all([
    getTranslations("settings"),
    cookies(),
    getTimeZone(),
    ownPreferences(),
    world(),
  ]);
  return (
    <SettingsPage title={t("sections.appearance")} line={t("appearance.line")}>
      <Appearance
        theme={chooseTheme(jar.get(THEME_COOKIE)?.value ?? own.theme)}
        zone={zone}
        zones={[...new Set([zone, ...ZONES])]}
        now={ctx.now()}
      />
    </SettingsPage>
  );
}
