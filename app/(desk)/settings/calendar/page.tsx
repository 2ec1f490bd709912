import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClosedDays } from "@/components/settings/closed-days";
import { SettingsPage } from "@/components/settings/settings-page";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { loadCalendar } from "@/lib/screens/calendar";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("sections.calendar") };
}

export default async function CalendarPage() {
  await requirePerson("settings.write");
  const { ctx } = await world();
  const [t, calendar] = await Promise.all([getTranslations("settings"), loadCalendar(ctx)]);
  return (
    <SettingsPage title={t("sections.calendar")} line={t("rules.calendarLine")}>
      <ClosedDays {...calendar} />
    </SettingsPage>
  );
}
