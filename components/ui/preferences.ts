import { LOCALE_COOKIE, type Locale, THEME_COOKIE, type Theme, ZONE_COOKIE } from "@/lib/i18n/locales";

const YEAR_S = 31_536_000;

function keep(name: string, value: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
  document.cookie = `${name}=${value};path=/;max-age=${YEAR_S};samesite=lax`;
}

/** Fixes the theme on this device at once; `system` lets go of it. The server reads the cookie at the next request. */
export function keepTheme(theme: Theme): void {
  keep(THEME_COOKIE, theme);
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Remembers the language on this device; refresh the route to see it. */
export function keepLocale(locale: Locale): void {
  keep(LOCALE_COOKIE, locale);
}

/** Remembers the time zone on this device, an IANA name. */
export function keepZone(zone: string): void {
  keep(ZONE_COOKIE, zone);
}
