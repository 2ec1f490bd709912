"use client";

import { useTranslations } from "next-intl";
import { useKeys } from "@/components/ui/keys/use-keys";

/** J and K move through the rows of the list; Enter opens, by the link itself. */
export function AppealKeys({ ids }: { ids: string[] }) {
  const t = useTranslations("appeals");
  const keys = useTranslations("keys");
  const links = () =>
    ids.map((id) => document.querySelector<HTMLElement>(`[data-appeal="${CSS.escape(id)}"]`));
  const go = (by: 1 | -1) => {
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLElement | null);
    all[Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
  };
  useKeys(keys("appeal"), [
    { combo: "j", label: t("next"), run: () => go(1) },
    { combo: "k", label: t("previous"), run: () => go(-1) },
  ]);
  return null;
}
