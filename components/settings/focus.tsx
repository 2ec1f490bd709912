"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Segmented } from "@/components/ui/choice";
import type { Preferences } from "@/lib/usecases/preferences/preferences";
import { SettingRow } from "./setting-row";
import { useKeep } from "./use-keep";

const IMAGES = ["organisation", "plain", "blur", "grey"] as const;

const BREAKS = ["0", "30", "45", "60", "90"] as const;

type FocusProps = Required<Pick<Preferences, "images" | "breakAfter">>;

/** What makes eight hours easier: how pictures come up, and a hint when a break is due. */
export function Focus({ images, breakAfter }: FocusProps) {
  const t = useTranslations("settings.focus");
  const keep = useKeep();
  return (
    <Card>
      <SettingRow title={t("images")} line={t("imagesLine")}>
        <Segmented
          label={t("images")}
          options={IMAGES.map((id) => ({ id, label: t(`shown.${id}`) }))}
          value={images}
          onChange={(id) => void keep({ images: id })}
        />
      </SettingRow>
      <SettingRow title={t("break")} line={t("breakLine")}>
        <Segmented
          label={t("break")}
          options={BREAKS.map((id) => ({
            id,
            label: id === "0" ? t("breakOff") : t("breakMinutes", { minutes: Number(id) }),
          }))}
          value={BREAKS.find((id) => Number(id) === breakAfter) ?? "0"}
          onChange={(id) => void keep({ breakAfter: Number(id) })}
        />
      </SettingRow>
    </Card>
  );
}
