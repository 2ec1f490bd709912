"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Segmented } from "@/components/ui/choice";
import type { Preferences } from "@/lib/usecases/preferences/preferences";
import { SettingRow } from "./setting-row";
import { useKeep } from "./use-keep";

const IMAGES = ["organisation", "plain", "blur", "grey"] as const;
const MINUTES = ["0", "25", "50", "90"] as const;
const PACE = ["off", "on"] as const;

type FocusProps = Required<Pick<Preferences, "images" | "breakMinutes" | "pace">>;

/** What makes eight hours easier: how pictures come up, when to rest, whether to see one's own pace. */
export function Focus({ images, breakMinutes, pace }: FocusProps) {
  const t = useTranslations("settings.focus");
  const keep = useKeep();
  const minutes = MINUTES.find((each) => Number(each) === breakMinutes) ?? "0";
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
      <SettingRow title={t("rest")} line={t("restLine")}>
        <Segmented
          label={t("rest")}
          options={MINUTES.map((id) => ({ id, label: id === "0" ? t("never") : t("minutes", { n: id }) }))}
          value={minutes}
          onChange={(id) => void keep({ breakMinutes: Number(id) as Preferences["breakMinutes"] })}
        />
      </SettingRow>
      <SettingRow title={t("pace")} line={t("paceLine")}>
        <Segmented
          label={t("pace")}
          options={PACE.map((id) => ({ id, label: t(id) }))}
          value={pace ? "on" : "off"}
          onChange={(id) => void keep({ pace: id === "on" })}
        />
      </SettingRow>
    </Card>
  );
}
