"use client";

import { useTranslations } from "next-intl";
import type { TargetKind } from "@/lib/domain/policy/standing";
import type { MeasureKind } from "@/lib/domain/words";

/** "Publishing and editing off, store": a measure and what it is on. */
export function useMeasureName(): (kind: MeasureKind, target: TargetKind) => string {
  const effects = useTranslations("review.ladder.effects");
  const t = useTranslations("appeals");
  return (kind, target) => {
    const name = kind === "damages" ? t("damages") : kind === "other" ? t("otherMeasure") : effects(kind);
    if (target === "item") return name;
    return t("measureOn", { name, target: t(`targets.${target}`) });
  };
}
