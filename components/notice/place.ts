import { useLocale, useTimeZone } from "next-intl";
import type { Bilingual } from "@/lib/domain/policy/pack";
import { formatDate, formatDateTime } from "@/lib/i18n/format";
import { type Locale, ZONE_DEFAULT } from "@/lib/i18n/locales";

/** The reader's language and zone, for pages that are drawn on the server alone. */
export function useReader() {
  const place = { locale: useLocale() as Locale, zone: useTimeZone() ?? ZONE_DEFAULT };
  const side: keyof Bilingual = place.locale === "en" ? "en" : "zh";
  return {
    locale: place.locale,
    pick: (text: Bilingual) => text[side],
    date: (at: number) => formatDate(at, place),
    moment: (at: number) => formatDateTime(at, place),
  };
}
