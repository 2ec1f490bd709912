"use client";

import { ChevronDown, Languages } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { keepLocale } from "@/components/ui/preferences";
import { LOCALES } from "@/lib/i18n/locales";

const NAMES = { en: "English", "zh-CN": "中文" };

/** The language before anyone is signed in. */
export function LanguageMenu() {
  const t = useTranslations("signIn");
  const locale = useLocale() as keyof typeof NAMES;
  const router = useRouter();
  return (
    <Menu
      label={t("language")}
      placement="top end"
      trigger={
        <Button
          variant="quiet"
          size={28}
          icon={Languages}
          label={`${t("language")}: ${NAMES[locale]}`}
          className="-mr-2.5"
        >
          {NAMES[locale]}
          <Icon as={ChevronDown} size={14} />
        </Button>
      }
      groups={[
        {
          id: "language",
          chosen: locale,
          entries: LOCALES.map((id) => ({
            id,
            label: NAMES[id],
            onAction: () => {
              keepLocale(id);
              router.refresh();
            },
          })),
        },
      ]}
    />
  );
}
