"use client";

import { useTranslations } from "next-intl";
import { FieldText } from "@/components/evidence/item-marks";
import { DateTime } from "@/components/ui/time";
import { formatCount } from "@/lib/i18n/format";
import { Content, type SurfaceProps } from "./shared";

/** A marketing text message on a phone, and to how many it went. */
export function TextMessage({ item }: SurfaceProps) {
  const t = useTranslations("review.surface");
  const { recipients } = item.context;
  return (
    <div
      className="scroll-y flex min-h-0 flex-1 flex-col items-center bg-canvas px-6 py-5"
      data-testid="surface"
    >
      <div className="w-[320px] rounded-[28px] border-[6px] border-press bg-panel px-4 pb-10 pt-3">
        <div className="flex justify-between text-11 font-medium text-ink-3">
          <DateTime at={item.conductAt} form="time" />
          <span aria-hidden className="h-1.5 w-16 rounded-full bg-press" />
          <span>5G</span>
        </div>
        <div lang="zh-CN" className="mt-4 text-center text-13 font-semibold">
          {item.store?.name ?? item.author.name}
        </div>
        <div className="mb-3 mt-0.5 text-center text-11 text-ink-3">
          <DateTime at={item.conductAt} />
        </div>
        {item.texts.map((text) => (
          <Content key={text.field} className="mb-2 rounded-[16px] rounded-bl-[4px] bg-press px-3.5 py-2">
            <FieldText field={text.field} text={text.text} />
          </Content>
        ))}
      </div>
      {recipients !== undefined && (
        <p className="tnum mt-3 text-12 text-ink-2">{t("recipients", { count: formatCount(recipients) })}</p>
      )}
    </div>
  );
}
