import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { ownPreferences } from "@/lib/edge/own-preferences";
import { chooseLocale, chooseZone, LOCALE_COOKIE, ZONE_COOKIE } from "./locales";

export default getRequestConfig(async () => {
  const [jar, head, own] = await Promise.all([cookies(), headers(), ownPreferences()]);
  const locale = chooseLocale(jar.get(LOCALE_COOKIE)?.value ?? own.locale, head.get("accept-language"));
  const messages = (await import(`./${locale}.json`)).default;
  return { locale, messages, timeZone: chooseZone(jar.get(ZONE_COOKIE)?.value ?? own.zone) };
});
