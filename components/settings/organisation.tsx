"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Segmented } from "@/components/ui/choice";
import type { AllSettings } from "@/lib/usecases/settings/settings";
import { SettingRow } from "./setting-row";
import { useChangeSetting } from "./use-change-setting";

const IMAGES = ["plain", "blur", "grey"] as const;

/** What holds for everybody who has chosen nothing of their own. Each change is in the log. */
export function Organisation({ settings }: { settings: AllSettings }) {
  const t = useTranslations("settings");
  const change = useChangeSetting();
  return (
    <Card>
      <SettingRow title={t("focus.images")} line={t("organisation.imagesLine")}>
        <Segmented
          label={t("focus.images")}
          options={IMAGES.map((id) => ({ id, label: t(`focus.shown.${id}`) }))}
          value={settings["wellbeing.images"].value}
          onChange={(value) => void change("wellbeing.images", value, settings["wellbeing.images"].version)}
        />
      </SettingRow>
    </Card>
  );
}
