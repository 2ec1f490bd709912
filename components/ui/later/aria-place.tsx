"use client";

import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { type ReactNode, type RefObject, useLayoutEffect, useState } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";

type Props = {
  /** What opens the sheet: where nothing has the focus it gets it first, so that it gets it back when all is closed. */
  from?: RefObject<Element | null>;
  children: ReactNode;
};

/** What react-aria's parts need around them: the person's language, and our own way to another page. */
export function AriaPlace({ from, children }: Props) {
  const router = useRouter();
  const [placed, setPlaced] = useState(from === undefined);
  useLayoutEffect(() => {
    const opener = from?.current;
    if (document.activeElement === document.body && opener instanceof HTMLElement)
      opener.focus({ preventScroll: true });
    setPlaced(true);
  }, [from]);
  return (
    <I18nProvider locale={useLocale()}>
      <RouterProvider navigate={router.push}>{placed && children}</RouterProvider>
    </I18nProvider>
  );
}
