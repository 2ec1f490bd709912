"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { AllSettings } from "@/lib/usecases/settings/settings";
import { NumberChoice } from "./number-choice";

const KEPT = {
  sessions: { key: "retention.sessions_days", choices: [1, 7, 30, 90] },
  drafts: { key: "retention.drafts_days", choices: [7, 30, 90, 180] },
  deliveries: { key: "retention.deliveries_days", choices: [30, 90, 180, 365] },
} as const;
const NAMES = ["sessions", "drafts", "deliveries"] as const;

/** For how long what is not of record is kept. */
export function Retention({ settings }: { settings: AllSettings }) {
  const t = useTranslations("settings.rules");
  return (
    <Card>
      {NAMES.map((name) => (
        <NumberChoice
          key={name}
          of={KEPT[name].key}
          read={settings[KEPT[name].key]}
          choices={KEPT[name].choices}
          title={t(`kept.${name}`)}
          line={t(`keptLine.${name}`)}
          word={(n) => t("days", { n })}
        />
      ))}
    </Card>
  );
}
