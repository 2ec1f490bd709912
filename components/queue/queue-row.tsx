"use client";

import { Check, Clock, ImageIcon, Timer, UserCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { tokenOf } from "@/components/evidence/kind";
import { MarkedText } from "@/components/evidence/mark";
import { SurfaceIcon } from "@/components/evidence/surface";
import { Erased } from "@/components/privacy/erased";
import { Avatar } from "@/components/ui/avatar";
import { CodeChip } from "@/components/ui/chip";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { useNow } from "@/components/ui/now";
import { PriorityBars } from "@/components/ui/priority-bars";
import { usePlace } from "@/components/ui/time";
import type { Snippet } from "@/lib/domain/cases/snippet";
import { formatDuration } from "@/lib/i18n/format";
import type { QueueRowView } from "@/lib/screens/views";
import { fitSnippet } from "./fit-snippet";

export const ROW_HEIGHT = 64;
const SOON_MS = 15 * 60_000;

type RowProps = {
  row: QueueRowView;
  selected: boolean;
  now: number;
  ownId: string;
  /** Decided or handed on meanwhile. */
  away?: boolean;
  onOpen: (id: string) => void;
};

/** 64 px: what it is, the hit in view, whose, which rule, how urgent, who holds it. */
export const QueueRow = memo(function QueueRow({
  row,
  selected,
  now,
  ownId,
  away = false,
  onOpen,
}: RowProps) {
  const t = useTranslations("review.queue");
  const bands = useTranslations("priority");
  const band = row.band === 1 || row.band === 2 ? row.band : 3;
  return (
    <button
      type="button"
      id={`row-${row.id}`}
      tabIndex={-1}
      aria-current={selected ? "true" : undefined}
      data-case={row.id}
      onClick={() => onOpen(row.id)}
      className={cx(
        "ring-inset-focus relative flex h-full w-full items-start gap-3.5 border-b border-line-soft py-3 pl-4 pr-3 text-left transition-colors",
        selected
          ? "bg-selected before:absolute before:inset-y-0 before:left-0 before:w-[3px] before:bg-accent"
          : "hover:bg-hover active:bg-press",
      )}
    >
      <SurfaceIcon
        surface={row.surface}
        size={16}
        className={cx("mt-0.5", selected ? "text-accent-ink" : "text-ink-2")}
      />
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="flex h-5 items-center gap-2">
          <SnippetText snippet={row.snippet} />
          {row.reading && <Icon as={ImageIcon} size={14} className="text-ink-3" label={t("reading")} />}
          {away && <Icon as={Check} size={14} className="text-ink-3" label={t("away")} />}
          {row.assigned && !row.holder && (
            <span
              className="flex h-[18px] shrink-0 items-center gap-1 rounded-chip border border-line px-1 text-11 text-ink-2"
              data-testid="assigned"
            >
              <Icon as={UserCheck} size={12} label={t("assigned")} />
              <span lang="zh-CN">{row.assigned.id === ownId ? t("you") : row.assigned.name}</span>
            </span>
          )}
          {row.holder && (
            <Avatar
              name={row.holder.name}
              size={16}
              label={row.holder.id === ownId ? t("yours") : t("heldBy", { name: row.holder.name })}
            />
          )}
        </span>
        <span className="mt-0.5 flex h-[18px] items-center gap-2 text-12 text-ink-2">
          <span lang="zh-CN" className="truncate">
            {row.snippet?.author ?? t("erased")}
          </span>
          <CodeChip>{row.rule}</CodeChip>
          <span className="ml-auto flex shrink-0 items-center gap-1.5">
            <PriorityBars band={band} label={bands(`${band}`)} />
            <TimeLeft dueAt={row.dueAt} now={now} />
          </span>
        </span>
      </span>
    </button>
  );
});

/** What fits before the claimer's disc, in characters of 13 px. */
const SNIPPET_EMS = 15;

export function SnippetText({ snippet: whole }: { snippet: Snippet | null }) {
  const snippet = whole && fitSnippet(whole, SNIPPET_EMS);
  if (!snippet)
    return (
      <span className="min-w-0 flex-1 text-13 text-ink-3">
        <Erased />
      </span>
    );
  const text = (snippet.cut ? "…" : "") + snippet.text;
  const shift = snippet.cut ? 1 : 0;
  const spans = snippet.marks.map((mark, index) => ({
    id: String(index),
    token: tokenOf(mark.kind, mark.intent),
    start: mark.start + shift,
    end: mark.end + shift,
  }));
  return (
    <span className="min-w-0 flex-1 truncate text-13 leading-5">
      <MarkedText text={text} spans={spans} numbers={false} className="**:whitespace-pre! whitespace-pre!" />
    </span>
  );
}

function TimeLeft({ dueAt, now }: { dueAt: number; now: number }) {
  const t = useTranslations("review.queue");
  const { locale } = usePlace();
  const left = dueAt - useNow(now, 15_000);
  const late = left < 0;
  const soon = !late && left < SOON_MS;
  return (
    <span
      className={cx(
        "tnum flex items-center gap-1 whitespace-nowrap",
        late && "font-medium text-t4-ink",
        soon && "font-medium text-t2-ink",
      )}
    >
      {late && <Icon as={Clock} size={14} status label={t("overdue")} />}
      {soon && <Icon as={Timer} size={14} status label={t("dueSoon")} />}
      {formatDuration(left, locale)}
    </span>
  );
}
