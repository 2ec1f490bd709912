"use client";

import { LogOut, Settings } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Menu } from "@/components/ui/menu";
import { keepLocale, keepTheme } from "@/components/ui/preferences";
import { PressButton } from "@/components/ui/press-button";
import type { Role } from "@/lib/domain/words";
import { LOCALES, type Locale, THEMES, type Theme } from "@/lib/i18n/locales";

/** Goes to the settings from anywhere. */
export const SETTINGS_KEY = "g t";

export type Preference = { kind: "locale"; locale: Locale } | { kind: "theme"; theme: Theme };

type SelfMenuProps = {
  person: { name: string; role: Role };
  onSignOut: () => void;
  /** Called after the choice holds on this device, to keep it with the person too. */
  onPreference?: (preference: Preference) => void;
};

/** Who is signed in, the language, the theme, and the way out. */
export function SelfMenu({ person, onSignOut, onPreference }: SelfMenuProps) {
  const t = useTranslations("nav");
  const roles = useTranslations("roles");
  const locale = useLocale();
  const router = useRouter();
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => {
    const fixed = document.documentElement.dataset.theme;
    setTheme(fixed === "light" || fixed === "dark" ? fixed : "system");
  }, []);
  return (
    <Menu
      label={t("self")}
      placement="right bottom"
      trigger={
        <PressButton label={t("selfOf", { name: person.name })} className="mt-1 rounded-full p-1">
          <Avatar name={person.name} />
        </PressButton>
      }
      head={
        <div className="px-2 pb-1.5 pt-1">
          <div lang="zh-CN" className="text-13 font-semibold">
            {person.name}
          </div>
          <div className="text-12 text-ink-3">{roles(person.role)}</div>
        </div>
      }
      groups={[
        {
          id: "language",
          title: t("language"),
          chosen: locale,
          entries: LOCALES.map((id) => ({
            id,
            label: id === "en" ? "English" : "中文",
            onAction: () => {
              keepLocale(id);
              onPreference?.({ kind: "locale", locale: id });
              router.refresh();
            },
          })),
        },
        {
          id: "theme",
          title: t("theme"),
          chosen: theme,
          entries: THEMES.map((id) => ({
            id,
            label: t(`themes.${id}`),
            onAction: () => {
              keepTheme(id);
              onPreference?.({ kind: "theme", theme: id });
              setTheme(id);
            },
          })),
        },
        {
          id: "settings",
          entries: [
            {
              id: "settings",
              label: t("settings"),
              icon: Settings,
              href: "/settings",
              keyCombo: SETTINGS_KEY,
            },
          ],
        },
        { id: "out", entries: [{ id: "sign-out", label: t("signOut"), icon: LogOut, onAction: onSignOut }] },
      ]}
    />
  );
}
