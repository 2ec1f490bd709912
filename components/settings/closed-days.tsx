"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/states";
import { TextField } from "@/components/ui/text-field";
import type { CalendarPage } from "@/lib/screens/calendar";
import { SettingRow } from "./setting-row";
import { useChangeSetting } from "./use-change-setting";

/** The organisation's own days off; terms of appeals filed from now on count them as no working days. */
export function ClosedDays({ closed, holidays, zone }: CalendarPage) {
  const t = useTranslations("settings.rules");
  const change = useChangeSetting();
  const [day, setDay] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const days = closed.value;
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (!isDay(day)) return setProblem(t("dayWrong"));
    if (days.includes(day) || holidays.includes(day)) return setProblem(t("dayThere"));
    setProblem(null);
    if (await change("calendar.closed_days", [...days, day], closed.version)) setDay("");
  };
  return (
    <>
      <Card title={t("closedDays")}>
        {days.length === 0 && <EmptyState title={t("noClosedDays")} className="py-6" />}
        {days.map((each) => (
          <SettingRow key={each} title={each} line={<Weekday day={each} />}>
            <Button
              size={28}
              variant="quiet"
              label={t("removeDay", { day: each })}
              onPress={() =>
                void change(
                  "calendar.closed_days",
                  days.filter((kept) => kept !== each),
                  closed.version,
                )
              }
            >
              {t("remove")}
            </Button>
          </SettingRow>
        ))}
        <form method="post" onSubmit={add} className="flex items-start gap-2 pt-3">
          <TextField
            label={t("day")}
            value={day}
            onChange={setDay}
            placeholder="2026-10-09"
            error={problem ?? undefined}
            help={t("dayForm")}
            maxLength={10}
            className="w-56"
          />
          <Button type="submit" variant="primary" disabled={day.trim() === ""} className="mt-[22px]">
            {t("addDay")}
          </Button>
        </form>
      </Card>
      <Card title={t("holidays")}>
        <p className="mb-2 text-13 text-ink-2">{t("holidaysLine", { zone })}</p>
        {holidays.length === 0 ? (
          <p className="text-13 text-ink-3">{t("noHolidays")}</p>
        ) : (
          <ul className="tnum flex flex-wrap gap-x-4 gap-y-1 text-13">
            {holidays.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

function Weekday({ day }: { day: string }) {
  const locale = useLocale();
  return new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
