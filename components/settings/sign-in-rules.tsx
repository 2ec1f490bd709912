"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Segmented } from "@/components/ui/choice";
import type { AllSettings } from "@/lib/usecases/settings/settings";
import { NumberChoice } from "./number-choice";
import { SettingRow } from "./setting-row";
import { useChangeSetting } from "./use-change-setting";

const FACTOR = ["optional", "required"] as const;
const IDLE_MINUTES = [15, 30, 60, 120, 240, 480];
const ABSOLUTE_HOURS = [4, 8, 12, 24, 72];

/** What is asked of everybody who signs in, and how long a session lives. Shorter limits hold at once. */
export function SignInRules({ settings }: { settings: AllSettings }) {
  const t = useTranslations("settings.rules");
  const change = useChangeSetting();
  const factor = settings["sign_in.second_factor"];
  return (
    <Card>
      <SettingRow title={t("factor")} line={t("factorLine")}>
        <Segmented
          label={t("factor")}
          options={FACTOR.map((id) => ({ id, label: t(`factors.${id}`) }))}
          value={factor.value}
          onChange={(value) => void change("sign_in.second_factor", value, factor.version)}
        />
      </SettingRow>
      <NumberChoice
        of="sign_in.idle_minutes"
        read={settings["sign_in.idle_minutes"]}
        choices={IDLE_MINUTES}
        title={t("idle")}
        line={t("idleLine")}
        word={(n) => t("minutes", { n })}
      />
      <NumberChoice
        of="sign_in.absolute_hours"
        read={settings["sign_in.absolute_hours"]}
        choices={ABSOLUTE_HOURS}
        title={t("absolute")}
        line={t("absoluteLine")}
        word={(n) => t("hours", { n })}
      />
    </Card>
  );
}
