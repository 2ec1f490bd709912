"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Card } from "@/components/ui/card";
import { Segmented } from "@/components/ui/choice";
import { keepLocale, keepTheme, keepZone } from "@/components/ui/preferences";
import { Select } from "@/components/ui/select";
import { DateTime } from "@/components/ui/time";
import { LOCALES, THEMES, type Theme } from "@/lib/i18n/locales";
import { SettingRow } from "./setting-row";
import { useKeep } from "./use-keep";

type AppearanceProps = {
  theme: Theme;
  zone: string;
  /** IANA names, the person's own first. */
  zones: readonly string[];
  /** Epoch ms, to show what a zone makes of it. */
  now: number;
};

/** Theme, language and zone: they hold at once, on this machine and on the next one signed in to. */
export function Appearance({ theme: first, zone, zones, now }: AppearanceProps) {
  const t = useTranslations("settings.appearance");
  const nav = useTranslations("nav");
  const locale = useLocale();
  const keep = useKeep();
  const [theme, setTheme] = useState(first);
  return (
    <Card>
      <SettingRow title={nav("theme")} line={t("themeLine")}>
        <Segmented
          label={nav("theme")}
          options={THEMES.map((id) => ({ id, label: nav(`themes.${id}`) }))}
          value={theme}
          onChange={(id) => {
            keepTheme(id);
            setTheme(id);
            void keep({ theme: id });
          }}
        />
      </SettingRow>
      <SettingRow title={nav("language")}>
        <Segmented
          label={nav("language")}
          options={LOCALES.map((id) => ({ id, label: id === "en" ? "English" : "中文" }))}
          value={LOCALES.find((id) => id === locale) ?? "en"}
          onChange={(id) => {
            keepLocale(id);
            void keep({ locale: id });
          }}
        />
      </SettingRow>
      <SettingRow title={t("zone")} line={t.rich("zoneLine", { now: () => <DateTime at={now} /> })}>
        <Select
          label={t("zone")}
          hideLabel
          options={zones.map((id) => ({ id, label: id.replaceAll("_", " ") }))}
          value={zone}
          onChange={(id) => {
            keepZone(id);
            void keep({ zone: id });
          }}
          className="w-60"
        />
      </SettingRow>
    </Card>
  );
}
