"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Segmented } from "@/components/ui/choice";
import type { Preferences } from "@/lib/usecases/preferences/preferences";
import { SettingRow } from "./setting-row";
import { useKeep } from "./use-keep";

const IMAGES = ["organisation", "plain", "blur", "grey"] as const;

type FocusProps = Required<Pick<Preferences, "images">>;

/** What makes eight hours easier: how pictures come up. */
export function Focus({ images }: FocusProps) {
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
    </Card>
  );
}
