"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Segmented } from "@/components/ui/choice";
import { useToast } from "@/components/ui/toast";
import type { AllSettings, SettingKey } from "@/lib/usecases/settings/settings";
import { SettingRow } from "./setting-row";

const IMAGES = ["plain", "blur", "grey"] as const;

/** What holds for everybody who has chosen nothing of their own. Each change is in the log. */
export function Organisation({ settings }: { settings: AllSettings }) {
  const t = useTranslations("settings");
  const change = useChangeSetting(settings);
  return (
    <Card>
      <SettingRow title={t("focus.images")} line={t("organisation.imagesLine")}>
        <Segmented
          label={t("focus.images")}
          options={IMAGES.map((id) => ({ id, label: t(`focus.shown.${id}`) }))}
          value={settings["wellbeing.images"].value}
          onChange={(value) => void change("wellbeing.images", value)}
        />
      </SettingRow>
    </Card>
  );
}

/** Sends a change with the version that was seen; somebody else's in between is said, and shown. */
export function useChangeSetting(settings: AllSettings) {
  const router = useRouter();
  const { show } = useToast();
  const t = useTranslations("settings");
  return async (key: SettingKey, value: unknown): Promise<boolean> => {
    const answer = await fetch("/api/desk/settings", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ key, value, version: settings[key].version }),
    }).catch(() => null);
    if (!answer?.ok) show({ message: t(answer?.status === 409 ? "stale" : "notKept"), tone: "error" });
    router.refresh();
    return answer?.ok === true;
  };
}
