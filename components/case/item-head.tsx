"use client";

import { ArrowRight, History } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReadingMode } from "@/components/evidence/item-marks";
import { Avatar } from "@/components/ui/avatar";
import { buttonClass } from "@/components/ui/button-class";
import { Segmented } from "@/components/ui/choice";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { PressButton } from "@/components/ui/press-button";
import { DateTime, usePlace } from "@/components/ui/time";
import type { ItemSnapshot } from "@/lib/domain/item";
import type { Surface } from "@/lib/domain/words";
import { formatDateTime } from "@/lib/i18n/format";
import type { CaseView } from "@/lib/screens/views";

const THREADS: readonly Surface[] = ["customer_service", "chat", "group_chat", "private_message"];
export const isThread = (surface: Surface): boolean => THREADS.includes(surface);

type HeadProps = {
  view: CaseView;
  item: ItemSnapshot;
  mode: ReadingMode;
  onMode: (mode: ReadingMode) => void;
  /** Messages drawn of a thread; null before they are. */
  shown: number | null;
  version: number;
  onVersion: (version: number) => void;
};

/** 40 px: who to whom, how much of it is shown, as written or as it reads, then or now. */
export function ItemHead({ view, item, mode, onMode, shown, version, onVersion }: HeadProps) {
  const t = useTranslations("review.surface");
  const words = useTranslations("case");
  const hasText = item.texts.length > 0 && view.surface !== "package_insert";
  return (
    <div className="flex h-10 shrink-0 items-center gap-2.5 border-b border-line bg-panel px-5 text-13">
      <Avatar name={whose(view)} size={20} />
      <Parties view={view} item={item} />
      <span className="ml-auto flex shrink-0 items-center gap-3 text-12 text-ink-2">
        {view.versions.length > 1 && <Versions view={view} version={version} onVersion={onVersion} />}
        {isThread(view.surface) ? (
          <span className="tnum">
            {shown === null || shown === item.texts.length
              ? t("messageCount", { count: item.texts.length })
              : t("messagesOf", { shown, count: item.texts.length })}
          </span>
        ) : (
          <DateTime at={item.conductAt} />
        )}
        {hasText && (
          <Segmented
            label={t("reading")}
            options={[
              { id: "written", label: words("asWritten") },
              { id: "normalised", label: words("normalised") },
            ]}
            value={mode}
            onChange={onMode}
            keyCombo="v"
          />
        )}
      </span>
    </div>
  );
}

const whose = (view: CaseView): string =>
  view.surface === "package_insert" && view.store ? view.store.name : view.account.name;

function Parties({ view, item }: Pick<HeadProps, "view" | "item">) {
  const t = useTranslations("review.surface");
  const { counterpartName, orderId, title } = item.context;
  const name = (
    <span lang="zh-CN" className="truncate font-semibold">
      {whose(view)}
    </span>
  );
  if (view.surface === "package_insert") {
    return (
      <span className="flex min-w-0 items-center gap-2 text-ink-2">
        {name}
        <span>{t("store")}</span>
        {orderId && (
          <>
            <span aria-hidden>·</span>
            <span className="tnum truncate">{t("buyerReport", { orderId })}</span>
          </>
        )}
      </span>
    );
  }
  return (
    <span className="flex min-w-0 items-center gap-2 text-ink-2">
      {name}
      <span className="shrink-0">{t(`actors.${view.account.kind}`)}</span>
      {isThread(view.surface) && (counterpartName || title) && (
        <>
          <Icon as={ArrowRight} size={14} label={t("to")} className="text-ink-3" />
          <span lang="zh-CN" className="truncate text-ink">
            {counterpartName ?? title}
          </span>
          {counterpartName && <span className="shrink-0">{t("buyer")}</span>}
        </>
      )}
    </span>
  );
}

/** Then and now: the item as it was flagged and as it was edited. */
function Versions({ view, version, onVersion }: Pick<HeadProps, "view" | "version" | "onVersion">) {
  const t = useTranslations("review.surface");
  const place = usePlace();
  return (
    <Menu
      label={t("versions")}
      trigger={
        <PressButton className={buttonClass({ size: 24 })}>
          <Icon as={History} size={14} />
          {t("version", { version, of: view.versions.length })}
        </PressButton>
      }
      groups={[
        {
          id: "versions",
          chosen: String(version),
          entries: view.versions.map((each) => ({
            id: String(each.version),
            label: t("versionAt", {
              version: each.version,
              date: formatDateTime(each.editedAt ?? each.at, place, false),
            }),
            onAction: () => onVersion(each.version),
          })),
        },
      ]}
    />
  );
}
