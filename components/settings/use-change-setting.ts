"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useToast } from "@/components/ui/toast";
import type { SettingKey } from "@/lib/usecases/settings/settings";

/** Sends a change with the version that was seen; somebody else's in between is said, and shown. */
export function useChangeSetting() {
  const router = useRouter();
  const { show } = useToast();
  const t = useTranslations("settings");
  return async (key: SettingKey, value: unknown, version: number): Promise<boolean> => {
    const answer = await fetch("/api/desk/settings", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ key, value, version }),
    }).catch(() => null);
    if (!answer?.ok) show({ message: t(answer?.status === 409 ? "stale" : "notKept"), tone: "error" });
    router.refresh();
    return answer?.ok === true;
  };
}
