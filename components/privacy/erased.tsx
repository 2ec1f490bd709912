"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, use } from "react";
import { DateTime } from "@/components/ui/time";

const ErasedContext = createContext<number | null>(null);

/** Around what one author wrote: when it was erased, epoch ms, or null. */
export function ErasedAt({ at, children }: { at: number | null; children: ReactNode }) {
  return <ErasedContext value={at}>{children}</ErasedContext>;
}

/** In place of content whose author was erased: "Content erased on 18 Mar 2026". */
export function Erased({ at }: { at?: number | null }) {
  const t = useTranslations("privacy.erased");
  const around = use(ErasedContext);
  const when = at ?? around;
  return when === null ? t("text") : t.rich("on", { date: () => <DateTime at={when} form="date" /> });
}
