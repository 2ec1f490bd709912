import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { UiProvider } from "@/components/ui/provider";
import { ownPreferences } from "@/lib/edge/own-preferences";
import { chooseTheme, THEME_COOKIE } from "@/lib/i18n/locales";
import "./globals.css";

const NO_CHANGES = {};

export const metadata: Metadata = {
  title: { default: "Weir", template: "%s · Weir" },
  icons: { icon: [{ url: "/icon.svg", type: "image/svg+xml" }] },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#101315" },
  ],
};

/** The theme is an attribute written by the server; without it the system's preference holds. No script, no flash.
 * The nonce of the content policy, where there is one, is passed on to react-aria's own style tags. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, jar, head, own] = await Promise.all([getLocale(), cookies(), headers(), ownPreferences()]);
  const nonce = head.get("x-nonce");
  const theme = chooseTheme(jar.get(THEME_COOKIE)?.value ?? own.theme);
  return (
    <html lang={locale} data-theme={theme === "system" ? undefined : theme}>
      <head>{nonce && <meta property="csp-nonce" nonce={nonce} content={nonce} />}</head>
      <body>
        <NextIntlClientProvider>
          <UiProvider singleKeys={own.singleKeys !== false} changedKeys={own.keys ?? NO_CHANGES}>
            {children}
          </UiProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
