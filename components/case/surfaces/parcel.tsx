"use client";

import { Quote } from "lucide-react";
import { useTranslations } from "next-intl";
import { FieldText } from "@/components/evidence/item-marks";
import { Icon } from "@/components/ui/icon";
import type { SurfaceProps } from "./shared";

/** What the buyer who sent in the photos wrote; the photos themselves fill the column below it. */
export function ParcelReport({ item }: Pick<SurfaceProps, "item">) {
  const t = useTranslations("review.surface");
  const [report] = item.texts;
  if (!report) return null;
  return (
    <div className="flex shrink-0 items-start gap-2 border-b border-line bg-panel px-5 py-1.5 text-12 text-ink-2">
      <Icon as={Quote} size={14} className="mt-[5px] text-ink-3" label={t("report")} />
      <span className="content-text min-w-0 flex-1">
        <FieldText field={report.field} text={report.text} />
      </span>
    </div>
  );
}
