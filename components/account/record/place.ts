import { useLocale, useTimeZone } from "next-intl";
import { type Locale, ZONE_DEFAULT } from "@/lib/i18n/locales";

/** Language and zone of the person looking, for what the server draws itself (attributes, SVG texts). */
export function useServerPlace(): { locale: Locale; zone: string } {
  return { locale: useLocale() as Locale, zone: useTimeZone() ?? ZONE_DEFAULT };
}
