export const LOCALES = ["en", "zh-CN"] as const;
export type Locale = (typeof LOCALES)[number];

export const LOCALE_COOKIE = "weir_locale";
export const ZONE_COOKIE = "weir_zone";
export const THEME_COOKIE = "weir_theme";
export const ZONE_DEFAULT = "Asia/Shanghai";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** The language of a page: the cookie if it names one of ours, else the best of Accept-Language, else English. */
export function chooseLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  const chosen = LOCALES.find((locale) => locale === cookie);
  if (chosen) return chosen;
  const wanted = (acceptLanguage ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", quality] = part.trim().split(";q=");
      return { tag: tag.toLowerCase(), weight: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .filter((entry) => entry.weight > 0 && /^(en|zh)\b/.test(entry.tag))
    .sort((a, b) => b.weight - a.weight);
  return wanted[0]?.tag.startsWith("zh") ? "zh-CN" : "en";
}

/** A known IANA zone, else the default: an unknown name would make every date throw. */
export function chooseZone(cookie: string | undefined): string {
  if (!cookie) return ZONE_DEFAULT;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: cookie }).resolvedOptions().timeZone;
  } catch {
    return ZONE_DEFAULT;
  }
}

/** `system` where nothing or something unknown was stored. */
export function chooseTheme(cookie: string | undefined): Theme {
  return THEMES.find((theme) => theme === cookie) ?? "system";
}
