"use client";

import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import { Announcer } from "./announce";
import { KeysProvider } from "./keys/use-keys";
import { ToastProvider } from "./toast";

/** Everything the primitives need around them; once, in the root layout. */
export function UiProvider({
  children,
  singleKeys,
  changedKeys,
}: {
  children: ReactNode;
  singleKeys: boolean;
  changedKeys: Readonly<Record<string, string>>;
}) {
  const router = useRouter();
  return (
    <I18nProvider locale={useLocale()}>
      <RouterProvider navigate={router.push}>
        <KeysProvider singleKeys={singleKeys} changed={changedKeys}>
          <Announcer>
            <ToastProvider>{children}</ToastProvider>
          </Announcer>
        </KeysProvider>
      </RouterProvider>
    </I18nProvider>
  );
}
