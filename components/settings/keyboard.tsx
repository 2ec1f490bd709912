"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Segmented } from "@/components/ui/choice";
import { KeyTable } from "./key-table";
import { SettingRow } from "./setting-row";
import { useKeep } from "./use-keep";

const SWITCH = ["on", "off"] as const;

type Props = { singleKeys: boolean; changes: Readonly<Record<string, string>> };

/** Whether single letters do anything at all, and which key does what. */
export function KeyboardSettings({ singleKeys, changes }: Props) {
  const t = useTranslations("settings.keyboard");
  const keep = useKeep();
  return (
    <>
      <Card>
        <SettingRow title={t("single")} line={t("singleLine")}>
          <Segmented
            label={t("single")}
            options={SWITCH.map((id) => ({ id, label: t(id) }))}
            value={singleKeys ? "on" : "off"}
            onChange={(id) => void keep({ singleKeys: id === "on" })}
          />
        </SettingRow>
      </Card>
      <KeyTable changes={changes} />
    </>
  );
}
