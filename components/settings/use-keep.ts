"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useToast } from "@/components/ui/toast";
import type { Preferences } from "@/lib/usecases/preferences/preferences";

/** Keeps a choice with the person, then draws the page anew with it. Says so when it was not kept. */
export function useKeep(): (change: Preferences) => Promise<boolean> {
  const router = useRouter();
  const { show } = useToast();
  const t = useTranslations("settings");
  return async (change) => {
    const kept = await fetch("/api/desk/preferences", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(change),
    })
      .then((answer) => answer.ok)
      .catch(() => false);
    if (kept) router.refresh();
    else show({ message: t("notKept"), tone: "error" });
    return kept;
  };
}
